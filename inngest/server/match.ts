import { createHash } from "node:crypto";
import { evaluate, lookup, type Scope } from "./evaluate";
import { type Expression, parseExpression } from "./expression";

const ANY = "*";
const MOST_LEAVES = 2_000;

/** What an event must offer to be looked at again: its name and, where the expression asks for one, a value at a path. */
export type Wait = { event: string; key: string; expression: string | null };

/**
 * How a run that `started` began with listens for `event`. An equality of the new event's field with a known value
 * (`event.data.id == async.data.id`, `async.data.kind == "a"`) becomes the lookup key, so that ten thousand waiting
 * runs cost an arriving event one index lookup; the whole expression is evaluated on what is found.
 * @throws UnsupportedExpression
 */
export function waitFor(event: string, expression: string | undefined, started: unknown): Wait {
  if (!expression) return { event, key: keyOf(event, ANY, null), expression: null };
  const found = equalities(parseExpression(expression))
    .map((pair) => known(pair, started))
    .find(Boolean);
  const key = found ? keyOf(event, found.path.join("."), found.value) : keyOf(event, ANY, null);
  return { event, key, expression };
}

/** The keys under which those who wait for this event are stored. */
export function keysOf(event: { name: string; data: unknown }): string[] {
  const keys = [keyOf(event.name, ANY, null)];
  const walk = (value: unknown, path: string[]) => {
    if (keys.length > MOST_LEAVES) return;
    if (value !== null && typeof value === "object") {
      if (!Array.isArray(value)) for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    } else if (value !== null) keys.push(keyOf(event.name, path.join("."), value));
  };
  walk(event, []);
  return keys;
}

/** True if there is no expression or it holds. */
export function holds(expression: string | null | undefined, scope: Scope): boolean {
  return !expression || evaluate(parseExpression(expression), scope) === true;
}

type Equality = { left: Expression; right: Expression };

/** The equalities that must all hold: those joined by `&&` at the top. */
function equalities(expression: Expression): Equality[] {
  if (expression.kind !== "binary") return [];
  if (expression.op === "&&") return [...equalities(expression.left), ...equalities(expression.right)];
  return expression.op === "==" ? [expression] : [];
}

function known({ left, right }: Equality, started: unknown): { path: string[]; value: unknown } | undefined {
  for (const [later, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (later.kind !== "path" || later.root !== "async") continue;
    if (other.kind !== "value" && !(other.kind === "path" && other.root === "event")) continue;
    const value = other.kind === "value" ? other.value : lookup(started, other.path);
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      return { path: later.path, value };
    }
  }
  return undefined;
}

function keyOf(event: string, path: string, value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([event, path, value]))
    .digest("base64url")
    .slice(0, 27);
}

import { canonicalJson } from "./canonical";
import type { BinaryOp, Expression } from "./expression";

/** `event` started the run; `async` is the one that arrives later. */
export type Scope = { event?: unknown; async?: unknown };

/**
 * The expression's value; undefined where the events lack it, or it makes no sense (`3 < "a"`). As Inngest's own
 * server has it (pkg/expressions), which departs from CEL: what is absent equals null alone, and is less than
 * anything; null counts as nought or empty where it is compared; `&&` and `||` go by truth as JavaScript's do; `+`
 * joins values of two kinds as text, and leaves out what is absent.
 */
export function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "path": {
      const found = lookup(scope[expression.root], expression.path);
      // While a run listens, its own event has been written into the expression, and what it lacks as null.
      return found === undefined && expression.root === "event" && "async" in scope ? null : found;
    }
    case "not":
      return evaluate(expression.of, scope) === false;
    case "binary": {
      const left = evaluate(expression.left, scope);
      if (expression.op === "&&") return truthy(left) ? evaluate(expression.right, scope) : left;
      if (expression.op === "||") return truthy(left) ? left : evaluate(expression.right, scope);
      return combine(expression.op, left, evaluate(expression.right, scope));
    }
  }
}

/** Follows `path` into `value`; undefined where there is nothing. */
export function lookup(value: unknown, path: string[]): unknown {
  let here = value;
  for (const name of path) {
    if (here === null || typeof here !== "object" || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

/** JavaScript's own truth, but for NaN, which no event holds. */
const truthy = Boolean;

function combine(op: Exclude<BinaryOp, "&&" | "||">, left: unknown, right: unknown): unknown {
  switch (op) {
    case "==":
      return equal(left, right);
    case "!=":
      return !equal(left, right);
    case "+":
      return join(left, right);
    default:
      return order(op, left, right);
  }
}

function equal(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === null || right === null;
  return canonicalJson(left) === canonicalJson(right);
}

function order(op: "<" | "<=" | ">" | ">=", left: unknown, right: unknown): boolean | undefined {
  if (left === undefined) return op === "<" || op === "<=";
  if (right === undefined) return op === ">" || op === ">=";
  const [a, b] = [left ?? noughtLike(right), right ?? noughtLike(left)];
  if (typeof a !== typeof b || !isPlain(a) || !isPlain(b)) return undefined;
  if (op === "<") return a < b;
  if (op === "<=") return a <= b;
  return op === ">" ? a > b : a >= b;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);

const noughtLike = (value: unknown): unknown => ({ string: "", number: 0 })[typeof value as "string"];

function join(left: unknown, right: unknown): unknown {
  if (left === undefined || right === undefined) return left ?? right ?? false;
  if (typeof left === "number" && typeof right === "number") return left + right;
  if (typeof left === typeof right && typeof left !== "string") return undefined;
  return text(left) + text(right);
}

const text = (value: unknown): string => (typeof value === "string" ? value : canonicalJson(value));

import { canonicalJson } from "./canonical";
import { tokenize, UnsupportedExpression } from "./tokens";

export { UnsupportedExpression };

/** The part of the Common Expression Language that this server evaluates. */
export type Expression =
  | { kind: "value"; value: string | number | boolean | null }
  | { kind: "path"; root: "event" | "async"; path: string[] }
  | { kind: "not"; of: Expression }
  | { kind: "binary"; op: BinaryOp; left: Expression; right: Expression };

export type BinaryOp = "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+";

/** `event` started the run; `async` is the one that arrives later. */
export type Scope = { event?: unknown; async?: unknown };

/** Operators from loosest to tightest. */
const LEVELS: BinaryOp[][] = [["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">="], ["+"]];

/**
 * Parses paths from `event` and `async`, literals, `== != < <= > >= && || ! +` and parentheses.
 * @throws UnsupportedExpression naming what goes beyond that
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  let at = 0;

  const binary = (level: number): Expression => {
    const ops = LEVELS[level];
    if (!ops) return unary();
    let left = binary(level + 1);
    for (let op = operator(ops); op; op = operator(ops)) {
      left = { kind: "binary", op, left, right: binary(level + 1) };
    }
    return left;
  };
  const operator = (ops: BinaryOp[]): BinaryOp | undefined => {
    const token = tokens[at];
    const op = token?.kind === "mark" ? ops.find((each) => each === token.text) : undefined;
    if (op) at++;
    return op;
  };
  const unary = (): Expression => {
    const token = tokens[at++];
    if (!token) throw new UnsupportedExpression("an expression that ends too early", text);
    if (token.kind === "value" || token.kind === "path") return token;
    if (token.text === "!") return { kind: "not", of: unary() };
    if (token.text !== "(") throw new UnsupportedExpression(`"${token.text}" here`, text);
    const inner = binary(0);
    const close = tokens[at++];
    if (close?.kind !== "mark" || close.text !== ")") throw new UnsupportedExpression("an open bracket", text);
    return inner;
  };

  const whole = binary(0);
  const rest = tokens[at];
  if (rest) throw new UnsupportedExpression(rest.kind === "mark" ? `"${rest.text}" here` : "two values in a row", text);
  return whole;
}

/**
 * The expression's value. What the events lack is null; two paths that are both null do not equal each other,
 * so that a run whose event lacks the field is not cancelled by any event that lacks it too.
 */
export function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "path":
      return lookup(scope[expression.root], expression.path);
    case "not":
      return evaluate(expression.of, scope) === false;
    case "binary":
      return combine(expression, scope);
  }
}

/** Follows `path` into `value`; null where there is nothing. */
export function lookup(value: unknown, path: string[]): unknown {
  let here = value;
  for (const name of path) {
    if (here === null || typeof here !== "object" || !Object.hasOwn(here, name)) return null;
    here = (here as Record<string, unknown>)[name];
  }
  return here ?? null;
}

function combine(expression: Extract<Expression, { kind: "binary" }>, scope: Scope): unknown {
  const { op } = expression;
  const left = evaluate(expression.left, scope);
  if (op === "&&") return left === true && evaluate(expression.right, scope) === true;
  if (op === "||") return left === true || evaluate(expression.right, scope) === true;
  const right = evaluate(expression.right, scope);
  if (op === "==" || op === "!=") {
    const absent = left === null && expression.left.kind === "path" && expression.right.kind === "path";
    const same = !absent && canonicalJson(left) === canonicalJson(right);
    return op === "==" ? same : !same;
  }
  if (typeof left === "string" && typeof right === "string") return compare(op, left, right);
  if (typeof left === "number" && typeof right === "number") return compare(op, left, right);
  return op === "+" ? null : false;
}

function compare<T extends string | number>(op: BinaryOp, left: T, right: T): unknown {
  if (op === "+") return (left as number) + (right as number);
  if (op === "<") return left < right;
  if (op === "<=") return left <= right;
  if (op === ">") return left > right;
  return left >= right;
}

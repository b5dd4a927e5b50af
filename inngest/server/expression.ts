import { tokenize, UnsupportedExpression } from "./tokens";

export { UnsupportedExpression };

/** The part of the Common Expression Language that this server evaluates. */
export type Expression =
  | { kind: "value"; value: string | number | boolean | null }
  | { kind: "path"; root: "event" | "async"; path: string[] }
  | { kind: "not"; of: Expression }
  | { kind: "binary"; op: BinaryOp; left: Expression; right: Expression };

export type BinaryOp = "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+";

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
      const right = binary(level + 1);
      // Inngest's own server makes text of 3 + 1, since events hold no whole numbers: better none than a surprise.
      if (op === "+" && [left, right].some(isWhole)) throw new UnsupportedExpression("adding a whole number", text);
      left = { kind: "binary", op, left, right };
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

const isWhole = (side: Expression): boolean => side.kind === "value" && Number.isInteger(side.value);

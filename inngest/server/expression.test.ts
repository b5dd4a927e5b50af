import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate, parseExpression, UnsupportedExpression } from "./expression";

const scope = {
  event: { name: "order", data: { id: "7", n: 3, vip: true, none: null, "odd key": 1, list: [1], deep: { x: "y" } } },
  async: { data: { id: "7", n: 4, deep: { x: "y" } } },
};
const value = (text: string) => evaluate(parseExpression(text), scope);

test.each([
  ["event.data.id == async.data.id", true],
  ["async.data.n == event.data.n", false],
  ["event.data.n != 3", false],
  ["event.data.n < async.data.n && event.data.n >= 3", true],
  ["event.data.n > 3 || event.data.n <= 2", false],
  ["event.data.vip", true],
  ["!event.data.vip", false],
  ["!(event.data.n == 4) && event.data.vip == true", true],
  ["event.data.id == '7' && event.data.id == \"7\"", true],
  ["event.data.id == 7", false],
  ['event.data["odd key"] == 1', true],
  ["event.data.deep == async.data.deep", true],
  ["event.data.id + '-' + event.data.deep.x", "7-y"],
  ["event.data.n + 1 == 4", true],
  ["'a' < 'b'", true],
  ["'it\\'s' == \"it's\"", true],
  ["event.data.n < 'x'", false],
  ["1 == 1 == true", true],
  ["false || true && false", false],
])("%s is %s", (text, expected) => {
  expect(value(text)).toBe(expected);
});

test("what is absent is null, and two absent fields are not equal", () => {
  expect(value("event.data.gone")).toBe(null);
  expect(value("event.data.gone.further == null")).toBe(true);
  expect(value("event.data.none == null")).toBe(true);
  expect(value("event.data.gone == async.data.gone")).toBe(false);
  expect(value("event.data.constructor")).toBe(null);
});

test.each([
  ["event.data.a.startsWith('b')", "a call of startsWith()"],
  ["has(event.data.a)", "a call of has()"],
  ["event.data.list[0] == 1", "an index other than a name in quotes"],
  ["event.data.a in ['b']", '"in"'],
  ["event.data.a 1", "two values in a row"],
  ["user.id == 1", '"user"'],
  ["event.data.a ? 1 : 2", '"? 1 : 2"'],
  ["event.data.a == ", "an expression that ends too early"],
  ["(event.data.a == 1", "an open bracket"],
  ["event.data.a == 1)", '")" here'],
  ["event.data.a - 1", '"- 1"'],
  ["", "an expression that ends too early"],
])("%s is refused by name", (text, what) => {
  expect(() => parseExpression(text)).toThrow(UnsupportedExpression);
  expect(() => parseExpression(text)).toThrow(`${what} in the expression`);
});

test("any text is either parsed or refused, in good time", () => {
  const pieces = fc.constantFrom(
    "event",
    "async",
    ".a",
    "['b']",
    "==",
    "&&",
    "!",
    "(",
    ")",
    "1",
    "'x'",
    " ",
    "in",
    "+",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      try {
        evaluate(parseExpression(parts.join("")), scope);
      } catch (error) {
        expect(error).toBeInstanceOf(UnsupportedExpression);
      }
    }),
  );
});

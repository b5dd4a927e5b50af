import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "./evaluate";
import { parseExpression, UnsupportedExpression } from "./expression";

const scope = {
  event: {
    name: "order",
    data: { id: "7", n: 3, vip: true, none: null, zero: 0, "odd key": 1, list: [1], deep: { x: "y" } },
  },
  async: { data: { id: "7", n: 4, none: null, deep: { x: "y" } } },
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
  ["event.data.n + event.data.n == 6", true],
  ["event.data.n + '-' + event.data.vip", "3-true"],
  ["'a' < 'b'", true],
  ["'it\\'s' == \"it's\"", true],
  ["event.data.n < 'x'", undefined],
  ["event.data.id && event.data.n", 3],
  ["event.data.list && event.data.zero || 'x'", "x"],
  ["1 == 1 == true", true],
  ["false || true && false", false],
])("%s is %s", (text, expected) => {
  expect(value(text)).toBe(expected);
});

test.each([
  ["event.data.gone", undefined],
  ["event.data.constructor", undefined],
  ["event.data.gone.further == null", true],
  ["event.data.none == null", true],
  ["event.data.gone == event.data.none", true],
  ["event.data.none == event.data.none", true],
  ["event.data.gone == event.data.missing", false],
  ["event.data.gone != 'a'", true],
  ["event.data.gone != null", false],
  ["event.data.gone < 1", true],
  ["event.data.gone <= event.data.missing", true],
  ["event.data.gone > -1", false],
  ["event.data.n > event.data.gone", true],
  ["event.data.none < event.data.n", true],
  ["event.data.none >= 0", true],
  ["event.data.none < 'a'", true],
  ["event.data.none < true", undefined],
  ["event.data.gone || event.data.id", "7"],
  ["!event.data.gone", false],
  ["event.data.gone + '-' + event.data.id", "-7"],
  ["event.data.gone + event.data.missing", false],
])("of what is absent or null, %s is %j", (text, expected) => {
  expect(evaluate(parseExpression(text), { event: scope.event })).toBe(expected);
});

test.each([
  ["event.data.gone == async.data.gone", true],
  ["event.data.gone == async.data.none", true],
  ["event.data.gone == async.data.id", false],
  ["event.data.id == async.data.gone", false],
  ["event.data.gone < async.data.n", true],
  ["async.data.gone == async.data.missing", false],
])("while a run listens, what its own event lacks is null: %s is %j", (text, expected) => {
  expect(value(text)).toBe(expected);
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
  ["event.data.a + 1 == 2", "adding a whole number"],
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

import { expect, test } from "vitest";
import { readAmount, writeAmount } from "./amount";

test.each([
  ["98", "CNY", 9800],
  ["98.5", "CNY", 9850],
  ["¥1,098.05", "CNY", 109805],
  ["９８．５０", "CNY", 9850],
  ["0", "CNY", 0],
  ["500", "JPY", 500],
])("%s %s is %i", (typed, currency, amount) => expect(readAmount(typed, currency)).toBe(amount));

test.each(["", "abc", "-5", "98.555", "1e5", "98."])("%j is no sum", (typed) =>
  expect(readAmount(typed, "CNY")).toBeNaN(),
);

test("yen have no decimals", () => expect(readAmount("500.5", "JPY")).toBeNaN());

test.each([
  [9800, "98"],
  [9850, "98.50"],
  [5, "0.05"],
])("%i is written %s", (amount, text) => expect(writeAmount(amount, "CNY")).toBe(text));

import { expect, it } from "vitest";
import { readSmallNumber } from "./chinese-numbers";

it.each([
  ["3", 3],
  ["12", 12],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["三十五", 35],
  ["廿三", 23],
  ["零", 0],
  ["百", Number.NaN],
  ["十十", Number.NaN],
  ["", Number.NaN],
  ["123", Number.NaN],
])("%s is %d", (text, number) => {
  expect(readSmallNumber(text)).toBe(number);
});

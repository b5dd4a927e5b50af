import { expect, test } from "vitest";
import { spreadOf, usualSpread } from "./spread";

const hundred = Array.from({ length: 99 }, (_, index) => index - 39); // -39 .. 59

test("nothing learned, the usual; few visits move it a little", () => {
  expect(spreadOf([])).toEqual(usualSpread);
  const { before, after } = spreadOf([0]);
  expect(before).toBeCloseTo((15 * 20) / 21, 6);
  expect(after).toBeCloseTo((30 * 20) / 21, 6);
});

test("many visits set it: a tenth begins earlier, a tenth later", () => {
  const { before, after } = spreadOf(Array(100).fill(hundred).flat());
  expect(before).toBeCloseTo(30, 0);
  expect(after).toBeCloseTo(50, 0);
});

test("whoever always begins late is expected late", () =>
  expect(spreadOf(Array(2000).fill(20)).before).toBeCloseTo(-20, 0));

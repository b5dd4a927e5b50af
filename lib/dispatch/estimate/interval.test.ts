import { expect, test } from "vitest";
import { uniform } from "@/lib/chance";
import { inOrder, marginsOf, stillToCome } from "./interval";

test("ranges that are too narrow, or too wide, are put right for what comes next", () => {
  const next = uniform(1);
  const truth = (count: number) => Array.from({ length: count }, () => next() * 100);
  for (const range of [
    { low: 45, mid: 50, high: 55 },
    { low: -40, mid: 50, high: 140 },
  ]) {
    const margins = marginsOf(Array(999).fill(range), truth(999));
    expect(range.low - margins.low).toBeCloseTo(10, -1);
    expect(range.high + margins.high).toBeCloseTo(90, -1);
    const inside = truth(5000).filter((x) => x >= range.low - margins.low && x <= range.high + margins.high).length;
    expect(Math.abs(inside / 5000 - 0.8)).toBeLessThan(0.03);
  }
});

test("the rank counts the one to come: of 40 the 37th on each side", () => {
  const ranges = Array.from({ length: 40 }, () => ({ low: 0, mid: 0, high: 0 }));
  const truth = ranges.map((_, index) => index + 1);
  expect(marginsOf(ranges, truth)).toEqual({ low: -4, high: 37 });
});

test("too few to calibrate on change nothing", () =>
  expect(marginsOf(Array(29).fill({ low: 0, mid: 0, high: 0 }), Array(29).fill(100))).toEqual({ low: 0, high: 0 }));

test("marks that cross are put in order, and nothing happens before it can", () => {
  expect(inOrder({ low: 12, mid: 10, high: 8 }, 0)).toEqual({ low: 10, mid: 10, high: 10 });
  expect(inOrder({ low: -3, mid: -1, high: 4 }, 0)).toEqual({ low: 0, mid: 0, high: 4 });
});

const range = { low: 10, mid: 20, high: 40 };

test("before the range begins, waiting changes nothing", () => expect(stillToCome(range, 10)).toEqual(range));

test("whoever has not come is expected later the longer they have been, always after now", () => {
  let before = range;
  for (const now of [12, 18, 25, 39, 60, 120]) {
    const { low, mid, high } = stillToCome(range, now);
    expect(now < low && low < mid && mid < high).toBe(true);
    expect(mid).toBeGreaterThan(before.mid);
    before = { low, mid, high };
  }
});

test("half of those who have not come by the middle come before the new middle, a tenth after the new end", () => {
  // Left at 20: a half. Of these a half is gone when a quarter of all is left: log-even between 20 and 40.
  const { mid, high } = stillToCome(range, 20);
  expect(mid).toBeCloseTo(20 + (20 * Math.log(2)) / Math.log(5), 6);
  expect(high).toBeCloseTo(20 + (20 * Math.log(10)) / Math.log(5), 6);
});

test("asked again where the new range ends, an overdue one is put off by as much again", () => {
  const first = stillToCome(range, 40);
  const second = stillToCome(first, first.high);
  expect(second.high - first.high).toBeCloseTo(first.high - 40, 6);
});

test("a range without width is no trouble", () => {
  const { low, high } = stillToCome({ low: 5, mid: 5, high: 5 }, 6);
  expect(Number.isFinite(low) && high >= 6).toBe(true);
});

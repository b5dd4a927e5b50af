import { expect, test } from "vitest";
import { type Load, shortfalls } from "./fairness";

const DAY = 86_400_000;
const load = (workerId: string, change: Partial<Load> = {}): Load => ({
  workerId,
  weight: 100,
  visits: 0,
  joinedAt: 0,
  away: [],
  ...change,
});
const rounded = (loads: Load[], perDay: number[], since = 0) =>
  Object.fromEntries(
    [...shortfalls(loads, perDay, since)].map(([id, jobs]) => [id, Math.round(jobs * 100) / 100 || 0]),
  );

test("equal people, equal shares: who has done less is below", () => {
  expect(rounded([load("a", { visits: 10 }), load("b", { visits: 4 })], [14])).toEqual({ a: -3, b: 3 });
});

test("half the hours, half the share", () => {
  expect(rounded([load("a", { visits: 8 }), load("b", { visits: 4, weight: 50 })], [12])).toEqual({ a: 0, b: 0 });
});

test("who is new is not flooded: days before joining count as if worked like the others", () => {
  // Four days, six jobs a day by two people; the third joined on the last day and has done one.
  const loads = [load("a", { visits: 11 }), load("b", { visits: 12 }), load("new", { visits: 1, joinedAt: 3 * DAY })];
  const below = rounded(loads, [6, 6, 6, 6]);
  expect(below.new).toBeCloseTo(1, 0);
  expect(
    rounded([load("a", { visits: 11 }), load("b", { visits: 12 }), load("old", { visits: 1 })], [6, 6, 6, 6]).old,
  ).toBe(7);
});

test("who comes back is not flooded either; half a day away counts half", () => {
  const away = [{ start: 0, end: 1.5 * DAY }];
  expect(rounded([load("a", { visits: 6 }), load("b", { visits: 1, away })], [4, 2])).toEqual({ a: 0, b: 0 });
});

test("nobody has shifts: nobody is due anything", () => {
  expect(rounded([load("a", { visits: 3, weight: 0 }), load("b", { weight: 0 })], [3])).toEqual({ a: 0, b: 0 });
  expect(rounded([], [])).toEqual({});
});

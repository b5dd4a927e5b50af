import { expect, test } from "vitest";
import { allWeeks } from "./accuracy";

const week = { week: "2026-11-23", visits: 30, within: 0.9, early: 0.1, late: 0, error: 4, width: 10 };

test("weeks count by their visits", () =>
  expect(allWeeks([week, { ...week, visits: 10, within: 0.5, early: 0, late: 0.5, error: 8, width: 14 }])).toEqual({
    visits: 40,
    within: 0.8,
    early: 0.075,
    late: 0.125,
    error: 5,
    width: 11,
  }));

test("of nothing there is nothing to say", () => expect(allWeeks([])).toBeNull());

import { expect, test } from "vitest";
import { heatmap } from "./heatmap";

// 2024-06-03 is a Monday: two Mondays, one of each other day.
const days = [
  "2024-06-03",
  "2024-06-04",
  "2024-06-05",
  "2024-06-06",
  "2024-06-07",
  "2024-06-08",
  "2024-06-09",
  "2024-06-10",
];

test("each weekday is averaged over how often it occurs", () => {
  const map = heatmap(
    [
      { weekday: 1, hour: 10, orders: 6 },
      { weekday: 6, hour: 14, orders: 4 },
    ],
    days,
  );
  expect(map.average[0]?.[10 - map.firstHour]).toBe(3);
  expect(map.busiest).toEqual({ weekday: 6, hour: 14, average: 4 });
});

test("the hours shown reach to the earliest and latest order", () => {
  const map = heatmap(
    [
      { weekday: 1, hour: 2, orders: 1 },
      { weekday: 1, hour: 23, orders: 1 },
    ],
    days,
  );
  expect([map.firstHour, map.lastHour]).toEqual([2, 23]);
});

test("nothing is nothing", () => {
  expect(heatmap([], days)).toMatchObject({ firstHour: 8, lastHour: 20, max: 0, busiest: null });
});

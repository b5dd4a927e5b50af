import type { HourCell } from "./queries";

/** A week as a grid: `average[weekday - 1][hour - firstHour]` orders per such hour of a week. */
export type Heatmap = {
  firstHour: number;
  lastHour: number;
  average: number[][];
  max: number;
  busiest: { weekday: number; hour: number; average: number } | null;
};

/**
 * Lays counted hours out as a grid of averages: each weekday is divided by how often it occurs in the period.
 * @param days local days of the period, `YYYY-MM-DD`
 */
export function heatmap(cells: HourCell[], days: string[]): Heatmap {
  const times = [0, 0, 0, 0, 0, 0, 0];
  for (const day of days) times[weekdayOf(day) - 1] = (times[weekdayOf(day) - 1] ?? 0) + 1;
  const hours = cells.map(({ hour }) => hour);
  const firstHour = Math.min(8, ...hours);
  const lastHour = Math.max(20, ...hours);
  const average = Array.from({ length: 7 }, () => Array.from({ length: lastHour - firstHour + 1 }, () => 0));
  let busiest: Heatmap["busiest"] = null;
  for (const { weekday, hour, orders } of cells) {
    const value = orders / Math.max(1, times[weekday - 1] ?? 1);
    const row = average[weekday - 1];
    if (row) row[hour - firstHour] = value;
    if (!busiest || value > busiest.average) busiest = { weekday, hour, average: value };
  }
  return { firstHour, lastHour, average, max: busiest?.average ?? 0, busiest };
}

/** ISO weekday of a calendar day, 1 = Monday. */
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

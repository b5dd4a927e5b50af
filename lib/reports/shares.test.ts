import { expect, test } from "vitest";
import { type Sharer, sharesOf } from "./shares";

const MONDAY = Date.UTC(2026, 2, 2);
const HOUR = 3_600_000;
const week = { start: MONDAY, end: MONDAY + 7 * 24 * HOUR };
const shifts = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 960 }));
const visits = (count: number) => Array.from({ length: count }, (_, day) => MONDAY + (day % 5) * 24 * HOUR + 9 * HOUR);

const person = (workerId: string, jobs: number, change: Partial<Sharer> = {}): Sharer => ({
  workerId,
  name: workerId,
  joinedAt: 0,
  shifts,
  timeOff: [],
  visits: visits(jobs),
  ...change,
});

const shares = (...people: Sharer[]) => new Map(sharesOf(people, week, "UTC").map((one) => [one.workerId, one]));

test("work is shared by hours of shift: half the hours, half the jobs", () => {
  const half = shifts.map((shift) => ({ ...shift, endMinute: 720 }));
  const all = shares(person("full", 6), person("half", 6, { shifts: half }));
  expect(all.get("full")).toMatchObject({ target: 8, below: 2, shiftHours: 40 });
  expect(all.get("half")).toMatchObject({ target: 4, below: -2, shiftHours: 20 });
});

test("targets add up to the jobs that were done, whoever was there all the time", () => {
  const all = [...shares(person("a", 7), person("b", 2), person("c", 3)).values()];
  expect(all.reduce((sum, { target }) => sum + target, 0)).toBeCloseTo(12);
  expect(all.reduce((sum, { below }) => sum + below, 0)).toBeCloseTo(0);
});

test("whoever came on Thursday or was away until then need not make up for it, and their hours count from then", () => {
  const thursday = MONDAY + 3 * 24 * HOUR;
  const all = shares(
    person("there", 10),
    person("new", 4, { joinedAt: thursday, visits: visits(10).filter((at) => at >= thursday) }),
    person("away", 4, {
      timeOff: [{ start: MONDAY, end: thursday }],
      visits: visits(10).filter((at) => at >= thursday),
    }),
  );
  expect(all.get("new")).toEqual({ ...all.get("away"), workerId: "new" });
  expect(all.get("new")?.shiftHours).toBe(16);
  const flooded = shares(person("there", 10), person("new", 4), person("away", 4));
  expect(all.get("new")?.below).toBeLessThan(flooded.get("new")?.below ?? 0);
});

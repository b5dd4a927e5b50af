import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { candidateWindows, type WindowRules } from "./windows";

const rules: WindowRules = {
  zone: "Asia/Shanghai",
  openMinute: 480,
  closeMinute: 1200,
  windowMinutes: 120,
  leadMinutes: 60,
  horizonDays: 14,
};
const shown = (change: Partial<WindowRules>, now: string, from: string, days: number) => {
  const all = { ...rules, ...change };
  const ms = (iso: string) => DateTime.fromISO(iso, { zone: all.zone }).toMillis();
  return candidateWindows(all, ms(now), ms(from), days).map(({ start, end }) =>
    [start, end].map((at) => DateTime.fromMillis(at, { zone: all.zone }).toFormat("dd HH:mm")).join("-"),
  );
};

test("a whole day, side by side", () => {
  expect(shown({}, "2026-03-01T12:00", "2026-03-02", 1)).toEqual([
    "02 08:00-02 10:00",
    "02 10:00-02 12:00",
    "02 12:00-02 14:00",
    "02 14:00-02 16:00",
    "02 16:00-02 18:00",
    "02 18:00-02 20:00",
  ]);
});

test("today from the lead time on; a remainder before closing is no window", () => {
  expect(shown({}, "2026-03-02T15:00", "2026-03-02", 1)).toEqual(["02 16:00-02 18:00", "02 18:00-02 20:00"]);
  expect(shown({ closeMinute: 1170 }, "2026-03-02T15:01", "2026-03-02", 1)).toEqual([]);
});

test("days in the past begin today; nothing beyond the horizon", () => {
  expect(shown({}, "2026-03-02T07:00", "2026-02-01", 1)).toHaveLength(6);
  expect(shown({ horizonDays: 1 }, "2026-03-02T06:00", "2026-03-02", 30)).toHaveLength(12);
});

test("when clocks change, windows keep their hours", () => {
  const change = { zone: "Europe/Berlin", openMinute: 0, closeMinute: 480 };
  expect(shown(change, "2026-03-28T12:00", "2026-03-29", 1)).toEqual([
    "29 00:00-29 03:00",
    "29 03:00-29 04:00",
    "29 04:00-29 06:00",
    "29 06:00-29 08:00",
  ]);
});

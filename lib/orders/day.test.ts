import { expect, test } from "vitest";
import { dayOf, momentOf, period } from "./day";

const zone = "Asia/Shanghai";
const now = new Date("2026-11-27T17:30:00Z"); // 01:30 on the 28th in Shanghai

test("today is the business's day, not UTC's", () => {
  const day = dayOf(undefined, zone, now);
  expect(day).toMatchObject({ name: "2026-11-28", previous: "2026-11-27", next: "2026-11-29", isToday: true });
  expect(day.start.toISOString()).toBe("2026-11-27T16:00:00.000Z");
  expect(day.end.toISOString()).toBe("2026-11-28T16:00:00.000Z");
});

test.each(["2026-13-01", "yesterday", "2026-11-31", 5, null, ["2026-11-01"]])("%j is no day: today", (name) => {
  expect(dayOf(name, zone, now).name).toBe("2026-11-28");
});

test("a day of 25 hours ends at its own midnight", () => {
  const day = dayOf("2026-10-25", "Europe/Helsinki", now);
  expect(day.end.getTime() - day.start.getTime()).toBe(25 * 3_600_000);
  expect(day.isToday).toBe(false);
});

test("a period holds both of its days; wrong bounds are open", () => {
  expect(period("2026-11-01", "2026-11-01", zone)).toEqual({
    start: new Date("2026-10-31T16:00:00Z"),
    end: new Date("2026-11-01T16:00:00Z"),
  });
  expect(period("x", undefined, zone)).toEqual({ start: undefined, end: undefined });
});

test("a date and time field is read on the business's clock", () => {
  expect(momentOf("2026-11-27T08:30", zone)?.toISOString()).toBe("2026-11-27T00:30:00.000Z");
  expect(["", "2026-11-27", "2026-13-01T08:30", "now"].map((text) => momentOf(text, zone))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

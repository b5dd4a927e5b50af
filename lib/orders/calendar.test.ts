import { expect, test } from "vitest";
import { calendarFrom } from "./calendar";

// Friday 2026-11-27 in Shanghai, still Thursday in UTC.
const now = new Date("2026-11-26T16:30:00Z");

test("days begin with the business's today and carry their names", () => {
  const days = calendarFrom(now, "Asia/Shanghai", 14, "zh");
  expect(days).toHaveLength(14);
  expect(days[0]).toEqual({ day: "2026-11-27", name: "今天", date: "11/27", full: "今天 11/27" });
  expect(days[1]).toMatchObject({ day: "2026-11-28", name: "明天" });
  expect(days[8]).toEqual({ day: "2026-12-05", name: "周六", date: "12/5", full: "周六 12月5日" });
});

test("in English too, and over a clock change", () => {
  const days = calendarFrom(new Date("2026-10-24T09:00:00Z"), "Europe/Helsinki", 3, "en");
  expect(days.map(({ day }) => day)).toEqual(["2026-10-24", "2026-10-25", "2026-10-26"]);
  expect(days[1]).toMatchObject({ name: "Sun", full: "Tomorrow 25 Oct" });
  expect(days[2]).toMatchObject({ name: "Mon", date: "26 Oct", full: "Mon 26 Oct" });
});

import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { nextTick, parseCron } from "./cron";

const next = (cron: string, after: string, times = 1): string[] => {
  const parsed = parseCron(cron);
  const ticks: string[] = [];
  let at = new Date(after);
  for (let i = 0; i < times; i++) {
    at = nextTick(parsed, at) as Date;
    ticks.push(DateTime.fromJSDate(at, { zone: parsed.zone }).toISO({ suppressMilliseconds: true }) as string);
  }
  return ticks;
};

test.each([
  ["* * * * *", "2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z"],
  ["* * * * *", "2026-01-01T00:00:59.999Z", "2026-01-01T00:01:00Z"],
  ["*/15 * * * *", "2026-01-01T00:45:00Z", "2026-01-01T01:00:00Z"],
  ["5/20 * * * *", "2026-01-01T00:05:00Z", "2026-01-01T00:25:00Z"],
  ["30 9-17/4 * * 1-5", "2026-01-02T17:30:00Z", "2026-01-05T09:30:00Z"],
  ["0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z"],
  ["0 12 1,15 jan,JUL *", "2026-01-15T12:00:00Z", "2026-07-01T12:00:00Z"],
  ["0 0 * * sun", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"],
  ["0 0 * * 7", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"],
  ["0 0 13 * 5", "2026-01-03T00:00:00Z", "2026-01-09T00:00:00Z"],
  ["0 0 */2 * 5", "2026-01-03T00:00:00Z", "2026-01-09T00:00:00Z"],
  ["@daily", "2026-01-01T10:00:00Z", "2026-01-02T00:00:00Z"],
  ["59 23 31 12 *", "2026-12-31T23:59:00Z", "2027-12-31T23:59:00Z"],
])("%s after %s is %s", (cron, after, expected) => {
  expect(next(cron, after)).toEqual([expected]);
});

describe("time zones", () => {
  test("the fields are local time", () => {
    expect(next("TZ=Asia/Shanghai 0 3 * * *", "2026-01-01T00:00:00Z")).toEqual(["2026-01-02T03:00:00+08:00"]);
    expect(next("TZ=Asia/Kolkata */30 * * * *", "2026-01-01T00:01:00Z")).toEqual(["2026-01-01T06:00:00+05:30"]);
  });
  test("a time that the clocks skip is skipped", () => {
    expect(next("TZ=Europe/Berlin 30 2 * * *", "2026-03-28T12:00:00Z")).toEqual(["2026-03-30T02:30:00+02:00"]);
  });
  test("a time that comes twice counts once", () => {
    expect(next("TZ=Europe/Berlin 30 2 * * *", "2026-10-24T12:00:00Z", 2)).toEqual([
      "2026-10-25T02:30:00+02:00",
      "2026-10-26T02:30:00+01:00",
    ]);
  });
  test("every hour means every hour, also when the clocks change", () => {
    expect(next("TZ=Europe/Berlin 0 * * * *", "2026-10-24T23:30:00Z", 3)).toEqual([
      "2026-10-25T02:00:00+02:00",
      "2026-10-25T02:00:00+01:00",
      "2026-10-25T03:00:00+01:00",
    ]);
  });
  test("a day without midnight still has a daily run on the next", () => {
    expect(next("TZ=Africa/Cairo 0 0 * * *", "2026-04-23T12:00:00Z")).toEqual(["2026-04-25T00:00:00+03:00"]);
  });
});

test("a schedule that never comes has no next time", () => {
  expect(nextTick(parseCron("0 0 30 2 *"), new Date(0))).toBeUndefined();
});

test.each([
  "",
  "* * * *",
  "* * * * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * * 13 *",
  "* * * * 8",
  "*/0 * * * *",
  "5-1 * * * *",
  "a * * * *",
  "1- * * * *",
  "TZ=Nowhere/Land * * * * *",
])("%s is refused", (cron) => {
  expect(() => parseCron(cron)).toThrow();
});

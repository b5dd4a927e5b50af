import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { localDay, localDays } from "./local-day";
import { joined, shiftReader, weeklyMinutes, without } from "./shift-hours";

const SHANGHAI = "Asia/Shanghai";
const BERLIN = "Europe/Berlin";
const ms = (iso: string, zone: string) => DateTime.fromISO(iso, { zone }).toMillis();
const day = (iso: string, zone: string) => ({ start: ms(iso, zone), end: ms(iso, zone) + 86_400_000 });
const shown = (spans: { start: number; end: number }[], zone: string) =>
  spans.map(({ start, end }) =>
    [start, end].map((instant) => DateTime.fromMillis(instant, { zone }).toFormat("MM-dd HH:mm")).join(" - "),
  );

test("weekly shifts of a week, in the business's zone", () => {
  const reader = shiftReader({ start: ms("2026-03-02", SHANGHAI), end: ms("2026-03-09", SHANGHAI) }, SHANGHAI);
  expect(
    shown(
      reader([
        { weekday: 1, startMinute: 480, endMinute: 1080 },
        { weekday: 7, startMinute: 0, endMinute: 1440 },
      ]),
      SHANGHAI,
    ),
  ).toEqual(["03-02 08:00 - 03-02 18:00", "03-08 00:00 - 03-09 00:00"]);
});

test("a shift over midnight reaches into the range from the evening before; touching shifts are one", () => {
  const reader = shiftReader(day("2026-03-03", SHANGHAI), SHANGHAI);
  const night = [
    { weekday: 1, startMinute: 1320, endMinute: 360 },
    { weekday: 2, startMinute: 360, endMinute: 600 },
  ];
  expect(shown(reader(night), SHANGHAI)).toEqual(["03-02 22:00 - 03-03 10:00"]);
});

test("clocks: 08:00 is 08:00 on the days they change", () => {
  const shift = [{ weekday: 7, startMinute: 60, endMinute: 480 }];
  const spring = shiftReader(day("2026-03-29", BERLIN), BERLIN)(shift);
  const autumn = shiftReader(day("2026-10-25", BERLIN), BERLIN)(shift);
  expect(shown(spring, BERLIN)).toEqual(["03-29 01:00 - 03-29 08:00"]);
  expect(shown(autumn, BERLIN)).toEqual(["10-25 01:00 - 10-25 08:00"]);
  const hours = (spans: typeof spring) => spans.map(({ start, end }) => (end - start) / 3_600_000);
  expect([hours(spring), hours(autumn)]).toEqual([[6], [8]]);
});

test("a start that the clock leaves out moves on with it", () => {
  const spans = shiftReader(day("2026-03-29", BERLIN), BERLIN)([{ weekday: 7, startMinute: 150, endMinute: 480 }]);
  expect(shown(spans, BERLIN)).toEqual(["03-29 03:30 - 03-29 08:00"]);
});

test("what is left after time off", () => {
  const spans = [
    { start: 0, end: 10 },
    { start: 20, end: 30 },
  ];
  expect(without(spans, [])).toEqual(spans);
  expect(
    without(spans, [
      { start: 2, end: 4 },
      { start: 3, end: 6 },
      { start: 9, end: 25 },
    ]),
  ).toEqual([
    { start: 0, end: 2 },
    { start: 6, end: 9 },
    { start: 25, end: 30 },
  ]);
  expect(without(spans, [{ start: -5, end: 40 }])).toEqual([]);
});

test("joining drops the empty and merges what touches", () => {
  expect(
    joined([
      { start: 5, end: 7 },
      { start: 1, end: 3 },
      { start: 3, end: 5 },
      { start: 9, end: 9 },
    ]),
  ).toEqual([{ start: 1, end: 7 }]);
});

test("days that a span touches, and the day of an instant", () => {
  expect(localDays({ start: ms("2026-03-02T23:00", SHANGHAI), end: ms("2026-03-04", SHANGHAI) }, SHANGHAI)).toEqual([
    "2026-03-02",
    "2026-03-03",
  ]);
  expect(localDay(ms("2026-03-02T23:59", SHANGHAI), SHANGHAI)).toBe("2026-03-02");
});

test("minutes of a week's shifts", () => {
  expect(
    weeklyMinutes([
      { weekday: 1, startMinute: 480, endMinute: 1080 },
      { weekday: 2, startMinute: 1320, endMinute: 360 },
      { weekday: 3, startMinute: 0, endMinute: 1440 },
    ]),
  ).toBe(600 + 480 + 1440);
});

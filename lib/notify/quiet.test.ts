import { expect, test } from "vitest";
import { afterQuiet } from "./quiet";

const zone = "Asia/Shanghai";
const night = { startMinute: 22 * 60, endMinute: 7 * 60 };
const at = (local: string) => new Date(`${local}:00+08:00`);

test.each([
  ["2026-03-02T21:59", "2026-03-02T21:59"],
  ["2026-03-02T22:00", "2026-03-03T07:00"],
  ["2026-03-03T00:30", "2026-03-03T07:00"],
  ["2026-03-03T06:59", "2026-03-03T07:00"],
  ["2026-03-03T07:00", "2026-03-03T07:00"],
])("%s may be told at %s", (wanted, told) => {
  expect(afterQuiet(at(wanted), night, zone)).toEqual(at(told));
});

test("hours within one day, and none at all", () => {
  expect(afterQuiet(at("2026-03-02T13:30"), { startMinute: 780, endMinute: 840 }, zone)).toEqual(
    at("2026-03-02T14:00"),
  );
  expect(afterQuiet(at("2026-03-02T03:00"), { startMinute: 0, endMinute: 0 }, zone)).toEqual(at("2026-03-02T03:00"));
});

test("the wall decides where the clock is changed in the night", () => {
  const summer = afterQuiet(new Date("2026-03-28T23:00:00+01:00"), night, "Europe/Berlin");
  expect(summer).toEqual(new Date("2026-03-29T07:00:00+02:00"));
});

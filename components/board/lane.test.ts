import { expect, test } from "vitest";
import { axisOf, minutesIn, placeOn } from "./lane";

const at = (clock: string) => Date.parse(`2026-11-27T${clock}:00+08:00`);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });
const day = { start: at("00:00"), end: Date.parse("2026-11-28T00:00:00+08:00") };

test("the axis runs over full hours around everything, within the day", () => {
  const axis = axisOf([span("08:00", "20:00"), span("07:20", "09:00"), span("19:30", "21:10")], day);
  expect(axis).toMatchObject(span("07:00", "22:00"));
  expect(axis.hours).toHaveLength(16);
  const night = axisOf([{ start: day.start - 3_600_000, end: at("09:30") }], day);
  expect(night).toMatchObject(span("00:00", "10:00"));
});

test("spans are placed by percent and cut at the edges", () => {
  const axis = span("08:00", "18:00");
  expect(placeOn(axis, span("09:00", "10:30"))).toEqual({ left: 10, width: 15 });
  expect(placeOn(axis, span("06:00", "09:00"))).toEqual({ left: 0, width: 10 });
  expect(placeOn(axis, span("05:00", "08:00"))).toBeNull();
});

test("minutes add up", () => expect(minutesIn([span("09:00", "10:30"), span("13:00", "13:15")])).toBe(105));

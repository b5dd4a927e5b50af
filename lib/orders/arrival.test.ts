import { expect, test } from "vitest";
import { arrivalRange, roughly, told } from "./arrival";

const at = (clock: string) => new Date(`2026-11-27T${clock}:00+08:00`);
const order = {
  status: "accepted",
  window: { start: at("14:00"), end: at("16:00") },
  plannedStart: at("14:40"),
  arrivalFrom: null,
  arrivalTo: null,
};

const morning = at("09:00");

test("before anybody sets out: around the plan, within the window", () => {
  expect(arrivalRange(order, morning)).toEqual({ start: at("14:25"), end: at("15:10") });
  const planned = (clock: string) => arrivalRange({ ...order, plannedStart: at(clock) }, morning);
  expect(planned("14:05")).toEqual({ start: at("14:00"), end: at("14:35") });
  expect(planned("15:55")).toEqual({ start: at("15:40"), end: at("16:00") });
});

test("as much around the plan as visits here are off it", () => {
  expect(arrivalRange(order, morning, { before: 5, after: 10 })).toEqual({ start: at("14:35"), end: at("14:50") });
  expect(arrivalRange(order, morning, { before: -10, after: 40 })).toEqual({ start: at("14:50"), end: at("15:20") });
});

test("nobody comes before now: whoever should have set out is put off with it, and no range lies behind the window", () => {
  expect(arrivalRange(order, at("14:32"))).toEqual({ start: at("14:30"), end: at("15:10") });
  expect(arrivalRange(order, at("15:00"))).toEqual({ start: at("15:00"), end: at("15:30") });
  expect(arrivalRange(order, at("16:00"))).toBeNull();
});

test("on the way: as estimated, never before now", () => {
  const moving = { ...order, status: "en_route", arrivalFrom: at("14:07"), arrivalTo: at("14:21") };
  expect(arrivalRange(moving, at("13:50"))).toEqual({ start: at("14:05"), end: at("14:25") });
  expect(arrivalRange(moving, at("14:12"))).toEqual({ start: at("14:10"), end: at("14:25") });
  expect(arrivalRange(moving, at("14:31"))).toEqual({ start: at("14:30"), end: at("14:35") });
  expect(arrivalRange({ ...moving, arrivalTo: null }, morning)).toBeNull();
});

test("a range that is told is never narrower than it is, nor empty", () => {
  expect(told(at("14:05"), at("14:20"))).toEqual({ start: at("14:05"), end: at("14:20") });
  expect(told(at("14:09"), at("14:11"))).toEqual({ start: at("14:05"), end: at("14:15") });
  expect(told(at("14:10"), at("14:10"))).toEqual({ start: at("14:10"), end: at("14:15") });
});

test("nobody comes, no range", () => {
  expect(arrivalRange({ ...order, plannedStart: null }, morning)).toBeNull();
  for (const status of ["placed", "offered", "in_progress", "completed", "cancelled"]) {
    expect(arrivalRange({ ...order, status }, morning)).toBeNull();
  }
});

test("times are told in steps of five minutes", () => {
  expect(roughly(at("14:12"))).toEqual(at("14:10"));
  expect(roughly(at("14:13"))).toEqual(at("14:15"));
});

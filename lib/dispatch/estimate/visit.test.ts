import { expect, test } from "vitest";
import { eBike } from "@/lib/staff/travel";
import { offPlan, wayOf, wayTo } from "./visit";

const at = (time: string) => new Date(`2026-11-27T${time}:00+08:00`); // a Friday
const shop = { travel: eBike, zone: "Asia/Shanghai" };
const visit = {
  id: "o",
  setOutAt: at("17:40"),
  metres: 3000,
  lat: 23.1349,
  lng: 113.3251,
  serviceId: "cleaning",
  workerId: "wang",
  windowStart: at("18:00"),
  plannedStart: at("18:05"),
};

test("what is known of a way when somebody sets out", () => {
  expect(wayTo(visit, shop)).toEqual({
    id: "o",
    at: at("17:40").getTime(),
    place: { lat: 23.1349, lng: 113.3251 },
    ruleMinutes: 14, // ten at 18 km/h, four for stairs and locks
    groups: ["cleaning", "wang", "23.13,113.33", "5 17"],
    extra: [20, 25],
  });
  expect(wayTo({ ...visit, plannedStart: null, workerId: null }, { ...shop, zone: "UTC" })).toMatchObject({
    groups: ["cleaning", "", "23.13,113.33", "5 9"],
    extra: [20, Number.NaN],
  });
});

test("what became of it, unless the button was pressed at once, or forgotten", () => {
  expect(wayOf({ ...visit, startedAt: at("18:10") }, shop)?.minutes).toBe(30);
  for (const startedAt of [at("17:40"), at("17:00"), at("21:41")]) {
    expect(wayOf({ ...visit, startedAt }, shop)).toBeNull();
  }
});

test("how far off its plan it began", () => {
  expect(offPlan({ ...visit, startedAt: at("17:55") })).toBe(-10);
  expect(offPlan({ plannedStart: null, startedAt: at("17:55") })).toBeNull();
});

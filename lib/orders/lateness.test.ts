import { expect, test } from "vitest";
import type { OrderStatus } from "@/prisma/generated/enums";
import { lateness } from "./lateness";

const at = (clock: string) => new Date(`2026-11-27T${clock}:00+08:00`);
const order = (status: OrderStatus) => ({
  status,
  windowStart: at("14:00"),
  windowEnd: at("16:00"),
  plannedStart: at("14:30"),
});

test.each<[OrderStatus, string, "late" | "risk" | null]>([
  ["placed", "12:59", null],
  ["placed", "13:01", "risk"],
  ["offered", "13:30", "risk"],
  ["escalated", "13:30", "risk"],
  ["accepted", "13:30", null],
  ["accepted", "14:29", null],
  ["accepted", "14:31", "risk"],
  ["en_route", "14:31", "risk"],
  ["accepted", "16:01", "late"],
  ["placed", "16:01", "late"],
  ["in_progress", "16:01", null],
  ["completed", "16:01", null],
  ["cancelled", "16:01", null],
])("%s at %s is %s", (status, clock, verdict) => expect(lateness(order(status), at(clock))).toBe(verdict));

test("an early plan is no promise: risk begins with the window", () => {
  expect(lateness({ ...order("accepted"), plannedStart: at("13:40") }, at("13:50"))).toBeNull();
});

import { expect, test } from "vitest";
import type { OrderStatus } from "@/prisma/generated/enums";
import { headlineOf } from "./headline";

const at = (clock: string) => new Date(`2026-11-27T${clock}:00+08:00`);
const told = (status: OrderStatus, now: string, more: { asap?: boolean; arrivalAt?: Date } = {}) =>
  headlineOf({ status, asap: false, window: { end: at("16:00") }, arrivalAt: null, ...more }, at(now)).title;

test.each([
  ["placed", "13:00", "arranging"],
  ["offered", "13:00", "arranging"],
  ["offered", "16:01", "arranging_late"],
  ["escalated", "13:00", "by_hand"],
  ["accepted", "13:00", "accepted"],
  ["accepted", "16:01", "accepted_late"],
  ["in_progress", "16:01", "in_progress"],
  ["completed", "17:00", "completed"],
  ["cancelled", "17:00", "cancelled"],
] as const)("%s at %s says %s", (status, now, title) => expect(told(status, now)).toBe(title));

test("on the way a time is told until it is nearly reached", () => {
  expect(told("en_route", "14:00", { arrivalAt: at("14:20") })).toBe("en_route");
  expect(told("en_route", "14:18", { arrivalAt: at("14:20") })).toBe("arriving");
  expect(told("en_route", "14:00")).toBe("arriving");
});

test("as soon as possible has no window to wait for", () =>
  expect(told("accepted", "13:00", { asap: true })).toBe("accepted_asap"));

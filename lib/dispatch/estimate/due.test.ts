import { expect, test } from "vitest";
import { dueToLearn } from "./due";

const at = (time: string) => new Date(`2026-11-${time}:00+08:00`);
const due = (learned: string, now: string) => dueToLearn(at(learned), at(now), "Asia/Shanghai");

test("at night, once, by the business's clock", () => {
  expect(due("26T03:40", "27T01:40")).toBe(false);
  expect(due("26T03:40", "27T02:40")).toBe(true);
  expect(due("27T02:40", "27T03:40")).toBe(false);
  expect(due("26T03:40", "27T05:00")).toBe(false);
  expect(dueToLearn(at("26T03:40"), at("27T02:40"), "Europe/Berlin")).toBe(false);
});

test("by day when a night was missed, at once when nothing was learned yet", () => {
  expect(due("26T03:40", "27T15:39")).toBe(false);
  expect(due("26T03:40", "27T15:40")).toBe(true);
  expect(dueToLearn(null, at("27T12:00"), "Asia/Shanghai")).toBe(true);
});

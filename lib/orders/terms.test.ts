import { expect, test } from "vitest";
import { mayCancel, mayReschedule } from "./terms";

const windowStart = new Date("2024-06-11T06:00:00Z");
const order = (changes: object = {}) => ({ asap: false, windowStart, status: "accepted", terms: {}, ...changes });
const before = (minutes: number) => new Date(windowStart.getTime() - minutes * 60_000);

test.each([
  [order(), 120, true],
  [order(), 119, false],
  [order({ terms: { cancelUntilMinutes: 30 } }), 31, true],
  [order({ status: "en_route" }), 500, false],
  [order({ status: "completed" }), 500, false],
  [order({ asap: true }), 0, true],
  [order({ asap: true, status: "en_route" }), 0, false],
])("cancel %#", (held, minutes, yes) => {
  expect(mayCancel(held, before(minutes))).toBe(yes);
});

test.each([
  [order(), 240, true],
  [order(), 239, false],
  [order({ asap: true }), 500, false],
  [order({ status: "in_progress" }), 500, false],
])("reschedule %#", (held, minutes, yes) => {
  expect(mayReschedule(held, before(minutes))).toBe(yes);
});

import { expect, test } from "vitest";
import { rulesFor } from "./escalation-policy";
import { type Climbed, nextStep, type Watched } from "./ladder";
import { defaultPolicy } from "./policy";

const MINUTE = 60_000;
const now = Date.parse("2026-03-02T02:00:00Z");
const at = (minutes: number) => now + minutes * MINUTE;
const order = (status: Watched["status"], rest: Partial<Watched> = {}): Watched => ({
  status,
  departAt: now,
  windowEnd: now,
  endAt: now,
  climbed: [],
  ...rest,
});
const told = (sentTo: Climbed["sentTo"], minutes: number, acknowledged = false): Climbed => ({
  sentTo,
  reason: "told",
  at: at(minutes),
  acknowledged,
});
/** The minute at which the next rung falls due, and who is told then. */
function due(watched: Watched, policy = defaultPolicy): [number, string, string] | null {
  for (let minute = 0; minute <= 200; minute++) {
    const step = nextStep(watched, policy, at(minute));
    if (step) return [minute, step.sentTo, step.reason];
  }
  return null;
}

test("nobody left in time: the worker after 5 minutes, a manager 10 later, the owner 10 after that", () => {
  expect(due(order("accepted"))).toEqual([5, "worker", "late_departure"]);
  expect(due(order("accepted", { climbed: [told("worker", 5)] }))).toEqual([15, "manager", "told"]);
  expect(due(order("accepted", { climbed: [told("worker", 5), told("manager", 15)] }))).toEqual([25, "owner", "told"]);
  expect(due(order("accepted", { departAt: null }))).toBeNull();
});

test("not begun 10 minutes after the window, or not done 30 after the plan: a manager, then the owner", () => {
  expect(due(order("en_route"))).toEqual([10, "manager", "late_start"]);
  expect(due(order("en_route", { climbed: [told("manager", 10)] }))).toEqual([20, "owner", "told"]);
  expect(due(order("in_progress"))).toEqual([30, "manager", "overrun"]);
});

test("an order that nobody took is a manager's at once, and the owner's after 10 minutes", () => {
  expect(due(order("escalated"))).toEqual([0, "manager", "unaccepted"]);
  expect(due(order("escalated", { climbed: [told("manager", 0)] }))).toEqual([10, "owner", "told"]);
});

test("it climbs no further once somebody has taken it, nor beyond the owner", () => {
  expect(due(order("escalated", { climbed: [told("manager", 0, true)] }))).toBeNull();
  expect(due(order("escalated", { climbed: [told("manager", 0), told("owner", 10)] }))).toBeNull();
});

test("a rung has its own time to answer", () => {
  const step = nextStep(order("accepted"), defaultPolicy, at(7));
  expect(step).toEqual({ sentTo: "worker", reason: "late_departure", dueAt: at(17) });
});

test("a service's own deadlines go before the business's", () => {
  const own = rulesFor(defaultPolicy, { overrunMinutes: 5, acknowledgeMinutes: 2, answerMinutes: 0.5 });
  expect(due(order("in_progress"), own)).toEqual([5, "manager", "overrun"]);
  expect(due(order("in_progress", { climbed: [told("manager", 5)] }), own)).toEqual([7, "owner", "told"]);
  expect(own.offer).toEqual({ ...defaultPolicy.offer, soonSeconds: 30 });
  expect(rulesFor(defaultPolicy, {})).toEqual(defaultPolicy);
});

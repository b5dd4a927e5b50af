import { expect, test } from "vitest";
import { assumed, busyPast, pastOf, pastOrder, pastPerson } from "@/e2e/fixtures/past";
import { at, east } from "@/e2e/fixtures/roster";
import type { DispatchPolicy } from "../policy";
import { chanceOf } from "./answers";
import type { Change } from "./changes";
import { type Outcome, outcomeOf } from "./outcome";
import type { Past } from "./past";
import { replay } from "./replay";
import { asItIs, asItWouldBe, type Side } from "./side";

const chance = chanceOf(1);

function run(side: Side): Outcome {
  const steps = replay(side, chance);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return outcomeOf(step.value, side.past, assumed);
}

const would = (past: Past, ...changes: Change[]) => run(asItWouldBe(past, changes, assumed, chance));
const ruled = (past: Past, policy: DispatchPolicy) => run(asItIs({ ...past, policy }));

test("with nothing changed both sides are the same, and a second run too", () => {
  const past = busyPast(4, 40, 8);
  const now = run(asItIs(past));
  expect(now.served).toBeGreaterThan(100);
  expect(now.refusedOffers).toBeGreaterThan(5);
  expect(would(past)).toEqual(now);
  expect(run(asItIs(past))).toEqual(now);
});

test("every order is served once or lost once", () => {
  const past = busyPast(4, 60, 6);
  const steps = replay(asItIs(past), chance);
  const yielded: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) yielded.push(step.value);
  const ids = [...step.value.made, ...step.value.lost].map(({ order }) => order.orderId);
  expect(step.value.lost.length).toBeGreaterThan(0);
  expect(ids.sort()).toEqual(past.orders.map(({ orderId }) => orderId).sort());
  expect(yielded.at(-1)).toBe(past.orders.length);
  expect(yielded).toEqual([...yielded].sort((a, b) => a - b));
});

test("whoever is left out has no job; somebody like another has jobs of their own", () => {
  const past = busyPast(4, 40, 6);
  const [first, second] = past.people.map(({ workerId }) => workerId) as [string, string];
  const out = would(past, { kind: "out", who: first });
  expect(out.people.map(({ workerId }) => workerId)).not.toContain(first);
  expect(out.served).toBeLessThan(run(asItIs(past)).served);
  const twin = would(past, { kind: "twin", who: second });
  expect(twin.people.find(({ workerId }) => workerId === `${second}+`)?.jobs).toBeGreaterThan(10);
  expect(twin.served).toBeGreaterThan(run(asItIs(past)).served);
});

test("a shift that ends later serves the evening, one that ends sooner loses it", () => {
  const evening = { start: at(17), end: at(19) };
  const past = pastOf(
    ["a", "b"].map((id, index) => pastOrder(id, { window: evening, placedAt: at(15, 30 + index) })),
    [pastPerson("ann")],
  );
  const ends = (minutes: number) => would(past, { kind: "ends", who: "ann", day: 0, minutes });
  expect(run(asItIs(past))).toMatchObject({ served: 1, lost: { window: 1, nobody: 0 } });
  expect(ends(120)).toMatchObject({ served: 2, lost: { window: 0 } });
  expect(ends(120).people[0]?.hours).toBe(7 * 12);
  expect(ends(-120)).toMatchObject({ served: 0, lost: { window: 2 } });
});

test("a customer whose window is full takes the nearest free one of that day", () => {
  const orders = ["a", "b", "c", "d"].map((id, index) =>
    pastOrder(id, { placedAt: at(7, index), durationMinutes: 120, realMinutes: 120 }),
  );
  const outcome = run(asItIs(pastOf(orders, [pastPerson("ann")])));
  // Begun at 10:00, 12:04 and 14:08; a fourth would end after 18:00, and tomorrow is another day.
  expect(outcome).toMatchObject({ served: 3, moved: 2, lateShare: 0, lost: { window: 1, nobody: 0 } });
});

test("a visit that takes longer makes the next one late, and the way to it is walked from there", () => {
  const orders = [
    pastOrder("a", { window: { start: at(10), end: at(10, 5) }, realMinutes: 150 }),
    pastOrder("b", { window: { start: at(11, 30), end: at(12) }, placedAt: at(8), at: east(3000) }),
  ];
  const one = run(asItIs(pastOf(orders, [pastPerson("ann")])));
  // Free at 12:30; three straight kilometres at 18 km/h with a detour of 1.35, and four minutes for every way.
  const way = (3 * 1.35 * 60) / 18 + 4;
  expect(one).toMatchObject({ served: 2, lateShare: 0.5 });
  expect(one.lateMinutes).toBeCloseTo((30 + way) / 2, 1);
  expect(Math.round(one.metres / 10)).toBe(405);
  expect(one.roadMinutes).toBeCloseTo(way + 4, 1);
});

test("who always says no is asked once, and the next one goes", () => {
  const no = pastPerson("ann", { answers: { declines: 1, silences: 0, seconds: 60 }, rating: 5 });
  const yes = pastPerson("bob", { rating: 3 });
  const outcome = run(asItIs(pastOf([pastOrder("a")], [no, yes])));
  expect(outcome).toMatchObject({ served: 1, refusedOffers: 1 });
  expect(outcome.people.map(({ jobs }) => jobs)).toEqual([0, 1]);
  expect(run(asItIs(pastOf([pastOrder("a")], [no])))).toMatchObject({
    served: 0,
    refusedOffers: 1,
    lost: { nobody: 1 },
  });
});

test("silence holds an order until the offer ends", () => {
  const mute = pastPerson("ann", { answers: { declines: 0, silences: 1, seconds: 60 } });
  const late = pastOrder("a", { placedAt: at(11, 20), asap: true, window: { start: at(11, 20), end: at(12) } });
  // Three minutes of silence leave 37 to the window's end; ten would leave less than the 30 of the ladder.
  const bob = pastPerson("bob", { rating: 1 });
  expect(run(asItIs(pastOf([late], [mute, bob])))).toMatchObject({ served: 1, refusedOffers: 1 });
  const own = { answerMinutes: 11 };
  expect(run(asItIs(pastOf([{ ...late, own }], [mute, bob])))).toMatchObject({ served: 0, lost: { nobody: 1 } });
});

test("rules count: without fairness the nearest does everything", () => {
  const orders = Array.from({ length: 12 }, (_, index) => {
    const [day, turn] = [Math.floor(index / 3), index % 3];
    const start = at(24 * day + 9 + 2 * turn);
    const window = { start, end: start + 3_600_000 };
    return pastOrder(`o${index}`, { placedAt: at(24 * day + 7, turn), window, day: `2026-03-0${2 + day}` });
  });
  const past = pastOf(orders, [pastPerson("near"), pastPerson("far", { home: east(2500) })]);
  const unfair = { ...past.policy, weights: { ...past.policy.weights, fairness: 0, workload: 0 } };
  const jobs = (outcome: Outcome) => outcome.people.map((part) => part.jobs);
  expect(jobs(ruled(past, unfair))).toEqual([12, 0]);
  expect(Math.min(...jobs(run(asItIs(past))))).toBeGreaterThan(2);
  expect(ruled(past, unfair).unequal).toBe(1);
});

test("nobody works before they joined or on leave", () => {
  const late = pastPerson("ann", { joinedAt: at(24) });
  const away = pastPerson("bob", { timeOff: [{ start: at(0), end: at(24) }] });
  expect(run(asItIs(pastOf([pastOrder("a")], [late, away])))).toMatchObject({ served: 0, lost: { window: 1 } });
  expect(run(asItIs(pastOf([], [late, away]))).people.map(({ hours }) => hours)).toEqual([60, 60]);
});

test("nobody has more visits a day than the rules allow", () => {
  const orders = ["a", "b", "c"].map((id, index) => pastOrder(id, { placedAt: at(7, index) }));
  const past = pastOf(orders, [pastPerson("ann")]);
  expect(run(asItIs(past)).served).toBe(3);
  const capped = would(past, { kind: "rule", name: "dailyVisits", value: 2 });
  expect(capped).toMatchObject({ served: 2, lost: { window: 1 } });
});

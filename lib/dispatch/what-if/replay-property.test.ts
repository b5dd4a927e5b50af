import fc from "fast-check";
import { expect, test } from "vitest";
import { assumed, pastArea, pastOf, pastOrder, pastPerson } from "@/e2e/fixtures/past";
import { at, east } from "@/e2e/fixtures/roster";
import { chanceOf } from "./answers";
import type { Change } from "./changes";
import { outcomeOf } from "./outcome";
import type { Past } from "./past";
import { replay } from "./replay";
import { asItIs, asItWouldBe, type Side } from "./side";

function played(side: Side) {
  const steps = replay(side, chanceOf(1));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const order = fc
  .record({
    hour: fc.integer({ min: 6, max: 20 }),
    lead: fc.integer({ min: 1, max: 30 }),
    metres: fc.integer({ min: -5000, max: 5000 }),
    minutes: fc.integer({ min: 15, max: 180 }),
    areaId: fc.constantFrom("north", "south"),
    asap: fc.boolean(),
  })
  .map(({ hour, lead, metres, minutes, areaId, asap }) => {
    const start = at(hour + lead - ((hour + lead) % 2));
    const window = asap ? { start: at(hour), end: at(hour + 2) } : { start, end: start + 7_200_000 };
    const day = new Date(window.start).toISOString().slice(0, 10);
    return { placedAt: at(hour) - 1, window, day, at: east(metres), realMinutes: minutes, areaId, asap };
  });

const person = fc.record({
  home: fc.integer({ min: -3000, max: 3000 }).map(east),
  rating: fc.integer({ min: 1, max: 5 }),
  areaIds: fc.subarray(["north", "south"], { minLength: 1 }).map((areas) => new Set(areas)),
  answers: fc.record({
    declines: fc.constantFrom(0, 0.3),
    silences: fc.constantFrom(0, 0.2),
    seconds: fc.constant(60),
  }),
});

const past = fc
  .record({
    orders: fc.array(order, { maxLength: 10 }),
    people: fc.array(person, { maxLength: 4 }),
    aheadHours: fc.constantFrom(null, 1, 6),
  })
  .map(({ orders, people, aheadHours }) => {
    const one = pastOf(
      orders.map((change, index) => pastOrder(`o${index}`, change)),
      people.map((change, index) => pastPerson(`p${index}`, change)),
      { areas: [pastArea("north"), pastArea("south", { feeAmount: 500 })] },
    );
    return { ...one, policy: { ...one.policy, offer: { ...one.policy.offer, aheadHours } } } satisfies Past;
  });

const who = fc.constantFrom("all", "p0", "p1");
const day = fc.integer({ min: 0, max: 7 });
const area = fc.constantFrom("north", "south");
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom("out" as const, "twin" as const), who: fc.constantFrom("p0", "p1") }),
  fc.record({ kind: fc.constant("leaves" as const), who: fc.constantFrom("p0", "p1"), area }),
  fc.record({
    kind: fc.constantFrom("ends" as const, "begins" as const),
    who,
    day,
    minutes: fc.integer({ min: -720, max: 720 }),
  }),
  fc.record({ kind: fc.constant("off" as const), who, day: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant("closed" as const), area }),
  fc.record({ kind: fc.constant("fee" as const), area, fee: fc.integer({ min: 0, max: 5000 }) }),
  fc.record({ kind: fc.constant("outline" as const), area, percent: fc.integer({ min: 20, max: 300 }) }),
  fc.record({
    kind: fc.constant("rule" as const),
    name: fc.constant("dailyVisits"),
    value: fc.constantFrom(1, 3, null),
  }),
);

test("with no change both sides are the same, and the same trial has the same answer", () =>
  fc.assert(
    fc.property(past, fc.array(change, { maxLength: 4 }), (one, changes) => {
      expect(played(asItWouldBe(one, [], assumed, chanceOf(1)))).toEqual(played(asItIs(one)));
      const would = () => {
        const side = asItWouldBe(one, changes, assumed, chanceOf(1));
        return outcomeOf(played(side), side.past, assumed);
      };
      expect(would()).toEqual(would());
    }),
    { numRuns: 25 },
  ));

test("whatever is changed, every order is served once or lost once, and nobody is in two places at once", () =>
  fc.assert(
    fc.property(past, fc.array(change, { maxLength: 5 }), (one, changes) => {
      const side = asItWouldBe(one, changes, assumed, chanceOf(1));
      const { made, lost } = played(side);
      const ids = [...made, ...lost].map(({ order: { orderId } }) => orderId).sort();
      expect(ids).toEqual(one.orders.map(({ orderId }) => orderId).sort());
      const known = new Set(side.past.people.map(({ workerId }) => workerId));
      for (const { workerId } of made) expect(known.has(workerId)).toBe(true);
      for (const { workerId } of side.past.people) {
        const own = made.filter((visit) => visit.workerId === workerId).sort((a, b) => a.startAt - b.startAt);
        for (const [index, { startAt, order: done }] of own.entries()) {
          const next = own[index + 1]?.startAt ?? Number.POSITIVE_INFINITY;
          expect(next).toBeGreaterThanOrEqual(startAt + (done.realMinutes ?? done.durationMinutes) * 60_000);
        }
      }
    }),
    { numRuns: 40 },
  ));

import fc from "fast-check";
import { expect, test } from "vitest";
import type { TravelModel } from "@/lib/staff/travel";
import { dueTrips, planTrips } from "./plan-trips";
import { costOf, routeFactors, timesOf } from "./route";
import { type Courier, type Delivery, type Planned, tripPolicy } from "./trip";

const MINUTE = 60_000;
/** One unit of the plane is a minute. */
const travel: TravelModel = {
  between: (a, b) => {
    const minutes = Math.ceil(Math.hypot(a.lat - b.lat, a.lng - b.lng));
    return { metres: minutes * 300, seconds: minutes * 60 };
  },
};
const rules = { policy: tripPolicy, travel, now: 0 };
const east = (lng: number) => ({ lat: 0, lng });
const courier = (workerId: string, over: Partial<Courier> = {}): Courier => ({
  workerId,
  at: east(0),
  freeAt: 0,
  shiftEnd: 600 * MINUTE,
  surplus: 0,
  ...over,
});
const delivery = (orderId: string, over: Partial<Delivery> = {}): Delivery => ({
  orderId,
  venueId: "v",
  from: east(0),
  to: east(10),
  placedAt: 0,
  readyAt: 20 * MINUTE,
  ...over,
});
const plan = (open: Delivery[], people: Courier[], now = 0) =>
  planTrips(open, people, [], new Map(), { ...rules, now });
const trips = ({ planned }: ReturnType<typeof plan>) =>
  Object.fromEntries(
    planned.map(({ courier: { workerId }, route }) => [
      workerId,
      route.map(({ deliveries }) => deliveries.map(({ orderId }) => orderId).join("+")),
    ]),
  );

test("one person takes two orders of a venue along on one trip; two people take one each", () => {
  const open = [delivery("a"), delivery("b", { to: east(-4) })];
  expect(trips(plan(open, [courier("x")]))).toEqual({ x: ["b+a"] });
  expect(trips(plan(open, [courier("x"), courier("y")]))).toEqual({ x: ["a"], y: ["b"] });
});

test("orders of different venues are never on one trip", () => {
  const open = [delivery("a"), delivery("b", { venueId: "w" })];
  expect(trips(plan(open, [courier("x")])).x).toHaveLength(2);
});

test("somebody about to be free nearby is waited for", () => {
  const people = [courier("free", { at: east(-30) }), courier("soon", { freeAt: 12 * MINUTE })];
  expect(trips(plan([delivery("a")], people))).toEqual({ free: [], soon: ["a"] });
});

test("who is below their share goes, if both would be in time", () => {
  const people = [courier("busy", { surplus: 1 }), courier("idle", { at: east(5), surplus: -1 })];
  expect(trips(plan([delivery("a")], people))).toEqual({ busy: [], idle: ["a"] });
});

test("nobody is asked again for what they refused, nor picks up after the shift", () => {
  const people = [courier("no"), courier("off", { shiftEnd: 19 * MINUTE })];
  const { planned, left } = plan([delivery("a", { refusedBy: new Set(["no"]) })], people);
  expect(planned.flatMap(({ route }) => route)).toEqual([]);
  expect(left.map(({ orderId }) => orderId)).toEqual(["a"]);
});

test("an order for which only a busy person is in time is squeezed in: the other order is passed on", () => {
  const only = courier("only", { shiftEnd: 21 * MINUTE });
  const other = courier("other", { at: east(-15) });
  const before = new Map([
    ["only", [{ venueId: "w", from: east(0), deliveries: [delivery("easy", { venueId: "w" })] }]],
  ]);
  const hard = delivery("hard", { refusedBy: new Set(["other"]) });
  const { planned, left } = planTrips([delivery("easy", { venueId: "w" }), hard], [only, other], [], before, rules);
  expect(left).toEqual([]);
  expect(trips({ planned, left })).toEqual({ only: ["hard"], other: ["easy"] });
});

test("a trip is told at the last minute: before, it may still go to somebody better", () => {
  const people = [courier("x", { at: east(-10) })];
  const told = (now: number) => dueTrips(plan([delivery("a")], people, now).planned, now + MINUTE, { ...rules, now });
  // Ready at 20, 10 minutes away, 2 for handing over.
  expect(told(7 * MINUTE)).toEqual([]);
  expect(told(8 * MINUTE)).toMatchObject([{ workerId: "x", pickupAt: 20 * MINUTE, endAt: 36 * MINUTE }]);
});

const place = fc.record({ lat: fc.integer({ min: 0, max: 30 }), lng: fc.integer({ min: 0, max: 30 }) });
const minutes = (max: number) => fc.integer({ min: 0, max }).map((value) => value * MINUTE);
const someOpen = fc
  .array(fc.record({ venue: fc.integer({ min: 0, max: 2 }), to: place, readyAt: minutes(60), refused: fc.boolean() }), {
    maxLength: 9,
  })
  .map((rows) =>
    rows.map(({ venue, to, readyAt, refused }, i) =>
      delivery(`o${i}`, {
        venueId: `v${venue}`,
        from: east(venue * 9),
        to,
        readyAt,
        ...(refused && { refusedBy: new Set(["w0"]) }),
      }),
    ),
  );
const somePeople = fc
  .array(
    fc.record({
      at: place,
      freeAt: minutes(90),
      shiftEnd: minutes(200),
      surplus: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
    {
      maxLength: 5,
    },
  )
  .map((rows) => rows.map((row, i) => courier(`w${i}`, row)));

test("whatever is open: every order is planned once or left, in time for the shift, by nobody who refused it", () => {
  fc.assert(
    fc.property(someOpen, somePeople, (open, people) => {
      const { planned, left } = plan(open, people);
      const taken = planned.flatMap(({ route }) => route.flatMap(({ deliveries }) => deliveries));
      expect([...taken, ...left].map(({ orderId }) => orderId).sort()).toEqual(
        open.map(({ orderId }) => orderId).sort(),
      );
      for (const { courier: person, route } of planned) {
        let [here, clock] = [person.at, Math.max(0, person.freeAt)];
        for (const trip of route) {
          expect(trip.deliveries.length).toBeLessThanOrEqual(tripPolicy.maxPerTrip);
          expect(new Set(trip.deliveries.map(({ venueId }) => venueId)).size).toBe(1);
          expect(trip.deliveries.some(({ refusedBy }) => refusedBy?.has(person.workerId))).toBe(false);
          const times = timesOf(trip, here, clock, rules);
          expect(times.pickupAt).toBeLessThanOrEqual(person.shiftEnd);
          for (const { readyAt } of trip.deliveries) expect(times.pickupAt).toBeGreaterThanOrEqual(readyAt);
          [here, clock] = [times.end, times.endAt];
        }
      }
    }),
  );
});

test("same input, same answer, whatever was computed before; no order is left that a free person could take at the end", () => {
  fc.assert(
    fc.property(someOpen, somePeople, (open, people) => {
      const first = plan(open, people);
      expect(plan(open, people)).toEqual(first);
      const pressure = Math.min(2, open.length / first.planned.length);
      for (const order of first.left) {
        const trip = { venueId: order.venueId, from: order.from, deliveries: [order] };
        for (const planned of first.planned) {
          expect(costOf(planned, [...planned.route, trip], { ...rules, pressure })).toBe(Number.POSITIVE_INFINITY);
        }
      }
    }),
  );
});

test("what is told as reasons is what was counted", () => {
  fc.assert(
    fc.property(someOpen, somePeople, (open, people) => {
      const { planned } = plan(open, people);
      const round = { ...rules, pressure: Math.min(2, open.length / planned.length) };
      for (const one of planned as Planned[]) {
        const factors = Object.values(routeFactors(one, one.route, round) ?? {});
        expect(factors.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(one.cost, 6);
      }
    }),
  );
});

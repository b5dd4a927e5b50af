import fc from "fast-check";
import { expect, test } from "vitest";
import { followDay } from "@/e2e/fixtures/follow-day";
import { at, east, order, person } from "@/e2e/fixtures/roster";
import { earliestFit, type Fit } from "./availability";
import { hold, release, wayTo } from "./day-plan";
import type { Job, Person, Visit } from "./roster";
import { eBike, straightTo, travelBetween } from "./travel";

const SHOP = east(3000);
const trip = { placeId: "shop", minutes: 60, orders: 3 };

/** Flowers from the shop to somewhere, ten minutes at the door. */
const flowers = (orderId: string, metres: number, change: Partial<Job> = {}): Job =>
  order(orderId, { at: { ...east(metres), via: SHOP }, trip, durationMinutes: 10, ...change });

const seconds = (from: { lat: number; lng: number }, to: { lat: number; lng: number }) =>
  travelBetween(from, straightTo(to), eBike).seconds;

function planned(who: Person, job: Job, now = at(9)): { fit: Fit; day: Person } {
  const { fit, refusal } = earliestFit(who, job, now, eBike);
  if (!fit) throw new Error(refusal);
  return { fit, day: hold(who, job, fit) };
}

const dayOf = (jobs: Job[], now = at(9)): Person =>
  jobs.reduce((who, job) => planned(who, job, now).day, person("a") as Person);

const told = ({ visits }: Person) => visits.map(({ orderId, carried }) => (carried ? `+${orderId}` : orderId));

test("the first passes by the place, what follows goes directly from the stop before", () => {
  const day = dayOf([flowers("a", 4000), flowers("b", 4500), flowers("c", 5000)]);
  expect(told(day)).toEqual(["a", "+b", "+c"]);
  const [a, b] = day.visits as [Visit, Visit];
  expect(a.startAt - a.departAt).toBe((seconds(east(0), SHOP) + seconds(SHOP, a.at)) * 1000);
  expect(b.startAt).toBe(a.endAt + seconds(a.at, b.at) * 1000);
  expect(wayTo(day, b, eBike)).toMatchObject({ carried: true, departAt: a.endAt });
});

test("no more orders share a trip than the service allows", () => {
  const day = dayOf(["a", "b", "c", "d"].map((id, i) => flowers(id, 4000 + i * 100)));
  expect(told(day)).toEqual(["a", "+b", "+c", "d"]);
});

test("goods that would be under way too long are picked up again", () => {
  const slow = flowers("a", 4000, { durationMinutes: 50 });
  expect(told(dayOf([slow, flowers("b", 4500)]))).toEqual(["a", "b"]);
  expect(told(dayOf([slow, flowers("b", 4500, { trip: { ...trip, minutes: 70 } })]))).toEqual(["a", "+b"]);
});

test("a service without trips, another place, and goods of no place go alone", () => {
  const first = flowers("a", 4000);
  expect(told(dayOf([first, flowers("b", 4500, { trip: undefined })]))).toEqual(["a", "b"]);
  expect(told(dayOf([first, flowers("b", 4500, { trip: { ...trip, placeId: "other" } })]))).toEqual(["a", "b"]);
});

test("nothing joins goods that have been picked up, or whose time to be picked up is past", () => {
  const day = dayOf([flowers("a", 4000)]);
  const [a] = day.visits as [Visit];
  const under = { ...day, visits: [{ ...a, underway: true }] };
  expect(told(planned(under, flowers("b", 4500)).day)).toEqual(["a", "b"]);
  const late = a.startAt - seconds(SHOP, a.at) * 1000 + 1;
  expect(told(planned(day, flowers("b", 4500), late).day)).toEqual(["a", "b"]);
  expect(told(planned(day, flowers("b", 4500), late - 1).day)).toEqual(["a", "+b"]);
});

test("an order put before a trip becomes its first; the one that was first comes along", () => {
  const day = dayOf([flowers("b", 4500, { window: { start: at(11), end: at(12) } }), flowers("c", 5000)]);
  expect(told(day)).toEqual(["c", "b"]);
  const near = flowers("a", 4000, { window: { start: at(10, 30), end: at(10, 45) } });
  expect(told(planned(dayOf([flowers("b", 4500, { window: { start: at(11), end: at(12) } })]), near).day)).toEqual([
    "a",
    "+b",
  ]);
});

test("a trip that is full does not come along with an order put before it", () => {
  const later = { window: { start: at(11, 30), end: at(12, 30) } };
  const lasting = { ...later, trip: { ...trip, minutes: 300 } };
  const full = dayOf(["b", "c", "d"].map((id, i) => flowers(id, 4500 + i * 100, lasting)));
  expect(told(full)).toEqual(["b", "+c", "+d"]);
  const near = { window: { start: at(10, 30), end: at(10, 45) }, trip: { ...trip, minutes: 300, orders: 9 } };
  expect(told(planned(full, flowers("a", 4000, near)).day)).toEqual(["a", "b", "+c", "+d"]);
});

test("something else between two of a trip parts it, and not once the goods are on their way", () => {
  const later = { window: { start: at(11, 30), end: at(12) } };
  const day = dayOf([flowers("a", 4000), flowers("b", 4500, { ...later, trip: { ...trip, minutes: 120 } })]);
  expect(told(day)).toEqual(["a", "+b"]);
  const errand = order("x", { durationMinutes: 10, window: { start: at(10), end: at(10, 40) } });
  expect(told(planned(day, errand).day)).toEqual(["a", "x", "b"]);
  const [a, b] = day.visits as [Visit, Visit];
  const under = { ...day, visits: [{ ...a, underway: true }, b] };
  expect(earliestFit(under, errand, at(9), eBike).refusal).toBe("no_gap");
});

test("when the first goes away the next passes by the place, with what follows as before", () => {
  const day = dayOf([flowers("a", 4000), flowers("b", 4500), flowers("c", 5000)]);
  expect(told(release(day, "a"))).toEqual(["b", "+c"]);
  expect(told(release(day, "b"))).toEqual(["a", "+c"]);
  const left = release(day, "a");
  const way = wayTo(left, left.visits[0] as Visit, eBike);
  expect(way.travel.seconds).toBe(seconds(east(0), SHOP) + seconds(SHOP, east(4500)));
});

const wanted = fc.record({
  metres: fc.integer({ min: -6000, max: 6000 }),
  from: fc.integer({ min: 0, max: 40 }),
  width: fc.integer({ min: 3, max: 24 }),
  durationMinutes: fc.constantFrom(5, 10, 40),
  minutes: fc.constantFrom(20, 45, 60, 90),
  orders: fc.integer({ min: 2, max: 4 }),
  kind: fc.constantFrom("shop", "shop", "shop", "other", "alone", "home"),
  gone: fc.boolean(),
});

const PLACES: Record<string, { lat: number; lng: number }> = { shop: SHOP, other: east(-2500), alone: SHOP };

test("property: whatever comes and goes, times never overlap, every trip begins at its place, and no goods are too long under way", () => {
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 14 }), (wishes) => {
      let day: Person = person("a");
      let shared = 0;
      wishes.forEach(({ metres, from, width, durationMinutes, minutes, orders, kind, gone }, index) => {
        const [start, end] = [at(9, from * 10), at(9, (from + width) * 10)];
        const via = PLACES[kind];
        const job = order(`o${index}`, {
          at: { ...east(metres), ...(via && { via }) },
          trip: kind === "shop" || kind === "other" ? { placeId: kind, minutes, orders } : undefined,
          window: { start, end },
          durationMinutes,
        });
        const { fit } = earliestFit(day, job, at(8), eBike);
        if (fit) day = hold(day, job, fit);
        const [first] = day.visits;
        if (gone && first) day = release(day, first.orderId);
        shared += followDay(day);
      });
      return shared >= 0;
    }),
    { numRuns: 300 },
  );
});

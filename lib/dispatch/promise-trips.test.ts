import fc from "fast-check";
import { expect, test } from "vitest";
import { followDay } from "@/e2e/fixtures/follow-day";
import { at, east, order, person } from "@/e2e/fixtures/roster";
import type { Person, Visit } from "@/lib/staff/roster";
import { eBike, travelBetween } from "@/lib/staff/travel";
import { type Assignment, assignBatch } from "./assign";
import { defaultPolicy as policy } from "./policy";
import { promiser } from "./promise";
import type { Candidate, OpenOrder } from "./score";

const places: Record<string, { lat: number; lng: number }> = { shop: east(2000), bakery: east(-3000) };

const wish = fc.record({
  at: fc.integer({ min: -5000, max: 5000 }).map(east),
  hour: fc.integer({ min: 8, max: 12 }),
  from: fc.constantFrom("shop", "shop", "bakery", "home"),
  minutes: fc.constantFrom(25, 45, 90),
  orders: fc.integer({ min: 1, max: 4 }),
  durationMinutes: fc.constantFrom(5, 10, 30),
});

test("property: with trips too, whatever is taken of what is promised is served, by days that hold", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(wish, fc.boolean()), { maxLength: 20 }), (wishes) => {
      let people: Candidate[] = [person("a"), person("b", { home: east(2500) })];
      let waiting: OpenOrder[] = [];
      const dispatch = () => {
        const results = assignBatch(waiting, people, policy, at(7), eBike);
        expect(results.filter(({ workerId }) => workerId === null)).toEqual([]);
        people = people.map((who) => ({ ...who, ...holding(who, results, waiting) }));
        for (const who of people) followDay(who);
        waiting = [];
      };
      wishes.forEach(([{ hour, from, minutes, orders, at: to, durationMinutes }, runs], index) => {
        const via = places[from];
        const job = order(`o${index}`, {
          at: { ...to, ...(via && { via }) },
          trip: via && orders > 1 ? { placeId: from, minutes, orders } : undefined,
          window: { start: at(hour), end: at(hour + 1) },
          durationMinutes,
        });
        if (promiser(waiting, people, at(7, policy.noticeMinutes), eBike)(job)) waiting.push(job);
        if (runs) dispatch();
      });
      dispatch();
    }),
    { numRuns: 150 },
  );
});

test("of one batch, a visit that another is put before comes along with it, and is written so", () => {
  const trip = { placeId: "shop", minutes: 90, orders: 3 };
  const job = (id: string, metres: number, start: number, end: number) =>
    order(id, { at: { ...east(metres), via: east(2000) }, trip, window: { start, end }, durationMinutes: 10 });
  const orders = [job("later", 2200, at(11), at(12)), job("sooner", 5000, at(10, 15), at(10, 30))];
  const [later, sooner] = ["later", "sooner"].map((id) =>
    assignBatch(orders, [person("a")], policy, at(7), eBike).find(({ orderId }) => orderId === id),
  );
  expect(sooner?.fit?.carried).toBe(false);
  expect(later?.fit).toMatchObject({ carried: true, travel: travelBetween(east(5000), east(2200), eBike) });
});

/** What the person holds once the batch is written: as `writeOffers` and `retimeFollowing` leave it. */
function holding(who: Person, results: readonly Assignment[], orders: readonly OpenOrder[]): { visits: Visit[] } {
  const own = results.filter(({ workerId, fit }) => workerId === who.workerId && fit);
  const moved = new Map(
    own.flatMap(({ fit }) => (fit?.following?.offerId ? [[fit.following.orderId, fit.following]] : [])),
  );
  const kept = who.visits.map((visit) => {
    const { departAt, carried } = moved.get(visit.orderId) ?? visit;
    return { ...visit, departAt, carried };
  });
  const added = own.map(({ orderId, fit }): Visit => {
    const { at: where, trip } = orders.find((job) => job.orderId === orderId)!;
    const { departAt, startAt, endAt, carried } = fit!;
    return {
      orderId,
      offerId: orderId,
      at: where,
      trip,
      carried,
      departAt,
      startAt,
      endAt,
      live: true,
      underway: false,
    };
  });
  return { visits: [...kept, ...added].sort((a, b) => a.startAt - b.startAt) };
}

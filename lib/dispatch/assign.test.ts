import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { travelBetween } from "@/lib/staff/travel";
import { assignBatch, rankCandidates } from "./assign";
import { defaultPolicy as policy } from "./policy";
import { canServeAll } from "./promise";
import type { Candidate, OpenOrder } from "./score";

const solve = (orders: OpenOrder[], people: Candidate[], now = at(7)) =>
  assignBatch(orders, people, policy, now, policy.travel);
const who = (orders: OpenOrder[], people: Candidate[], now = at(7)) =>
  Object.fromEntries(solve(orders, people, now).map(({ orderId, workerId }) => [orderId, workerId]));

test("the nearest person goes, all else being equal; equals by id", () => {
  const people = [
    person("c", { home: east(3000) }),
    person("b", { home: east(500) }),
    person("a", { home: east(500) }),
  ];
  expect(who([order("o")], people)).toEqual({ o: "a" });
});

test("the best for all is taken, not the nearest for the first", () => {
  // Greedy gives a to the first and leaves 9 km for b; together it is a-second, b-first.
  const people = [person("a", { home: east(0) }), person("b", { home: east(-3000) })];
  expect(who([order("first", { at: east(-1000) }), order("second", { at: east(6000) })], people)).toEqual({
    first: "b",
    second: "a",
  });
});

test("more orders than people: each takes several, one after another", () => {
  const orders = ["o1", "o2", "o3"].map((id, hour) =>
    order(id, { window: { start: at(9 + 2 * hour), end: at(10 + 2 * hour) } }),
  );
  expect(who(orders, [person("a")])).toEqual({ o1: "a", o2: "a", o3: "a" });
});

test("orders of different days do not compete", () => {
  const tomorrow = { start: at(34), end: at(36) };
  const near = person("near", {
    hours: [
      { start: at(8), end: at(18) },
      { start: at(32), end: at(42) },
    ],
  });
  const far = person("far", { home: east(4000), hours: near.hours });
  expect(who([order("today"), order("later", { window: tomorrow, day: "2026-03-03" })], [near, far])).toEqual({
    today: "near",
    later: "near",
  });
});

test("who is below their share is asked before one a little nearer", () => {
  const people = [person("near", { shortfall: -2 }), person("due", { home: east(500), shortfall: 2 })];
  expect(who([order("o")], people)).toEqual({ o: "due" });
});

test("an order given in the batch counts towards the share of the next", () => {
  const hours = [
    { start: at(8), end: at(18) },
    { start: at(32), end: at(42) },
  ];
  const people = [person("a", { hours }), person("due", { hours, home: east(200), shortfall: 0.5 })];
  const later = order("later", { window: { start: at(34), end: at(36) }, day: "2026-03-03" });
  expect(who([order("today"), later], people)).toEqual({ today: "due", later: "a" });
});

test("nobody: every person with the reason", () => {
  const [result] = solve(
    [order("o", { asked: new Map([["a", "declined_before"]]) })],
    [person("a"), person("b", { active: false })],
  );
  expect(result).toMatchObject({ workerId: null, fit: null });
  expect(result?.candidates.map(({ workerId, refusal, rank }) => [workerId, refusal, rank])).toEqual([
    ["a", "declined_before", null],
    ["b", "inactive", null],
  ]);
  expect(solve([order("o")], [])).toEqual([{ orderId: "o", workerId: null, fit: null, candidates: [] }]);
});

test("why not the cheapest: another order of the round took them", () => {
  const people = [person("a"), person("b", { home: east(5000) })];
  const results = solve([order("o1"), order("o2", { at: east(-300) })], people);
  const loser = results.find(({ workerId }) => workerId === "b");
  expect(loser?.candidates[0]).toMatchObject({ workerId: "a", rank: 1, chosen: false });
  expect(loser?.candidates[0]?.takenBy).toBe(results.find(({ workerId }) => workerId === "a")?.orderId);
});

test("a visit held before is told to leave later or sooner when another comes before it", () => {
  const busy = person("a", { visits: [visit("v", at(13), { at: east(3000) })] });
  const [result] = solve([order("o", { at: east(-2000) })], [busy]);
  const way = travelBetween(east(-2000), east(3000), policy.travel);
  expect(result?.fit?.following).toMatchObject({
    orderId: "v",
    offerId: "offer-v",
    departAt: at(13) - way.seconds * 1000,
    travel: way,
  });
});

test("of two new visits before a held one, only the nearer one moves it; departures are as the day ends up", () => {
  const busy = person("a", { visits: [visit("v", at(14), { at: east(3000) })] });
  const orders = [
    order("late", { at: east(1000), window: { start: at(12), end: at(12, 30) } }),
    order("early", { at: east(-2000), window: { start: at(9), end: at(13) } }),
  ];
  const fits = new Map(solve(orders, [busy]).map(({ orderId, fit }) => [orderId, fit]));
  expect(fits.get("early")?.following).toBeUndefined();
  expect(fits.get("late")?.following?.offerId).toBe("offer-v");
  expect(fits.get("late")?.travel).toEqual(travelBetween(east(-2000), east(1000), policy.travel));
});

test("a promise is kept where the cheapest start would break it", () => {
  // Cheapest first: the master, next door, takes the simple job, and nobody is left for the difficult one.
  const master = person("master");
  const helper = person("helper", { home: east(9000), skills: new Map([["clean", 1]]) });
  const narrow = { start: at(10), end: at(10, 30) };
  const orders = [
    order("simple", { window: narrow, durationMinutes: 45 }),
    order("difficult", { window: { start: at(10), end: at(10, 45) }, minLevel: 3, at: east(100) }),
  ];
  expect(who(orders, [master, helper])).toEqual({ simple: "helper", difficult: "master" });
});

test("time to get ready: nobody is planned to leave before the notice", () => {
  const [result] = solve([order("o", { asap: true, window: { start: at(9), end: at(11) } })], [person("a")], at(9));
  expect(result?.fit?.departAt).toBe(at(9) + policy.noticeMinutes * 60_000);
});

test("ranking without choosing names everybody", () => {
  const reports = rankCandidates(
    order("o"),
    [person("b", { home: east(800) }), person("a")],
    policy,
    at(7),
    policy.travel,
  );
  expect(reports.map(({ workerId, rank, chosen }) => [workerId, rank, chosen])).toEqual([
    ["a", 1, false],
    ["b", 2, false],
  ]);
});

const place = fc.integer({ min: -6000, max: 6000 }).map(east);
const someOrder = fc.record({
  at: place,
  from: fc.integer({ min: 0, max: 100 }),
  width: fc.integer({ min: 6, max: 24 }),
  durationMinutes: fc.integer({ min: 20, max: 150 }),
  asap: fc.boolean(),
  minLevel: fc.integer({ min: 1, max: 3 }),
});
const somePerson = fc.record({
  home: place,
  level: fc.integer({ min: 1, max: 3 }),
  from: fc.integer({ min: 7, max: 11 }),
  shortfall: fc.integer({ min: -9, max: 9 }),
  rating: fc.integer({ min: 30, max: 50 }),
});
const town = fc.record({
  orders: fc
    .array(someOrder, { maxLength: 14 })
    .map((list) =>
      list.map(({ from, width, ...rest }, index) =>
        order(`o${index}`, { ...rest, window: { start: at(8, from * 5), end: at(8, (from + width) * 5) } }),
      ),
    ),
  people: fc.array(somePerson, { maxLength: 5 }).map((list) =>
    list.map(({ level, from, rating, ...rest }, index) =>
      person(`p${index}`, {
        ...rest,
        rating: rating / 10,
        skills: new Map([["clean", level]]),
        hours: [{ start: at(from), end: at(from + 8) }],
      }),
    ),
  ),
});

test("property: one assignment per order, no overlap with travel, rules kept, and the same answer in any order", () => {
  fc.assert(
    fc.property(town, ({ orders, people }) => {
      const results = solve(orders, people);
      expect(results.map(({ orderId }) => orderId).sort()).toEqual(orders.map(({ orderId }) => orderId).sort());
      expect(solve([...orders].reverse(), [...people].reverse())).toEqual(results);
      for (const who of people) {
        let free = Math.max(at(7, policy.noticeMinutes), who.hours[0]?.start ?? 0);
        let from = who.home;
        const mine = results.flatMap(({ orderId, workerId, fit }) =>
          workerId === who.workerId && fit ? [{ orderId, fit }] : [],
        );
        for (const { orderId, fit } of mine.sort((a, b) => a.fit.startAt - b.fit.startAt)) {
          const job = orders.find((wanted) => wanted.orderId === orderId) as OpenOrder;
          expect(fit.departAt).toBeGreaterThanOrEqual(free);
          expect(fit.travel).toEqual(travelBetween(from, job.at, policy.travel));
          expect(fit.startAt - fit.departAt).toBe(fit.travel.seconds * 1000);
          expect(fit.startAt >= job.window.start && fit.startAt <= job.window.end).toBe(true);
          expect(who.skills.get("clean")).toBeGreaterThanOrEqual(job.minLevel);
          expect(fit.endAt).toBeLessThanOrEqual(who.hours[0]?.end ?? 0);
          free = fit.endAt;
          from = job.at;
        }
      }
    }),
  );
});

test("property: what can be promised together is assigned together", () => {
  fc.assert(
    fc.property(town, ({ orders, people }) => {
      const ready = at(7, policy.noticeMinutes);
      fc.pre(canServeAll(orders, people, ready, policy.travel));
      expect(solve(orders, people).every(({ workerId }) => workerId !== null)).toBe(true);
    }),
  );
});

test("property: a round of one order each costs what the cheapest of all ways costs", () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 4 }),
      fc.array(place, { minLength: 4, maxLength: 5 }),
      (places, homes) => {
        const orders = places.map((where, index) => order(`o${index}`, { at: where }));
        const people = homes.map((home, index) => person(`p${index}`, { home, shortfall: index }));
        const totals = orders.map(
          (wanted) =>
            new Map(
              rankCandidates(wanted, people, policy, at(7), policy.travel).map(({ workerId, total }) => [
                workerId,
                total ?? Number.NaN,
              ]),
            ),
        );
        const best = cheapest(
          totals,
          people.map(({ workerId }) => workerId),
        );
        const results = solve(orders, people);
        const sum = results.reduce(
          (all, { candidates }) => all + (candidates.find(({ chosen }) => chosen)?.total ?? Number.NaN),
          0,
        );
        expect(sum).toBeCloseTo(best, 3);
      },
    ),
  );
});

function cheapest([first, ...rest]: Map<string, number>[], free: string[]): number {
  if (!first) return 0;
  return Math.min(
    ...free.map(
      (id) =>
        (first.get(id) as number) +
        cheapest(
          rest,
          free.filter((other) => other !== id),
        ),
    ),
  );
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { hold } from "@/lib/staff/day-plan";
import type { Person } from "@/lib/staff/roster";
import { travelBetween } from "@/lib/staff/travel";
import { type Assignment, assignBatch } from "../assign";
import { defaultPolicy as policy } from "../policy";
import { promiser, serveAll } from "../promise";
import type { Candidate, HeldSeat, OpenOrder } from "../score";
import { leads } from "./opening";

const { travel } = policy;
const now = at(7);

/** Five people of different levels, homes and hours; two hold a visit. */
const staff: Candidate[] = [1, 2, 3, 1, 2].map((level, i) =>
  person(`p${i}`, {
    skills: new Map([["clean", level]]),
    home: east(i * 700),
    hours: [{ start: at(8, i * 15), end: at(16 + (i % 3)) }],
    visits: i % 2 ? [visit(`held${i}`, at(9 + 2 * i))] : [],
  }),
);

const wish = fc.record({
  at: fc.integer({ min: -4000, max: 4000 }).map(east),
  window: fc
    .tuple(fc.integer({ min: 16, max: 30 }), fc.integer({ min: 0, max: 5 }))
    .map(([from, width]) => ({ start: at(0, from * 30), end: at(0, (from + width) * 30) })),
  minLevel: fc.integer({ min: 1, max: 3 }),
  durationMinutes: fc.constantFrom(30, 90, 150),
  crew: fc.constantFrom(1, 1, 2, 2, 3),
});
const wishes = fc.array(wish, { maxLength: 9 });

/** Those of the wishes that are promised, one after another. */
function promised(wanted: readonly Partial<OpenOrder>[]): OpenOrder[] {
  const waiting: OpenOrder[] = [];
  wanted.forEach((one, index) => {
    const job = order(`o${index}`, one);
    if (promiser(waiting, staff, at(7, policy.noticeMinutes), travel)(job)) waiting.push(job);
  });
  return waiting;
}

type Part = { workerId: string; fit: { startAt: number; departAt: number; endAt: number } };
const partsOf = ({ workerId, fit, mates = [] }: Pick<Assignment, "workerId" | "fit" | "mates">): Part[] =>
  workerId && fit ? [{ workerId, fit }, ...mates] : [];

/** As many as asked, different people, at one moment of the window, one of them with the level. */
function expectTogether(job: OpenOrder, parts: readonly Part[]): void {
  expect(parts).toHaveLength(job.crew ?? 1);
  const people = parts.map(({ workerId }) => staff.find((one) => one.workerId === workerId) as Candidate);
  expect(new Set(people).size).toBe(parts.length);
  expect(people.some((one) => leads(one, job))).toBe(true);
  const [startAt] = [...new Set(parts.map(({ fit }) => fit.startAt))];
  expect(parts.every(({ fit }) => fit.startAt === startAt)).toBe(true);
  expect((startAt as number) >= job.window.start && (startAt as number) <= job.window.end).toBe(true);
}

/** Nobody is in two places, or on the way to one while at another. */
function expectPossible(days: Iterable<Person>): void {
  for (const { visits, hours } of days) {
    visits.forEach((next, i) => {
      expect(next.endAt <= (hours[0]?.end ?? 0)).toBe(true);
      const last = visits[i - 1];
      if (!last) return;
      const way = travelBetween(last.at, next.at, travel).seconds * 1000;
      expect(next.startAt - last.endAt).toBeGreaterThanOrEqual(way);
    });
  }
}

test("property: what is promised, to one or several, can be served together: never fewer than asked, always at once", () => {
  fc.assert(
    fc.property(wishes, (wanted) => {
      const waiting = promised(wanted);
      const plan = serveAll(waiting, staff, at(7, policy.noticeMinutes), travel);
      expect(plan.size).toBe(waiting.length);
      const days = new Map<string, Person>(staff.map((who) => [who.workerId, who]));
      for (const [orderId, part] of plan) {
        const job = waiting.find((one) => one.orderId === orderId) as OpenOrder;
        expectTogether(job, partsOf(part));
        for (const { workerId, fit } of [part, ...(part.mates ?? [])]) {
          days.set(workerId, hold(days.get(workerId) as Person, job, fit));
        }
      }
      expectPossible(days.values());
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("property: a batch of singles and crews keeps every promise, and is the same in any order", () => {
  fc.assert(
    fc.property(wishes, fc.nat(8), (wanted, turn) => {
      const waiting = promised(wanted);
      const given = assignBatch(waiting, staff, policy, now, travel);
      const days = new Map<string, Person>(staff.map((who) => [who.workerId, who]));
      for (const one of given) {
        const job = waiting.find(({ orderId }) => orderId === one.orderId) as OpenOrder;
        const parts = partsOf(one);
        expectTogether(job, parts);
        const chosen = one.candidates.filter(({ chosen }) => chosen).map(({ workerId }) => workerId);
        expect(chosen.sort()).toEqual(parts.map(({ workerId }) => workerId).sort());
        for (const { workerId, fit } of [{ workerId: one.workerId as string, fit: one.fit }, ...(one.mates ?? [])]) {
          if (fit) days.set(workerId, hold(days.get(workerId) as Person, job, fit));
        }
      }
      expectPossible(days.values());
      const turned = [...waiting.slice(turn), ...waiting.slice(0, turn)];
      expect(assignBatch(turned, [...staff].reverse(), policy, now, travel)).toEqual(given);
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("property: the crew is the cheapest of all that could come, at any minute", () => {
  fc.assert(
    fc.property(wish, (wanted) => {
      const job = order("o", { ...wanted, crew: 2 });
      const [one] = assignBatch([job], staff, policy, now, travel);
      const ready = at(7, policy.noticeMinutes);
      const totals: number[] = [];
      for (let t = job.window.start; t <= job.window.end; t += 60_000) {
        const alone = { ...job, crew: 1, minLevel: 1, window: { start: t, end: t } };
        const [costs] = [assignCosts(alone, job, ready)];
        for (const [i, a] of costs.entries()) {
          for (const b of costs.slice(i + 1)) {
            if (leads(a.who, job) || leads(b.who, job)) totals.push(a.total + b.total);
          }
        }
      }
      if (totals.length === 0) return;
      const chosen = one?.candidates.filter(({ chosen }) => chosen).reduce((sum, { total = 0 }) => sum + total, 0);
      expect(chosen).toBeLessThanOrEqual(Math.min(...totals) + 0.01);
    }),
    { numRuns: 60 },
  );
}, 30_000);

/** What each costs who could begin at the one moment of `alone`, by the window of `job`. */
function assignCosts(alone: OpenOrder, job: OpenOrder, ready: number) {
  return staff.flatMap((who) => {
    const [only] = assignBatch([alone], [who], { ...policy, noticeMinutes: 0 }, ready, travel);
    if (!only?.fit) return [];
    const known = only.candidates[0]?.factors ?? [];
    const wait = (only.fit.startAt - job.window.start) / 60_000;
    const slack = (job.window.end - only.fit.startAt) / 60_000;
    const others = known.filter(({ key }) => key !== "wait" && key !== "tightness");
    const timed = wait * policy.weights.wait + Math.max(0, policy.slackMinutes - slack) * policy.weights.tightness;
    return [{ who, total: others.reduce((sum, { cost }) => sum + cost, timed) }];
  });
}

const seat = (workerId: string, startAt: number): HeldSeat => ({ seat: 1, workerId, startAt, accepted: true });

test("who holds a place keeps it, and is joined at the moment they hold", () => {
  const holder = person("h", { visits: [visit("o", at(11))] });
  const job = order("o", { crew: 2, seats: [seat("h", at(11))] });
  const [one] = assignBatch([job], [holder, person("a"), person("b", { home: east(900) })], policy, now, travel);
  expect(one).toMatchObject({ workerId: "a", fit: { startAt: at(11) } });
  expect(one?.mates).toBeUndefined();
  expect(one?.released).toBeUndefined();
});

test("who holds a place that nobody can join is released, and the whole crew chosen anew", () => {
  const holder = person("h", { visits: [visit("o", at(11))] });
  const busy = person("a", { visits: [visit("other", at(10, 45))] });
  const job = order("o", { crew: 2, seats: [seat("h", at(11))], window: { start: at(10), end: at(13) } });
  const [one] = assignBatch([job], [holder, busy], policy, now, travel);
  expect(one).toMatchObject({ released: true, mates: [{ fit: { startAt: one?.fit?.startAt } }] });
  expect([one?.workerId, one?.mates?.[0]?.workerId].sort()).toEqual(["a", "h"]);
});

test("no crew without somebody of the level; the one who has it leads, though dearer", () => {
  const novice = (id: string) => person(id, { skills: new Map([["clean", 1]]) });
  const master = person("m", { home: east(3000) });
  const job = order("o", { crew: 2, minLevel: 3 });
  const [none] = assignBatch([job], [novice("a"), novice("b")], policy, now, travel);
  expect(none).toMatchObject({ workerId: null });
  expect(none?.candidates.map(({ refusal }) => refusal)).toEqual(["not_together", "not_together"]);
  const [one] = assignBatch([job], [novice("a"), novice("b"), master], policy, now, travel);
  expect(one).toMatchObject({ workerId: "m", mates: [{ workerId: "a" }] });
});

test("a crew gives way where a single order would lose its promise", () => {
  // Alone, each order takes whom it likes; only a can do the late single one, so the crew must be over before it.
  const people = [person("a"), person("b", { skills: new Map([["clean", 1]]) }), person("c", { home: east(2500) })];
  const crew = order("crew", { crew: 2, window: { start: at(10), end: at(12) }, durationMinutes: 120 });
  const single = order("single", { minLevel: 3, window: { start: at(10), end: at(10) }, durationMinutes: 60 });
  const given = assignBatch([crew, single], people, policy, now, travel);
  expect(given.every(({ workerId }) => workerId)).toBe(true);
});

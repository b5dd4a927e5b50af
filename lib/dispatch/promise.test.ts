import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { unsuitable } from "@/lib/staff/availability";
import { hold } from "@/lib/staff/day-plan";
import type { Person } from "@/lib/staff/roster";
import { travelBetween } from "@/lib/staff/travel";
import { assignBatch } from "./assign";
import { defaultPolicy as policy } from "./policy";
import { canServeAll, promiser, serveAll, surelyRoom } from "./promise";
import type { OpenOrder } from "./score";

const { travel } = policy;
const narrow = { start: at(10), end: at(10, 10) };

test("two people serve two jobs of the same hour, not three", () => {
  const people = [person("a"), person("b")];
  const jobs = ["1", "2", "3"].map((id) => order(id, { window: narrow }));
  expect(canServeAll(jobs.slice(0, 2), people, at(7), travel)).toBe(true);
  expect(canServeAll(jobs, people, at(7), travel)).toBe(false);
  expect(serveAll(jobs, people, at(7), travel).size).toBe(2);
});

test("one person serves several jobs of a day", () => {
  const jobs = [9, 11, 13, 15].map((hour) => order(`${hour}`, { window: { start: at(hour), end: at(hour, 30) } }));
  expect(canServeAll(jobs, [person("a")], at(7), travel)).toBe(true);
});

test("the rare skill is kept for the job that needs it", () => {
  const people = [person("a-master"), person("b", { skills: new Map([["clean", 1]]) })];
  const jobs = [order("a-simple", { window: narrow }), order("b-difficult", { window: narrow, minLevel: 3 })];
  const plan = serveAll(jobs, people, at(7), travel);
  expect([plan.get("a-simple")?.workerId, plan.get("b-difficult")?.workerId]).toEqual(["b", "a-master"]);
});

test("jobs with the narrowest choice come first, also when there are more jobs than people", () => {
  const people = [person("helper", { skills: new Map([["clean", 1]]) }), person("master")];
  const simple = { window: { start: at(10), end: at(11, 40) }, durationMinutes: 90 };
  const long = order("long", { window: { start: at(11), end: at(11, 45) }, durationMinutes: 400, minLevel: 3 });
  expect(canServeAll([order("1", simple), order("2", simple), long], people, at(7), travel)).toBe(true);
});

test("a window is promised until everybody is taken; a job that nobody can do closes nothing", () => {
  const people = [person("a"), person("b")];
  const impossible = order("x", { window: narrow, skillId: "chimneys" });
  const waiting = [order("1", { window: narrow })];
  expect(promiser([...waiting, impossible], people, at(7), travel)(order("2", { window: narrow }))).toBe(true);
  expect(
    promiser([...waiting, order("2", { window: narrow })], people, at(7), travel)(order("3", { window: narrow })),
  ).toBe(false);
});

test("where one job after the other leaves somebody without, whole days are planned", () => {
  const wide = { start: at(10), end: at(13) };
  const long = order("long", { window: wide, durationMinutes: 180 });
  const short = order("short", { window: wide, durationMinutes: 120 });
  const plan = serveAll([long, short, order("never", { skillId: "chimneys" })], [person("a")], at(7), travel);
  expect([...plan.keys()]).toEqual(["short", "long"]);
  expect(promiser([short], [person("a")], at(7), travel)(long)).toBe(true);
});

const wish = fc.record({
  at: fc.integer({ min: -5000, max: 5000 }).map(east),
  hour: fc.integer({ min: 8, max: 16 }),
  minLevel: fc.integer({ min: 1, max: 3 }),
  durationMinutes: fc.constantFrom(30, 60, 120),
});

test("property: whatever customers take of what is promised, and whenever dispatch runs, everybody is served", () => {
  const staff = [1, 2, 3].map((level) =>
    person(`p${level}`, { skills: new Map([["clean", level]]), home: east(level * 900) }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(wish, fc.boolean()), { maxLength: 14 }), (wishes) => {
      let people = staff;
      let waiting: OpenOrder[] = [];
      const dispatch = () => {
        const results = assignBatch(waiting, people, policy, at(7), travel);
        expect(results.filter(({ workerId }) => workerId === null)).toEqual([]);
        for (const { orderId, workerId, fit } of results) {
          const { at: where } = waiting.find((job) => job.orderId === orderId) as OpenOrder;
          if (!fit) continue;
          const { departAt, startAt, endAt, following } = fit;
          const held = { orderId, offerId: orderId, at: where, departAt, startAt, endAt, live: true, underway: false };
          people = people.map((who) =>
            who.workerId !== workerId
              ? who
              : {
                  ...who,
                  visits: [
                    ...who.visits.map((visit) =>
                      visit.offerId === following?.offerId ? { ...visit, departAt: following?.departAt ?? 0 } : visit,
                    ),
                    held,
                  ].sort((a, b) => a.startAt - b.startAt),
                },
          );
        }
        waiting = [];
      };
      wishes.forEach(([{ hour, ...rest }, runs], index) => {
        const job = order(`o${index}`, { ...rest, window: { start: at(hour), end: at(hour + 1) } });
        if (promiser(waiting, people, at(7, policy.noticeMinutes), travel)(job)) waiting.push(job);
        if (runs) dispatch();
      });
      dispatch();
    }),
  );
});

const tight = fc.record({
  at: fc.integer({ min: -5000, max: 5000 }).map(east),
  window: fc
    .tuple(fc.integer({ min: 16, max: 32 }), fc.integer({ min: 0, max: 6 }))
    .map(([from, width]) => ({ start: at(0, from * 30), end: at(0, (from + width) * 30) })),
  minLevel: fc.integer({ min: 1, max: 3 }),
  durationMinutes: fc.constantFrom(30, 90, 150, 240),
});

test("property: what was promised one by one is served together, in any order and under any names, by days that hold", () => {
  const staff = [1, 2, 3].map((level) =>
    person(`p${level}`, {
      skills: new Map([["clean", level]]),
      home: east(level * 900),
      hours: [{ start: at(8, level * 20), end: at(14 + level) }],
      visits: [visit(`held${level}`, at(9 + 2 * level))],
    }),
  );
  fc.assert(
    fc.property(fc.array(tight, { maxLength: 12 }), fc.integer({ min: 1, max: 10 }), (wishes, turn) => {
      const waiting: OpenOrder[] = [];
      wishes.forEach((wanted, index) => {
        const job = order(`o${index}`, wanted);
        if (promiser(waiting, staff, at(7), travel)(job)) waiting.push(job);
      });
      const renamed = waiting.map((job, index) => ({ ...job, orderId: `n${(index * turn) % 11}-${index}` })).reverse();
      const plan = serveAll(renamed, staff, at(7), travel);
      expect(plan.size).toBe(waiting.length);
      expect(nameless(renamed, plan)).toEqual(nameless(waiting, serveAll(waiting, staff, at(7), travel)));
      const days = new Map(staff.map((who) => [who.workerId, who as Person]));
      for (const [orderId, { workerId, fit }] of plan) {
        const job = renamed.find((other) => other.orderId === orderId) as OpenOrder;
        const who = days.get(workerId) as Person;
        expect(unsuitable(who, job)).toBeNull();
        expect(fit.startAt >= job.window.start && fit.startAt <= job.window.end).toBe(true);
        expect(fit.departAt >= who.hours[0]!.start && fit.endAt <= who.hours[0]!.end).toBe(true);
        days.set(workerId, hold(who, job, fit));
      }
      for (const { visits } of days.values()) {
        visits.slice(1).forEach((next, i) => {
          const last = visits[i]!;
          const way = travelBetween(last.at, next.at, travel).seconds * 1000;
          expect(next.startAt - last.endAt).toBeGreaterThanOrEqual(way);
        });
      }
    }),
  );
});

/** A plan without the names of its orders, in an order of its own. */
const nameless = (jobs: readonly OpenOrder[], plan: ReturnType<typeof serveAll>) =>
  jobs
    .map(({ orderId, window, durationMinutes, minLevel }) => {
      const { workerId, fit } = plan.get(orderId) ?? {};
      return JSON.stringify([window, durationMinutes, minLevel, workerId, fit?.startAt]);
    })
    .sort();

test("property: with more who fit than wait, there is room beside everything promised before", () => {
  const wish = fc.record({
    from: fc.integer({ min: 16, max: 24 }),
    width: fc.integer({ min: 0, max: 3 }),
    minLevel: fc.integer({ min: 1, max: 3 }),
    durationMinutes: fc.constantFrom(30, 60, 120),
    at: fc.integer({ min: -4000, max: 4000 }).map(east),
  });
  const people = [1, 2, 3, 3, 2, 1].map((level, i) =>
    person(`p${i}`, {
      skills: new Map([["clean", level]]),
      home: east(i * 500),
      visits: i % 2 ? [visit(`held${i}`, at(9 + i))] : [],
    }),
  );
  let sure = 0;
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 7 }), (wishes) => {
      const waiting: OpenOrder[] = [];
      for (const [i, { from, width, ...rest }] of wishes.entries()) {
        const job = order(`o${i}`, { ...rest, window: { start: at(0, from * 30), end: at(0, (from + width) * 30) } });
        if (surelyRoom(job, waiting.length, people, at(7), travel)) {
          sure++;
          expect(canServeAll([...waiting, job], people, at(7), travel)).toBe(true);
        }
        if (promiser(waiting, people, at(7), travel)(job)) waiting.push(job);
      }
    }),
    { numRuns: 200 },
  );
  expect(sure).toBeGreaterThan(100);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { unsuitable } from "@/lib/staff/availability";
import { hold } from "@/lib/staff/day-plan";
import type { Job, Person } from "@/lib/staff/roster";
import { eBike, travelBetween } from "@/lib/staff/travel";
import { serveByTours } from "./serve";

const NOW = at(8, 20);
const serve = (jobs: readonly Job[], people: readonly Person[]) => serveByTours(jobs, people, NOW, eBike);
const span = (from: number, to: number) => ({ start: at(from), end: at(to) });

test("the short one first, or there is no time for both", () => {
  const long = order("long", { window: span(10, 13), durationMinutes: 180 });
  const short = order("short", { window: span(10, 13), durationMinutes: 120 });
  const starts = serve([long, short], [person("a")]).map(({ job, fit }) => [job.orderId, fit.startAt]);
  expect(starts).toEqual([
    ["short", at(10)],
    ["long", at(12, 4)],
  ]);
});

test("held visits stay, and a job between them leads on to the next", () => {
  const held = [visit("before", at(9)), visit("after", at(12), { at: east(3000) })];
  const [{ fit } = { fit: null }] = serve([order("o", { window: span(9, 11) })], [person("a", { visits: held })]);
  expect(fit).toMatchObject({ startAt: at(10, 4), heldVisits: 2, following: { orderId: "after" } });
  expect(serve([order("o", { window: span(9, 11), durationMinutes: 110 })], [person("a", { visits: held })])).toEqual(
    [],
  );
});

test("what does not fit before a held visit goes to somebody further away", () => {
  const people = [person("near", { visits: [visit("v", at(12))] }), person("far", { home: east(5000) })];
  const jobs = ["1", "2"].map((id) => order(id, { window: span(9, 12), durationMinutes: 100 }));
  expect(
    serve(jobs, people)
      .map(({ person: { workerId } }) => workerId)
      .sort(),
  ).toEqual(["far", "near"]);
});

test("nothing is put before a visit that is underway, nor out of a shift, nor into time off", () => {
  const job = order("o", { window: span(9, 11), durationMinutes: 30 });
  const start = (change: Partial<Person>) => serve([job], [person("a", change)])[0]?.fit.startAt;
  expect(start({ visits: [visit("v", at(10), { underway: true })] })).toBeUndefined();
  expect(start({ visits: [visit("v", at(10))] })).toBe(at(9));
  expect(start({ hours: [span(10, 18)] })).toBe(at(10, 4));
  expect(start({ hours: [{ start: at(8), end: at(9, 29) }] })).toBeUndefined();
  expect(start({ timeOff: [span(8, 10)] })).toBe(at(10, 4));
  expect(start({ hours: [{ start: at(6), end: at(8, 20) }] })).toBeUndefined();
});

const anyPlace = fc.integer({ min: -5000, max: 5000 }).map(east);
const anyJob = fc.record({
  at: anyPlace,
  from: fc.integer({ min: 28, max: 64 }),
  width: fc.integer({ min: 0, max: 12 }),
  durationMinutes: fc.constantFrom(15, 45, 90, 150),
  minLevel: fc.integer({ min: 1, max: 3 }),
  declined: fc.boolean(),
});
const anyPerson = fc.record({
  home: anyPlace,
  level: fc.integer({ min: 1, max: 3 }),
  starts: fc.integer({ min: 6, max: 9 }),
  lunch: fc.boolean(),
  held: fc.subarray([9, 12, 13]),
  underway: fc.boolean(),
});

test("property: nobody is in two places, late, off shift or without the skill; held visits stay; same again, same answer", () => {
  fc.assert(
    fc.property(fc.array(anyJob, { maxLength: 10 }), fc.array(anyPerson, { maxLength: 3 }), (wishes, staff) => {
      const people = staff.map(({ home, level, starts, lunch, held, underway }, i) =>
        person(`p${i}`, {
          home,
          skills: new Map([["clean", level]]),
          hours: [span(starts, starts + 8)],
          timeOff: lunch ? [span(11, 12)] : [],
          visits: held.map((hour) => visit(`h${i}-${hour}`, at(hour), { at: home, underway: underway && hour === 9 })),
        }),
      );
      const jobs = wishes.map(({ from, width, declined, ...job }, i) =>
        order(`o${i}`, {
          ...job,
          window: { start: at(0, from * 15), end: at(0, (from + width) * 15) },
          asked: new Map(declined ? [["p0", "declined_before"]] : []),
        }),
      );
      const fits = serve(jobs, people);
      expect(serve(jobs, people)).toEqual(fits);
      expect(new Set(fits.map(({ job }) => job.orderId)).size).toBe(fits.length);
      for (const before of people) {
        const own = fits.filter(({ person: { workerId } }) => workerId === before.workerId);
        const after = own.reduce((day, { job, fit }) => hold(day, job, fit), before as Person);
        for (const { job, fit } of own) {
          expect(unsuitable(before, job)).toBeNull();
          expect(fit.startAt).toBeGreaterThanOrEqual(job.window.start);
          expect(fit.startAt).toBeLessThanOrEqual(job.window.end);
          expect(fit.departAt).toBeGreaterThanOrEqual(NOW);
          const [shift] = before.hours;
          expect(fit.departAt >= shift!.start && fit.endAt <= shift!.end).toBe(true);
          expect(before.timeOff.some(({ start, end }) => fit.departAt < end && fit.endAt > start)).toBe(false);
          expect(before.visits.some(({ underway, endAt }) => underway && fit.departAt < endAt)).toBe(false);
        }
        const stays = after.visits.filter(({ offerId }) => offerId !== null);
        expect(stays.map(({ startAt, endAt }) => [startAt, endAt])).toEqual(
          before.visits.map(({ startAt, endAt }) => [startAt, endAt]),
        );
        after.visits.forEach((here, i) => {
          const last = after.visits[i - 1];
          if (!last || (here.offerId !== null && last.offerId !== null)) return;
          const way = travelBetween(last.at, here.at, eBike).seconds * 1000;
          // After time off the way begins at home, so a held visit before it says nothing of the way.
          const rested = before.timeOff.some(({ start, end }) => last.endAt <= start && here.startAt >= end);
          if (!rested) expect(here.startAt - last.endAt).toBeGreaterThanOrEqual(way);
        });
      }
    }),
    { numRuns: 50 },
  );
});

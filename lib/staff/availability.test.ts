import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { earliestFit, type Fit } from "./availability";
import { hold } from "./day-plan";
import type { Job, Person, RefusalCode } from "./roster";
import { eBike, travelBetween } from "./travel";

const fitOf = (who: Person, job: Job, now = at(7)) => earliestFit(who, job, now, eBike).fit as Fit;

// 4 km of road at 18 km/h and 4 minutes: 17 minutes 20.
const FAR = east(3999.5 / 1.35);
const WAY = 4000 / 5 + 240;

test("the first of the day comes from home, as late as it may, when the window opens", () => {
  const fit = fitOf(person("a"), order("o", { at: FAR }));
  expect(fit).toMatchObject({ startAt: at(10), endAt: at(11), departAt: at(10) - WAY * 1000, heldVisits: 0 });
  expect(fit.travel).toEqual({ metres: 4000, seconds: WAY });
  expect(fit.following).toBeUndefined();
});

test("after a held visit it starts when the person can be there", () => {
  const busy = person("a", { visits: [visit("v", at(9, 30))] });
  expect(fitOf(busy, order("o", { at: FAR }))).toMatchObject({
    departAt: at(10, 30),
    startAt: at(10, 30) + WAY * 1000,
  });
});

test("before a held visit it moves that visit's departure to the new place", () => {
  const busy = person("a", { visits: [visit("v", at(12), { departAt: at(11, 50) })] });
  const fit = fitOf(busy, order("o", { at: FAR }));
  expect(fit).toMatchObject({ startAt: at(10), following: { orderId: "v", departAt: at(12) - WAY * 1000 } });
  expect(fit.addedSeconds).toBe(2 * WAY - 240);
});

test("a gap too small for the way on is left for the next", () => {
  const tight = person("a", { visits: [visit("v", at(11, 10))] });
  const wide = { start: at(10), end: at(13) };
  expect(fitOf(tight, order("o", { at: FAR, window: wide })).startAt).toBe(at(12, 10) + WAY * 1000);
});

test("nothing is put before a visit that is underway", () => {
  const going = person("a", { visits: [visit("v", at(11, 30), { underway: true })] });
  expect(earliestFit(going, order("o", { window: { start: at(9), end: at(11) } }), at(7), eBike).refusal).toBe(
    "no_gap",
  );
});

test("a finished visit only tells where the person is; one that runs over ends now", () => {
  const done = person("a", { visits: [visit("v", at(9), { live: false, at: FAR })] });
  expect(fitOf(done, order("o"), at(11)).startAt).toBe(at(11) + WAY * 1000);
  const over = person("a", { visits: [visit("v", at(9), { underway: true, at: FAR })] });
  expect(fitOf(over, order("o"), at(10, 40)).departAt).toBe(at(10, 40));
});

test("after time off, the way begins at home", () => {
  const back = person("a", {
    visits: [visit("v", at(8, 30), { at: FAR })],
    timeOff: [{ start: at(9, 45), end: at(11) }],
  });
  expect(fitOf(back, order("o"))).toMatchObject({ departAt: at(11), startAt: at(11, 4) });
});

const lunch = [{ start: at(10), end: at(13) }];
test.each<[RefusalCode, Partial<Person>, Partial<Job>, number?]>([
  ["inactive", { active: false }, {}],
  ["no_skill", { skills: new Map() }, {}],
  ["low_level", {}, { minLevel: 4 }],
  ["wrong_area", {}, { areaId: "south" }],
  ["declined_before", {}, { asked: new Map([["a", "declined_before"]]) }],
  ["silent_before", {}, { asked: new Map([["a", "silent_before"]]) }],
  ["too_late", {}, {}, at(12, 1)],
  ["off_shift", { hours: [{ start: at(13), end: at(18) }] }, {}],
  ["off_shift", { hours: [{ start: at(8), end: at(10, 30) }] }, {}],
  ["too_far", {}, { at: east(60_000) }],
  ["time_off", { timeOff: lunch }, {}],
  ["no_gap", { visits: [visit("v", at(10), { endAt: at(13) })] }, {}],
])("refused: %s", (code, who, job, now) => {
  expect(earliestFit(person("a", who), order("o", job), now ?? at(8), eBike)).toEqual({ refusal: code });
});

const place = fc.integer({ min: -6000, max: 6000 }).map(east);
const job = fc.record({
  at: place,
  from: fc.integer({ min: 0, max: 110 }),
  width: fc.integer({ min: 0, max: 24 }),
  durationMinutes: fc.integer({ min: 10, max: 180 }),
});

test("property: whatever is held, no two visits overlap and every way can be made in time", () => {
  fc.assert(
    fc.property(fc.array(job, { maxLength: 12 }), place, fc.integer({ min: 0, max: 60 }), (jobs, home, lateBy) => {
      const now = at(8, lateBy);
      const day = jobs.reduce((who, { at: where, from, width, durationMinutes }, index) => {
        const window = { start: at(8, from * 5), end: at(8, (from + width) * 5) };
        const wanted = order(`o${index}`, { at: where, window, durationMinutes });
        const { fit } = earliestFit(who, wanted, now, eBike);
        if (fit) expect(fit.startAt >= window.start && fit.startAt <= window.end).toBe(true);
        return fit ? hold(who, wanted, fit) : who;
      }, person("a", { home }) as Person);
      day.visits.forEach((held, index) => {
        const before = day.visits[index - 1];
        const way = travelBetween(before?.at ?? home, held.at, eBike).seconds * 1000;
        expect(held.departAt).toBeGreaterThanOrEqual(before?.endAt ?? Math.max(now, at(8)));
        expect(held.startAt - held.departAt).toBe(way);
        expect(held.endAt).toBeLessThanOrEqual(at(18));
      });
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { fitByHand } from "./hand";
import { defaultPolicy } from "./policy";
import { previewHands } from "./preview";

const look = (people: Parameters<typeof previewHands>[1], change = {}) =>
  previewHands(order("o", change), people, at(7), defaultPolicy);
const of = (view: ReturnType<typeof look>, workerId: string) => view.people.find((row) => row.workerId === workerId);

test("an order that nobody has: minutes on the road, in time, a job more, and everybody's share grown", () => {
  const view = look([person("a", { home: east(3000), shortfall: 1 }), person("b")]);
  expect(view.held).toBeNull();
  // 3 km x 1.35 at 18 km/h are 13.5 minutes, and 4 more for locking up and finding the door.
  expect(of(view, "a")?.change).toEqual({
    startAt: at(10),
    lateMinutes: 0,
    addedMinutes: 18,
    share: { before: -1, after: -0.5 },
    overridden: [],
  });
  expect(view.people.map(({ workerId }) => workerId)).toEqual(["b", "a"]);
});

test("who has it: what the road would be without it, and a job less; the work of all stays", () => {
  const visits = [visit("o", at(10), { at: east(3000) }), visit("next", at(14), { at: east(6000) })];
  const view = look([person("a", { visits, shortfall: -2 }), person("b", { shortfall: 2 })]);
  // There and on: 2 x (13.5 + 4); straight to the next: 27 + 4. Spared: four minutes.
  expect(view.held).toEqual({
    workerId: "a",
    name: "a",
    startAt: at(10),
    lateMinutes: 0,
    savedMinutes: 4,
    share: { before: 2, after: 1 },
  });
  expect(of(view, "a")).toMatchObject({ holds: true, change: { share: { before: 2, after: 2 } } });
  expect(of(view, "b")).toMatchObject({ holds: false, change: { share: { before: -2, after: -1 } } });
});

test("the last visit of the day spares the whole way to it", () => {
  const view = look([person("a", { visits: [visit("o", at(12, 30), { at: east(3000) })] })]);
  expect(view.held).toMatchObject({ savedMinutes: 18, lateMinutes: 30 });
});

test("lateness, rules set aside and an overlap, in this order after those who simply can", () => {
  const full = visit("v", at(9), { departAt: at(8, 50), endAt: at(13) });
  const view = look([
    person("blocked", { visits: [visit("w", at(8), { endAt: at(60) })] }),
    person("late", { visits: [full] }),
    person("off", { hours: [] }),
    person("fine"),
  ]);
  expect(view.people.map(({ workerId, change }) => [workerId, change?.lateMinutes, change?.overridden])).toEqual([
    ["fine", 0, []],
    ["off", 0, ["off_shift"]],
    ["late", 64, ["outside_window"]],
    ["blocked", undefined, undefined],
  ]);
});

test("the preview is what giving would do: the same start, whoever holds what", () => {
  const hours = fc.array(fc.integer({ min: 8, max: 16 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(hours, { minLength: 1, maxLength: 4 }), fc.nat(3), (days, mine) => {
      const people = days.map((taken, who) => {
        const held = [...new Set(taken)].sort((a, b) => a - b).map((hour) => visit(`${who}-${hour}`, at(hour)));
        const own = who === mine ? [visit("o", at(10))] : [];
        return person(`p${who}`, { visits: [...held, ...own], home: east(500 * who) });
      });
      const view = look(people);
      for (const one of people) {
        const free = { ...one, visits: one.visits.filter(({ orderId }) => orderId !== "o") };
        const choice = fitByHand(order("o"), free, at(7), defaultPolicy.travel);
        expect(of(view, one.workerId)?.change?.startAt).toBe(choice?.fit.startAt);
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});

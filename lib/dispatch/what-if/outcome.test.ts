import { expect, test } from "vitest";
import { assumed, pastOf, pastOrder, pastPerson } from "@/e2e/fixtures/past";
import { at } from "@/e2e/fixtures/roster";
import { chanceOf } from "./answers";
import { outcomeOf } from "./outcome";
import type { Past } from "./past";
import { replay } from "./replay";
import { type Assumed, asItIs } from "./side";

function outcome(past: Past, change: Partial<Assumed> = {}) {
  const steps = replay(asItIs(past), chanceOf(1));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return outcomeOf(step.value, past, { ...assumed, ...change });
}

const two = [
  pastOrder("a", { feeAmount: 500, realMinutes: 90 }),
  pastOrder("b", { feeAmount: 700, areaId: "south", window: { start: at(34), end: at(36) }, day: "2026-03-03" }),
];

test("hours on shift are paid, or those of the jobs with the way to them; a person's own wage comes first", () => {
  const past = pastOf(two, [
    pastPerson("ann", { areaIds: new Set(["north", "south"]) }),
    pastPerson("bob", { hourly: 5000 }),
  ]);
  const shift = outcome(past, { hourly: 3000 });
  expect(shift.people.map(({ hours, paidHours, wages }) => [hours, paidHours, wages])).toEqual([
    [70, 70, 210_000],
    [70, 70, 350_000],
  ]);
  expect(shift.wages).toBe(560_000);
  const job = outcome(past, { hourly: 3000, paid: "job" });
  // Visits of 90 and 60 minutes, and four minutes of every way.
  expect(job.people.map(({ paidHours }) => Math.round(paidHours * 60)).reduce((sum, one) => sum + one)).toBe(158);
  expect(job.wages).toBe(Math.round((158 / 60) * 3000));
});

test("fees are counted apart, and every area has its part", () => {
  const past = pastOf(two, [pastPerson("ann")]);
  const { income, fees, stake, areas, lost } = outcome(past);
  expect({ income, fees, stake }).toEqual({ income: 10_000, fees: 500, stake: 10_000 });
  expect(areas).toMatchObject([
    { areaId: "north", served: 1, lost: 0, fees: 500, stake: 0 },
    { areaId: "south", served: 0, lost: 1, fees: 0, stake: 10_000 },
  ]);
  expect(lost).toEqual({ area: 0, fee: 0, window: 1, nobody: 0 });
});

test.each([
  ["wrong_area", { areaIds: new Set(["south"]) }],
  ["no_skill", { skills: new Map() }],
  ["off_shift", { shifts: [] }],
])("an order that is lost says what stood in the way of whoever came nearest: %s", (reason, change) => {
  const past = pastOf([pastOrder("a")], [pastPerson("ann", change), pastPerson("bob", { skills: new Map() })]);
  expect(outcome(past)).toMatchObject({ served: 0, misses: { [reason]: 1 } });
});

test("whoever is merely busy comes nearer than who is off; who was asked often enough is a rule of its own", () => {
  const orders = ["a", "b"].map((id, turn) =>
    pastOrder(id, { placedAt: at(7, turn), window: { start: at(17), end: at(17) }, durationMinutes: 60 }),
  );
  const past = pastOf(orders, [pastPerson("ann"), pastPerson("bob", { shifts: [] })]);
  expect(outcome({ ...past, windows: { ...past.windows, openMinute: 1020, closeMinute: 1080 } })).toMatchObject({
    served: 1,
    misses: { no_gap: 1 },
  });
  const no = { declines: 1, silences: 0, seconds: 60 };
  const shy = pastOf(
    [pastOrder("a", { own: { maxRounds: 1 } })],
    [pastPerson("ann", { answers: no }), pastPerson("bob", { rating: 1 })],
  );
  expect(outcome(shy)).toMatchObject({ served: 0, misses: { max_rounds: 1 }, refusedOffers: 1 });
});

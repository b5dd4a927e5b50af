import { expect, test } from "vitest";
import type { Outcome } from "@/lib/dispatch/what-if/outcome";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { messages } from "@/lib/i18n/messages";
import { weekChanges } from "./difference-words";
import { figureRows, finding } from "./trial-figures";
import { ruleNames, type TrialLook } from "./trial-look";
import { linesOf } from "./trial-parts";

const t = messages("en");
const look: TrialLook = {
  locale: "en",
  currency: "CNY",
  words: t.whatIf,
  rules: ruleNames(t.dispatchAdmin),
  areas: { north: "North", south: "South" },
  served: {},
  skills: {},
  people: {},
  misses: { ...t.dispatch.escalations, ...t.dispatch.refusals },
  weekdays: Object.values(t.time.weekdays),
};

const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  served: 90,
  lost: { area: 0, fee: 0, window: 8, nobody: 2 },
  misses: { no_gap: 10 },
  moved: 3,
  lateShare: 0.1,
  lateMinutes: 2,
  metres: 250_000,
  roadMinutes: 600,
  unequal: 0.2,
  income: 1_000_000,
  fees: 0,
  wages: 0,
  stake: 90_000,
  refusedOffers: 9,
  people: [],
  areas: [],
  ...change,
});

const trial = (then: Outcome): Trial => ({
  from: 0,
  to: 1,
  orders: 100,
  now: outcome(),
  then,
  real: outcome(),
  changes: [],
  differences: [],
});

test("what changes is said with its unit, and whether it is for the better", () => {
  const one = trial(outcome({ served: 95, lateShare: 0.085, metres: 262_000, unequal: 0.2004, lateMinutes: null }));
  const rows = new Map(figureRows(one, look).map((row) => [row.key, row]));
  expect(rows.get("served")).toMatchObject({ now: "90", then: "95", difference: "5 more", better: true, real: "90" });
  expect(rows.get("lateShare")).toMatchObject({ then: "8.5%", difference: "1.5 points less", better: true });
  expect(rows.get("kilometres")).toMatchObject({ then: "262 km", difference: "12 km more", better: false });
  expect(rows.get("unequal")).toMatchObject({ difference: "the same", better: null });
  expect(rows.get("lateMinutes")).toMatchObject({ then: "–", difference: "–", better: null });
  expect(rows.get("window")).toMatchObject({ real: "–" });
  expect([rows.has("area"), rows.has("fee"), rows.has("wages")]).toEqual([false, false, false]);
  expect(rows.get("unserved")).toMatchObject({ now: "10", bars: { now: 1, then: 1 } });
  expect(rows.get("served")?.bars).toEqual({ now: 90 / 95, then: 1 });
  expect(finding(one, [...rows.values()], look)).toBe(
    "Orders served: 5 more · Share begun late: 1.5 points less · Road: 12 km more",
  );
});

test("an area that is off is told of; two sides that are the same are said to be", () => {
  const off = trial(outcome({ lost: { area: 4, fee: 0, window: 8, nobody: 2 } }));
  expect(figureRows(off, look).find(({ key }) => key === "area")).toMatchObject({ difference: "4 more", better: null });
  expect(finding(trial(outcome()), [], look)).toBe(t.whatIf.same);
});

test("a figure opens to the people, areas and reasons behind it; who has nothing on either side is left out", () => {
  const part = { late: 0, income: 0, metres: 0, roadMinutes: 0, hours: 40, paidHours: 40, wages: 0 };
  const ann = { ...part, workerId: "ann", name: "Ann", jobs: 4 };
  const then = outcome({
    people: [
      { ...ann, jobs: 3 },
      { ...ann, workerId: "ann+", jobs: 2 },
    ],
    misses: { max_rounds: 2 },
  });
  const one = { ...trial(then), now: outcome({ people: [ann, { ...ann, workerId: "bob", jobs: 0 }] }) };
  expect(linesOf("jobs", one, look)).toEqual([
    { key: "ann", name: "Ann", now: "4 jobs", then: "3 jobs", bars: { now: 1, then: 0.75 } },
    { key: "ann+", name: "Ann (new)", now: "–", then: "2 jobs", bars: { now: 0, then: 0.5 } },
  ]);
  expect(linesOf("misses", one, look).map(({ name, now, then: is }) => [name, now, is])).toEqual([
    [t.dispatch.refusals.no_gap, "10", "–"],
    [t.dispatch.escalations.max_rounds, "–", "2"],
  ]);
});

test("weeks that differ are said by runs of days that change alike", () => {
  const week = [1, 2, 3, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1080 }));
  const later = week.map((shift) => ({ ...shift, endMinute: 1140 }));
  const is = [...later, { weekday: 7, startMinute: 540, endMinute: 1440 }];
  expect(weekChanges(week, is, look)).toEqual([
    { days: "Mon–Wed", before: "08:00–18:00", after: "08:00–19:00" },
    { days: "Fri", before: "08:00–18:00", after: "08:00–19:00" },
    { days: "Sun", before: "off", after: "09:00–00:00" },
  ]);
  expect(weekChanges(week, week, look)).toEqual([]);
});

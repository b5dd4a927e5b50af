import { expect, test } from "vitest";
import type { Outcome } from "@/lib/dispatch/what-if/outcome";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { messages } from "@/lib/i18n/messages";
import { figureRows, finding, ruleNames } from "./trial-figures";

const t = messages("en");
const look = { locale: "en", currency: "CNY", words: t.whatIf, rules: ruleNames(t.dispatchAdmin) } as const;

const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  served: 90,
  lost: { area: 0, fee: 0, window: 8, nobody: 2 },
  moved: 3,
  lateShare: 0.1,
  lateMinutes: 2,
  metres: 250_000,
  roadMinutes: 600,
  unequal: 0.2,
  income: 1_000_000,
  refusedOffers: 9,
  people: [],
  ...change,
});

const trial = (then: Outcome): Trial => ({
  from: 0,
  to: 1,
  days: 7,
  orders: 100,
  now: outcome(),
  then,
  real: outcome(),
  rules: [],
  more: false,
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
  expect([rows.has("area"), rows.has("fee")]).toEqual([false, false]);
  expect(finding(one, [...rows.values()], look)).toBe("Served: 5 more · late: 1.5 points less · road: 12 km more");
});

test("an area that is off is told of; two sides that are the same are said to be", () => {
  const off = trial(outcome({ lost: { area: 4, fee: 0, window: 8, nobody: 2 } }));
  expect(figureRows(off, look).find(({ key }) => key === "area")).toMatchObject({ difference: "4 more", better: null });
  expect(finding(trial(outcome()), [], look)).toBe(t.whatIf.same);
});

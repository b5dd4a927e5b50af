import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { defaultPolicy, dispatchPolicy } from "./policy";
import { type FactorKey, type Measured, measure, reportsOf, withoutPay } from "./score";

const measured = (...[who, what]: [Parameters<typeof person>[1], Parameters<typeof order>[1]]) =>
  measure(order("o", what), person("a", who), defaultPolicy, at(8), defaultPolicy.travel);

const cost = (result: Measured, key: FactorKey) =>
  result.fit && result.factors.find((factor) => factor.key === key)?.cost;

test.each<[FactorKey, string, Parameters<typeof person>[1], Parameters<typeof order>[1], number]>([
  ["travel", "four minutes next door", {}, {}, 4],
  ["wait", "nothing when it starts as the window opens", {}, {}, 0],
  ["wait", "six minutes for an hour of a window", { hours: [{ start: at(10, 56), end: at(18) }] }, {}, 6],
  [
    "wait",
    "an hour is an hour for who wants it soon",
    { hours: [{ start: at(10, 56), end: at(18) }] },
    { asap: true },
    60,
  ],
  ["tightness", "nothing with twenty minutes to spare", { hours: [{ start: at(11, 36), end: at(18) }] }, {}, 0],
  ["tightness", "ten for none to spare", { hours: [{ start: at(11, 56), end: at(18) }] }, {}, 10],
  ["fairness", "less for who is below their share", { shortfall: 2 }, {}, -6],
  ["fairness", "more for who is above it", { shortfall: -2 }, {}, 6],
  ["fairness", "no more than for six jobs", { shortfall: 50 }, {}, -18],
  ["workload", "two for each visit held", { visits: [visit("v", at(8, 30)), visit("w", at(14))] }, {}, 4],
  ["rating", "five for each star missing", { rating: 4.5 }, {}, 2.5],
  ["continuity", "ten less for who made the last visit", {}, { lastBy: "a" }, -10],
  ["continuity", "nothing for anybody else", {}, { lastBy: "b" }, 0],
  ["priority", "as much again as all the others", { rating: 4 }, { priority: "high" }, 9],
])("%s: %s", (key, _, who, what, minutes) => {
  expect(cost(measured(who, what), key)).toBeCloseTo(minutes, 2);
});

test("the total is the sum of the factors; a weight of nothing takes one out", () => {
  const policy = dispatchPolicy.parse({ weights: { travel: 0, rating: 0 } });
  const result = measure(
    order("o", { at: east(3000) }),
    person("a", { rating: 3, shortfall: -1 }),
    policy,
    at(8),
    policy.travel,
  );
  expect(result.fit && result.total).toBe(3);
});

test("reports: the possible by cost, then the impossible, ties by id; who went to another order is marked", () => {
  const row = [
    measure(order("o"), person("d", { skills: new Map() }), defaultPolicy, at(8), defaultPolicy.travel),
    measure(order("o"), person("c"), defaultPolicy, at(8), defaultPolicy.travel),
    measure(order("o"), person("b"), defaultPolicy, at(8), defaultPolicy.travel),
    measure(order("o"), person("a", { rating: 1 }), defaultPolicy, at(8), defaultPolicy.travel),
  ];
  expect(
    reportsOf(
      row,
      "c",
      new Map([
        ["b", "p"],
        ["c", "o"],
      ]),
    ).map(({ workerId, rank, chosen, refusal, takenBy }) => ({ workerId, rank, chosen, refusal, takenBy })),
  ).toEqual([
    { workerId: "b", rank: 1, chosen: false, refusal: undefined, takenBy: "p" },
    { workerId: "c", rank: 2, chosen: true, refusal: undefined, takenBy: undefined },
    { workerId: "a", rank: 3, chosen: false, refusal: undefined, takenBy: undefined },
    { workerId: "d", rank: null, chosen: false, refusal: "no_skill", takenBy: undefined },
  ]);
});

test("labour costs what the time at the visit costs, where it is weighed and known; else it is not told", () => {
  const policy = dispatchPolicy.parse({ weights: { cost: 0.5 } });
  const factors = (change: Parameters<typeof person>[1], rules = policy) => {
    const what = order("o", { durationMinutes: 90 });
    const result = measure(what, person("a", change), rules, at(8), rules.travel);
    return result.fit && result.factors.find(({ key }) => key === "cost");
  };
  expect(factors({ hourlyCost: 4000 })).toEqual({ key: "cost", value: 6000, unit: "money", cost: 30 });
  expect(factors({})).toBeUndefined();
  expect(factors({ hourlyCost: 4000 }, defaultPolicy)).toBeUndefined();
});

test("a report without the pay is what it would be if nobody knew it, for orders of high priority too", () => {
  const policy = dispatchPolicy.parse({ weights: { cost: 0.5 } });
  const what = order("o", { priority: "high" });
  const report = (change: Parameters<typeof person>[1]) =>
    reportsOf([measure(what, person("a", { rating: 4, ...change }), policy, at(8), policy.travel)], null)[0];
  const paid = report({ hourlyCost: 6000 });
  expect(paid?.total).toBe(78);
  expect(withoutPay(paid as NonNullable<typeof paid>)).toEqual(report({}));
});

import { expect, test } from "vitest";
import { defaultPolicy } from "../policy";
import { areaField, feeField, personField, readRules, readTrial } from "./form";
import { changedRules, trialRule, trialRuleNames } from "./rules";

const today = {
  policy: defaultPolicy,
  currency: "CNY",
  people: [{ workerId: "ann" }, { workerId: "bob" }, { workerId: "cat" }],
  areas: [
    { areaId: "north", feeAmount: 500 },
    { areaId: "south", feeAmount: 0 },
  ],
};

test("nothing typed is today", () =>
  expect(readTrial({}, today)).toEqual({
    ok: true,
    days: 7,
    changes: { policy: defaultPolicy, people: new Map(), areas: new Map(), lostPerTenth: 10 },
  }));

test("what is typed is tried, and nothing else", () => {
  const typed = {
    days: "28",
    "weights.travel": "2.5",
    "fairness.days": " 14 ",
    [personField("ann")]: "out",
    [personField("bob")]: "-60",
    [personField("cat")]: "fired",
    [areaField("north")]: "off",
    [feeField("north")]: "7",
    [feeField("south")]: "12.50",
    lost: "0",
  };
  const read = readTrial(typed, today);
  if (!read.ok) throw new Error(read.reason);
  const { policy, people, areas, lostPerTenth } = read.changes;
  expect(read.days).toBe(28);
  expect(changedRules(defaultPolicy, policy)).toEqual([
    { name: "weights.travel", before: 1, after: 2.5 },
    { name: "fairness.days", before: 28, after: 14 },
  ]);
  expect([...people]).toEqual([
    ["ann", "out"],
    ["bob", { endMinutes: -60 }],
  ]);
  expect([...areas]).toEqual([
    ["north", "off"],
    ["south", { feeAmount: 1250 }],
  ]);
  expect(lostPerTenth).toBe(0);
});

test.each([
  ["weights.travel", "3.1", "range_wrong"],
  ["weights.rating", "-1", "range_wrong"],
  ["weights.wait", "much", "range_wrong"],
  ["maxRounds", "0", "range_wrong"],
  ["fairness.days", "1.5", "range_wrong"],
  ["lost", "101", "range_wrong"],
  [feeField("north"), "free", "amount_wrong"],
])("%s may not be %s", (name, typed, error) =>
  expect(readTrial({ [name]: typed }, today)).toEqual({ ok: false, reason: "invalid", fields: { [name]: error } }),
);

test("every rule is written where it is read, and leaves the others alone", () => {
  for (const name of trialRuleNames) {
    const other = trialRule(name).max;
    const read = readRules({ [name]: String(other) }, defaultPolicy);
    if (!read.ok) throw new Error(name);
    const before = trialRule(name).of(defaultPolicy);
    expect(changedRules(defaultPolicy, read.policy)).toEqual([{ name, before, after: other }]);
  }
});

test("no daily limit is a limit taken away; a limit that nobody typed stays", () => {
  const limited = { ...defaultPolicy, dailyVisits: 4 };
  expect(readRules({ dailyVisits: "" }, limited)).toMatchObject({ policy: { dailyVisits: null } });
  expect(readRules({ dailyVisits: "6" }, defaultPolicy)).toMatchObject({ policy: { dailyVisits: 6 } });
  expect(readRules({ maxRounds: "" }, limited)).toEqual({ ok: true, policy: limited });
});

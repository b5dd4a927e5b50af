import { expect, test } from "vitest";
import { pastArea, pastPerson } from "@/e2e/fixtures/past";
import { defaultPolicy } from "../policy";
import { trialChange } from "./changes";
import { readTrial, type Typed } from "./form";
import { changeParts, rowsOf, sections } from "./rows";
import { changedRules, trialRule, trialRules } from "./rules";
import { changed } from "./state";

const today = {
  policy: defaultPolicy,
  currency: "CNY",
  people: ["ann", "bob"].map((name) => pastPerson(name)),
  areas: [pastArea("north", { feeAmount: 500 }), pastArea("south")],
  skills: [{ skillId: "clean" }, { skillId: "drain" }],
};

const rows = (section: string, ...parts: Record<string, string>[]): Typed =>
  Object.fromEntries(
    parts.flatMap((row, n) => Object.entries(row).map(([part, value]) => [`${section}.${n}.${part}`, value])),
  );

function changesOf(typed: Typed) {
  const read = readTrial(typed, today);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.changes;
}

test("nothing typed is today", () =>
  expect(readTrial({}, today)).toEqual({
    ok: true,
    period: { days: 7 },
    changes: [],
    assumed: { lostPerTenth: 10, hourly: 0, paid: "shift" },
  }));

test("a period of one's own is from one day to another; days that nobody asked for are none", () => {
  const days = { from: "2026-03-01", to: "2026-03-14" };
  expect(readTrial({ ...days, days: "own" }, today)).toMatchObject({ period: days });
  expect(readTrial({ ...days, days: "28" }, today)).toMatchObject({ period: { days: 28 } });
  expect(readTrial({ days: "5" }, today)).toMatchObject({ period: { days: 7 } });
});

test("rules that differ are tried, and nothing else", () => {
  const typed = { days: "28", "weights.travel": "2.5", "fairness.days": " 14 ", maxRounds: "3", lost: "0" };
  const read = readTrial({ ...typed, hourly: "32.50", paid: "job" }, today);
  expect(read).toEqual({
    ok: true,
    period: { days: 28 },
    changes: [
      { kind: "rule", name: "weights.travel", value: 2.5 },
      { kind: "rule", name: "fairness.days", value: 14 },
    ],
    assumed: { lostPerTenth: 0, hourly: 3250, paid: "job" },
  });
});

test("rows become changes, section by section, in the order of their numbers; empty rows are none", () => {
  const typed = {
    ...rows(
      "areas",
      { kind: "fee", area: "all", fee: "12.50", percent: "" },
      { kind: "closed", area: "south" },
      { kind: "outline", area: "north", percent: "80" },
    ),
    ...rows(
      "people",
      { kind: "", who: "ann" },
      { kind: "out", who: "ann" },
      { kind: "learns", who: "bob", skill: "drain", level: "2" },
      { kind: "leaves", who: "bob", area: "south" },
    ),
    ...rows(
      "shifts",
      { kind: "ends", who: "all", day: "6", minutes: "-60" },
      { kind: "hours", who: "bob", day: "7", from: "09:00", to: "24:00" },
    ),
  };
  expect(changesOf(typed)).toEqual([
    { kind: "out", who: "ann" },
    { kind: "learns", who: "bob", skill: "drain", level: 2 },
    { kind: "leaves", who: "bob", area: "south" },
    { kind: "ends", who: "all", day: 6, minutes: -60 },
    { kind: "hours", who: "bob", day: 7, from: 540, to: 1440 },
    { kind: "fee", area: "all", fee: 1250 },
    { kind: "closed", area: "south" },
    { kind: "outline", area: "north", percent: 80 },
  ]);
  expect(rowsOf(typed, "people").map(({ row }) => row)).toEqual([1, 2, 3]);
});

test.each([
  [{ "weights.travel": "3.1" }, { "weights.travel": "range_wrong" }],
  [{ "weights.rating": "-1" }, { "weights.rating": "range_wrong" }],
  [{ "weights.wait": "much" }, { "weights.wait": "range_wrong" }],
  [{ maxRounds: "0" }, { maxRounds: "range_wrong" }],
  [{ "fairness.days": "1.5" }, { "fairness.days": "range_wrong" }],
  [{ days: "own", from: "2026-03-02" }, { to: "required" }],
  [{ days: "own", from: "2026-03-02", to: "2026-13-02" }, { to: "required" }],
  [{ days: "own", from: "2026-03-02", to: "2026-03-01" }, { to: "time_off_wrong" }],
  [{ lost: "101" }, { lost: "range_wrong" }],
  [{ hourly: "a lot" }, { hourly: "amount_wrong" }],
  [rows("people", { kind: "out" }), { "people.0.who": "required" }],
  [rows("people", { kind: "out", who: "zoe" }), { "people.0.who": "required" }],
  [rows("people", { kind: "out", who: "all" }), { "people.0.who": "required" }],
  [rows("people", { kind: "learns", who: "ann", skill: "fly", level: "" }), { "people.0.level": "required" }],
  [rows("people", { kind: "learns", who: "ann", skill: "fly", level: "2" }), { "people.0.skill": "required" }],
  [rows("shifts", { kind: "ends", who: "ann", day: "", minutes: "60" }), { "shifts.0.day": "required" }],
  [rows("shifts", { kind: "off", who: "all", day: "0" }), { "shifts.0.day": "required" }],
  [
    rows("shifts", { kind: "hours", who: "ann", day: "1", from: "09:00", to: "09:00" }),
    { "shifts.0.to": "shift_wrong" },
  ],
  [rows("shifts", { kind: "hours", who: "ann", day: "1", from: "09:00", to: "" }), { "shifts.0.to": "shift_wrong" }],
  [rows("areas", { kind: "fee", area: "north", fee: "free" }), { "areas.0.fee": "amount_wrong" }],
  [rows("areas", { kind: "closed", area: "all" }), { "areas.0.area": "required" }],
  [rows("areas", { kind: "outline", area: "north", percent: "5" }), { "areas.0.percent": "range_wrong" }],
])("%j is refused", (typed, fields) =>
  expect(readTrial(typed, today)).toEqual({ ok: false, reason: "invalid", fields }),
);

test("the form asks for what a change speaks of, no more and no less", () => {
  const asked = sections.flatMap((section) => Object.entries<readonly string[]>(changeParts[section]));
  const shapes = trialChange.options.map(({ shape: { kind, ...parts } }) => [kind.value, Object.keys(parts)]);
  expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(shapes.filter(([kind]) => kind !== "rule")));
});

test("every rule is written where it is read, and leaves the others alone", () => {
  expect(trialRules.length).toBeGreaterThan(12);
  for (const { name, max, of } of trialRules) {
    const { policy } = changed(today, changesOf({ [name]: String(max) }), 0);
    expect(changedRules(defaultPolicy, policy)).toEqual([{ name, before: of(defaultPolicy), after: max }]);
  }
});

test("a rule's range is the one that the owner's form keeps to", () => {
  expect(trialRule("slackMinutes")).toMatchObject({ min: 0, max: 120, nullable: false });
  expect(trialRule("dailyVisits")).toMatchObject({ min: 1, max: 100, nullable: true });
  expect(trialRule("weights.wait")).toMatchObject({ min: 0, max: 1 });
  expect(trialRule("offer.aheadHours")).toMatchObject({ min: 1, max: 720, nullable: true });
  expect(trialRule("quiet.startMinute")).toBeUndefined();
});

test("no daily limit is a limit taken away; a limit that nobody typed stays", () => {
  const limited = { ...today, policy: { ...defaultPolicy, dailyVisits: 4 } };
  expect(readTrial({ dailyVisits: "" }, limited)).toMatchObject({ changes: [{ name: "dailyVisits", value: null }] });
  expect(readTrial({ maxRounds: "" }, limited)).toMatchObject({ changes: [] });
});

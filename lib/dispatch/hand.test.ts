import { expect, test } from "vitest";
import { at, order, person, visit } from "@/e2e/fixtures/roster";
import { fitByHand, reportByHand } from "./hand";
import { defaultPolicy } from "./policy";

const { travel } = defaultPolicy;
const full = visit("v", at(9), { departAt: at(8, 50), endAt: at(13) });

test.each([
  ["nothing, where nothing is in the way", {}, {}, [], at(10)],
  [
    "skill, area and an earlier no",
    { skills: new Map(), areaIds: new Set<string>() },
    { asked: new Map([["a", "declined_before" as const]]) },
    ["no_skill", "wrong_area", "declined_before"],
    at(10),
  ],
  [
    "what the customer asked for, and that the two were not to meet",
    { gender: "male" as const, languages: new Set(["zh"]) },
    { requests: { gender: "female" as const, language: "yue" as const }, apart: new Set(["a"]) },
    ["kept_apart", "wrong_gender", "wrong_language"],
    at(10),
  ],
  ["the level", { skills: new Map([["clean", 1]]) }, { minLevel: 2 }, ["low_level"], at(10)],
  ["time off", { timeOff: [{ start: at(8), end: at(18) }] }, {}, ["time_off"], at(10)],
  ["the shift", { hours: [] }, {}, ["off_shift"], at(10)],
  ["the window, when the person is busy all through it", { visits: [full] }, {}, ["outside_window"], at(13, 4)],
])("sets aside %s", (_, who, what, overridden, startAt) => {
  const choice = fitByHand(order("o", what), person("a", who), at(7), travel);
  expect([choice?.overridden, choice?.fit.startAt]).toEqual([overridden, startAt]);
});

test("a window long past is served from now on", () => {
  const choice = fitByHand(order("o"), person("a"), at(14), travel);
  expect([choice?.overridden, choice?.fit.startAt]).toEqual([["outside_window"], at(14, 4)]);
});

test("never over a visit that is held", () => {
  const allDay = visit("v", at(8), { endAt: at(60) });
  expect(fitByHand(order("o"), person("a", { visits: [allDay] }), at(7), travel)).toBeNull();
});

test("the decision shows the product's own ranking and what the manager set aside", () => {
  const people = [person("a"), person("b", { skills: new Map() })];
  const choice = fitByHand(order("o"), people[1] as (typeof people)[number], at(7), travel);
  if (!choice) throw new Error("no choice");
  const reports = reportByHand(order("o"), people, [{ ...choice, workerId: "b" }], at(7), defaultPolicy);
  expect(reports).toMatchObject([
    { workerId: "a", rank: 1, chosen: false },
    { workerId: "b", rank: null, chosen: true, refusal: "no_skill", overridden: ["no_skill"], startAt: at(10) },
  ]);
});

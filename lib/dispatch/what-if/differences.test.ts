import { expect, test } from "vitest";
import { pastArea, pastOf, pastPerson } from "@/e2e/fixtures/past";
import { changesOf } from "@/lib/business/changes";
import type { Change } from "./changes";
import { differences } from "./differences";
import { markOf } from "./mark";
import { notesOf } from "./notes";
import { changed } from "./state";
import { canSwitch } from "./switchable";

const past = pastOf([], [pastPerson("ann"), pastPerson("bob")], { areas: [pastArea("north"), pastArea("south")] });
const list = (...changes: Change[]) => differences(past, changed(past, changes, 0));

test("nothing changed, or changed back, is no difference", () => {
  expect(list()).toEqual([]);
  const later = { kind: "ends", who: "ann", day: 6, minutes: 60 } as const;
  expect(list(later, { ...later, minutes: -60 })).toEqual([]);
});

test("rules, people and areas, as they are and as they would be", () => {
  const all = list(
    { kind: "rule", name: "maxRounds", value: 5 },
    { kind: "off", who: "ann", day: 6 },
    { kind: "learns", who: "bob", skill: "drain", level: 2 },
    { kind: "serves", who: "bob", area: "south" },
    { kind: "fee", area: "south", fee: 700 },
    { kind: "closed", area: "north" },
    { kind: "twin", who: "ann" },
    { kind: "out", who: "bob" },
  );
  expect(all.map((one) => one.of)).toEqual(["rule", "shifts", "out", "twin", "closed", "fee"]);
  expect(all.filter((one) => !canSwitch(one)).map((one) => one.of)).toEqual(["out", "twin"]);
  expect(all[0]).toEqual({ of: "rule", name: "maxRounds", before: 3, after: 5 });
  expect(list({ kind: "learns", who: "bob", skill: "drain", level: 2 })).toEqual([
    {
      of: "skills",
      workerId: "bob",
      name: "bob",
      before: [["clean", 3]],
      after: [
        ["clean", 3],
        ["drain", 2],
      ],
    },
  ]);
});

test("the mark stands for what is different, whatever changes brought it about", () => {
  const once = list({ kind: "fee", area: "south", fee: 700 });
  expect(markOf(list({ kind: "fee", area: "south", fee: 500 }, { kind: "fee", area: "south", fee: 700 }))).toBe(
    markOf(once),
  );
  expect(markOf(list({ kind: "fee", area: "south", fee: 701 }))).not.toBe(markOf(once));
});

test("the record says of people and areas what was and is", () => {
  const { before, after } = notesOf(
    list(
      { kind: "rule", name: "maxRounds", value: 5 },
      { kind: "ends", who: "ann", day: 1, minutes: 60 },
      { kind: "forgets", who: "bob", skill: "clean" },
      { kind: "closed", area: "north" },
      { kind: "outline", area: "south", percent: 50 },
    ),
  );
  const said = changesOf(before, after);
  expect(Object.keys(said.after)).toEqual([
    "people.ann.shifts",
    "people.bob.skills",
    "areas.north.active",
    "areas.south.ring",
  ]);
  expect([said.before["people.ann.shifts"], said.after["people.ann.shifts"]]).toEqual([
    ["1 08:00-18:00"],
    ["1 08:00-19:00"],
  ]);
  expect([said.before["people.bob.skills"], said.after["people.bob.skills"]]).toEqual([["clean 3"], []]);
  expect(JSON.parse(String(said.before["areas.south.ring"]))).toEqual(past.areas[1]?.ring);
});

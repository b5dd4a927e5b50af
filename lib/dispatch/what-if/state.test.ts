import { expect, test } from "vitest";
import { pastArea, pastOf, pastPerson } from "@/e2e/fixtures/past";
import type { Change } from "./changes";
import { changed } from "./state";

const past = pastOf([], [pastPerson("ann"), pastPerson("bob")], { areas: [pastArea("north"), pastArea("south")] });
const after = (...changes: Change[]) => changed(past, changes, 42);
const ann = (...changes: Change[]) => after(...changes).people.find(({ workerId }) => workerId === "ann");

test("no change changes nothing", () =>
  expect(after()).toEqual({ policy: past.policy, people: past.people, areas: past.areas }));

test.each([
  [480, 1080, "ends", 120, [[480, 1200]]],
  [480, 1080, "ends", -600, []],
  [1320, 360, "ends", 60, [[1320, 420]]],
  [480, 1380, "ends", 120, [[480, 60]]],
  [0, 1380, "ends", 120, [[0, 1440]]],
  [480, 1080, "begins", -60, [[420, 1080]]],
  [30, 1080, "begins", -60, [[0, 1080]]],
  [480, 1080, "begins", 600, []],
  [1320, 360, "begins", 60, [[1380, 360]]],
] as const)("a shift from %i to %i that %s %i minutes later", (startMinute, endMinute, kind, minutes, expected) => {
  const people = [pastPerson("ann", { shifts: [{ weekday: 1, startMinute, endMinute }] })];
  const { people: now } = changed({ ...past, people }, [{ kind, who: "ann", day: 1, minutes }], 0);
  expect(now[0]?.shifts.map((shift) => [shift.startMinute, shift.endMinute])).toEqual(expected);
});

test("a change of shifts is for its day and its people only", () => {
  const { people } = after({ kind: "ends", who: "ann", day: 6, minutes: 60 });
  expect(people[0]?.shifts.map(({ endMinute }) => endMinute)).toEqual([1080, 1080, 1080, 1080, 1080, 1140, 1080]);
  expect(people[1]).toEqual(past.people[1]);
  const off = after({ kind: "off", who: "all", day: 6 }).people;
  expect(off.map(({ shifts }) => shifts.map(({ weekday }) => weekday))).toEqual([
    [1, 2, 3, 4, 5, 7],
    [1, 2, 3, 4, 5, 7],
  ]);
  const evening = { kind: "hours", who: "ann", day: 6, from: 900, to: 1320 } as const;
  expect(ann({ kind: "off", who: "ann", day: 6 }, evening)?.shifts.filter(({ weekday }) => weekday === 6)).toEqual([
    { weekday: 6, startMinute: 900, endMinute: 1320 },
  ]);
  const daily = ann({ kind: "off", who: "ann", day: 6 }, { ...evening, day: 0 });
  expect(daily?.shifts.map(({ weekday, startMinute }) => [weekday, startMinute])).toEqual(
    [1, 2, 3, 4, 5, 7].map((weekday) => [weekday, 900]),
  );
});

test("skills and areas are added and taken, also for good", () => {
  expect(ann({ kind: "learns", who: "ann", skill: "drain", level: 2 })?.skills).toEqual(
    new Map([
      ["clean", 3],
      ["drain", 2],
    ]),
  );
  expect(ann({ kind: "forgets", who: "ann", skill: "clean" })?.skills.size).toBe(0);
  expect(ann({ kind: "serves", who: "ann", area: "south" })?.areaIds).toEqual(new Set(["north", "south"]));
  expect(ann({ kind: "leaves", who: "ann", area: "north" })?.areaIds.size).toBe(0);
});

test("somebody like another starts with the replay under a name of their own, and so does a second one", () => {
  const { people } = after({ kind: "twin", who: "ann" }, { kind: "twin", who: "ann" });
  expect(people.map(({ workerId, joinedAt }) => [workerId, joinedAt])).toEqual([
    ["ann", 0],
    ["ann++", 42],
    ["ann+", 42],
    ["bob", 0],
  ]);
  expect(after({ kind: "out", who: "ann" }).people.map(({ workerId }) => workerId)).toEqual(["bob"]);
});

test("an area is taken off, costs another fee, or reaches less far around its middle", () => {
  expect(after({ kind: "closed", area: "north" }).areas.map(({ areaId }) => areaId)).toEqual(["south"]);
  expect(after({ kind: "fee", area: "all", fee: 900 }).areas.map(({ feeAmount }) => feeAmount)).toEqual([900, 900]);
  const { areas } = after({ kind: "outline", area: "north", percent: 50 });
  expect(areas.map(({ ring }) => ring[2])).toEqual([
    [0.027, 0.027],
    [0.054, 0.054],
  ]);
});

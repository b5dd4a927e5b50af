import { expect, test } from "vitest";
import { pastOf, pastOrder, pastPerson } from "@/e2e/fixtures/past";
import { chanceOf } from "./answers";
import { asItWouldBe, type Changes, lostShare } from "./changes";

const past = pastOf([], [pastPerson("ann")], { areas: [{ areaId: "north", feeAmount: 500 }] });
const none: Changes = { policy: past.policy, people: new Map(), areas: new Map(), lostPerTenth: 10 };

test.each([
  [1000, 10_000, 10, 0.1],
  [2000, 10_000, 10, 0.19],
  [500, 10_000, 10, 0.0513],
  [1000, 10_000, 0, 0],
  [1000, 10_000, 100, 1],
])("a price %i dearer than %i at %i of 100 a tenth loses %f", (more, amount, perTenth, share) =>
  expect(lostShare(more, amount, perTenth)).toBeCloseTo(share, 4),
);

test("an area that is off takes no orders; a higher fee loses customers and earns more from the rest", () => {
  const off = asItWouldBe(past, { ...none, areas: new Map([["north", "off"]]) }, 0);
  expect(off.asks(pastOrder("a"), chanceOf(1))).toBe("area");
  expect(off.asks(pastOrder("a", { areaId: "south" }), chanceOf(1))).toEqual({ amount: 10_000 });
  const dear = asItWouldBe(past, { ...none, areas: new Map([["north", { feeAmount: 1500 }]]) }, 0);
  const asked = Array.from({ length: 2000 }, (_, index) => dear.asks(pastOrder(`o${index}`), chanceOf(1)));
  expect(asked.filter((one) => one === "fee").length / 2000).toBeCloseTo(0.1, 1);
  expect(asked.find((one) => one !== "fee")).toEqual({ amount: 11_000 });
  const cheap = asItWouldBe(past, { ...none, areas: new Map([["north", { feeAmount: 0 }]]) }, 0);
  expect(cheap.asks(pastOrder("a"), () => 0)).toEqual({ amount: 9500 });
});

test.each([
  [480, 1080, 120, [[480, 1200]]],
  [480, 1080, -600, []],
  [1320, 360, 60, [[1320, 420]]],
  [480, 1380, 120, [[480, 60]]],
  [0, 1380, 120, [[0, 1440]]],
])("a shift from %i to %i that ends %i minutes later", (startMinute, endMinute, endMinutes, expected) => {
  const shifts = [{ weekday: 1, startMinute, endMinute }];
  const one = { ...past, people: [pastPerson("ann", { shifts })] };
  const side = asItWouldBe(one, { ...none, people: new Map([["ann", { endMinutes }]]) }, 0);
  expect(side.people[0]?.shifts.map((shift) => [shift.startMinute, shift.endMinute])).toEqual(expected);
});

test("somebody like another starts with the replay, under a name of their own", () => {
  const { people } = asItWouldBe(past, { ...none, people: new Map([["ann", "twin"]]) }, 42);
  expect(people.map(({ workerId, joinedAt }) => [workerId, joinedAt])).toEqual([
    ["ann", 0],
    ["ann+", 42],
  ]);
});

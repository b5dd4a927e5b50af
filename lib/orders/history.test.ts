import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./history";

const story = [
  [0, null, "placed"],
  [0, "placed", "offered"],
  [3, "offered", "placed"],
  [3, "placed", "offered"],
  [5, "offered", "accepted"],
  [9, "accepted", "cancelled"],
].map(([minute, from, to]) => ({
  at: new Date(Number(minute) * 60_000),
  from: from as string | null,
  to: to as string,
}));

test("however the steps come, the order is told as it happened", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(story, { minLength: story.length }), (steps) => {
      const told = inOrder(steps);
      expect(told.map(({ at }) => at)).toEqual(story.map(({ at }) => at));
      told.slice(1).forEach((step, index) => expect(step.from).toBe(told[index]?.to));
    }),
  );
});

test("a step that fits nowhere is still told", () => {
  const lost = { at: new Date(0), from: "accepted", to: "en_route" };
  expect(inOrder([lost])).toEqual([lost]);
});

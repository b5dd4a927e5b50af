import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allows, allStatuses, diagram, openStatuses, transitions, type Verb } from "./state";

test("every state is reached by some verb, but waiting for payment", () => {
  const reached = new Set(Object.values(transitions).map(({ to }) => to));
  expect(allStatuses.filter((status) => !reached.has(status as never))).toEqual(["awaiting_payment"]);
});

test("nothing happens to an order that has ended", () => {
  for (const verb of Object.keys(transitions) as Verb[]) {
    expect(allows("completed", verb)).toBe(false);
    expect(allows("cancelled", verb)).toBe(false);
  }
});

test("every open order can still be ended", () => {
  for (const status of openStatuses) {
    expect(allows(status, "cancel") || allows(status, "complete")).toBe(true);
  }
});

test("the README shows the table as it is", () => {
  expect(readFileSync("README.md", "utf8")).toContain(diagram());
});

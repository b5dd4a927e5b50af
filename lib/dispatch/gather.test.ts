import { expect, test } from "vitest";
import { gathering } from "./gather";

test("calls made during a run share the next one, and each gets its own answer", async () => {
  const runs: number[][] = [];
  const double = gathering(async (items: number[]) => {
    runs.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return items.map((item) => item * 2);
  });
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
  expect(runs).toEqual([[1], [2, 3, 4]]);
  expect(await double(5)).toBe(10);
});

test("a run that fails tells its callers, and the next one runs", async () => {
  const once = gathering(async (items: string[]) => {
    if (items.includes("bad")) throw new Error("no");
    return items;
  });
  const answers = await Promise.allSettled(["good", "bad", "unlucky"].map(once));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await once("again")).toBe("again");
});

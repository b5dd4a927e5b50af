import { expect, test } from "vitest";
import { answersOf, chanceOf } from "./answers";

test("the more offers somebody had, the more their own answers count", () => {
  const answers = answersOf([
    { workerId: "often", offers: 180, declined: 90, expired: 0, seconds: 30 },
    { workerId: "once", offers: 1, declined: 1, expired: 0, seconds: 40 },
    { workerId: "never", offers: 219, declined: 0, expired: 40, seconds: 50 },
  ]);
  const team = 91 / 400;
  expect(answers("often").declines).toBeCloseTo((90 + team * 20) / 200);
  expect(answers("once").declines).toBeCloseTo((1 + team * 20) / 21);
  expect(answers("once")).toMatchObject({ silences: (0.1 * 20) / 21, seconds: 40 });
  expect(answers("unknown").declines).toBeCloseTo(team);
  expect(answers("unknown")).toMatchObject({ silences: 0.1, seconds: 60 });
});

test("without any offer everybody says yes", () =>
  expect(answersOf([])("ann")).toEqual({ declines: 0, silences: 0, seconds: 60 }));

test("chance is the same for the same names, and even over names and seeds", () => {
  expect(chanceOf(1)("answer", "a", "b")).toBe(chanceOf(1)("answer", "a", "b"));
  expect(chanceOf(1)("answer", "a", "b")).not.toBe(chanceOf(2)("answer", "a", "b"));
  for (const seed of [1, 2, 3]) {
    const draws = Array.from({ length: 10_000 }, (_, index) => chanceOf(seed)("answer", `order-${index}`, "ann"));
    for (const share of [0.05, 0.1, 0.5, 0.9]) {
      expect(draws.filter((draw) => draw < share).length / 10_000).toBeCloseTo(share, 1);
      expect(Math.abs(draws.filter((draw) => draw < share).length / 10_000 - share)).toBeLessThan(0.02);
    }
  }
});

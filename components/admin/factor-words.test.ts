import { expect, test } from "vitest";
import type { CandidateReport, Factor } from "@/lib/dispatch/score";
import { messages } from "@/lib/i18n/messages";
import { factorWords, largestCost, refusedBy, tellingFactors } from "./factor-words";

const factor = (key: Factor["key"], value: number, unit: Factor["unit"], cost: number): Factor => ({
  key,
  value,
  unit,
  cost,
});
const person = (name: string, rest: Partial<CandidateReport>): CandidateReport => ({
  workerId: name,
  name,
  rank: null,
  chosen: false,
  ...rest,
});

test.each([
  [factor("travel", 740, "seconds", 12.3), "多走 12 分钟", "12 min more on the road"],
  [factor("fairness", 2.46, "jobs", -7.4), "比应得的少 2.5 单", "2.5 jobs below their share"],
  [factor("fairness", -1, "jobs", 3), "比应得的多 1 单", "1 job above their share"],
  [factor("rating", 4.62, "stars", 1.9), "4.6 星", "4.6 stars"],
  [factor("continuity", 1, "visits", -10), "上次就是这个人", "made the last visit"],
  [factor("continuity", 0, "visits", 0), "上次不是这个人", "did not make the last visit"],
  [factor("cost", 8250, "money", 41), "人工 ¥82.50", "labour ¥82.50"],
  [factor("priority", 2, "times", 12), "按 2 倍算", "counts 2 times"],
])("%o in words", (measured, zh, en) => {
  expect(factorWords(measured, { locale: "zh", currency: "CNY" }, messages("zh").dispatch.values)).toBe(zh);
  expect(factorWords(measured, { locale: "en", currency: "CNY" }, messages("en").dispatch.values)).toBe(en);
});

const people = [
  person("a", {
    factors: [factor("travel", 60, "seconds", 1), factor("wait", 0, "minutes", 0), factor("fairness", 3, "jobs", -9)],
  }),
  person("b", {
    factors: [factor("travel", 0, "seconds", 0), factor("wait", 0, "minutes", 0), factor("fairness", 0, "jobs", 0)],
  }),
  person("c", { refusal: "off_shift" }),
  person("d", { refusal: "no_skill" }),
  person("e", { refusal: "no_skill" }),
];

test("only what tells people apart is shown, on one scale", () => {
  expect(tellingFactors(people)).toEqual(["travel", "fairness"]);
  expect(largestCost(people)).toBe(9);
  expect(tellingFactors([])).toEqual([]);
});

test("those who could not go stand together by reason", () =>
  expect(refusedBy(people)).toEqual([
    { code: "no_skill", names: ["d", "e"] },
    { code: "off_shift", names: ["c"] },
  ]));

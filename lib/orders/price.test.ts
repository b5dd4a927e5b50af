import { expect, test } from "vitest";
import type { ServiceOption } from "@/lib/catalog/schema";
import { quote, readChosen } from "./price";

const choice = (key: string, amount: number, minutes: number) => ({ key, zh: key, en: key, amount, minutes });
const options: ServiceOption[] = [
  { kind: "choice", key: "hours", zh: "时长", en: "Duration", choices: [choice("2", 0, 0), choice("3", 4500, 60)] },
  { kind: "extra", key: "windows", zh: "擦玻璃", en: "Windows", choices: [choice("windows", 4000, 30)] },
  { kind: "count", key: "units", zh: "台数", en: "Units", min: 1, max: 4, choices: [choice("unit", 7900, 30)] },
];
const service = { nameZh: "保洁", nameEn: "Cleaning", baseAmount: 9800, durationMinutes: 120, asapFeeAmount: 3000 };

test.each([
  [{}, 9800, 120],
  [{ hours: "3" }, 14300, 180],
  [{ windows: true }, 13800, 150],
  [{ units: 3 }, 9800 + 2 * 7900, 180],
])("%j costs %i fen and takes %i minutes", (wanted, amount, minutes) => {
  const read = readChosen(options, wanted);
  if (!read.ok) throw new Error("refused");
  const answer = quote({ service, options, chosen: read.chosen, items: [], area: null, asap: false });
  expect([answer.amount, answer.minutes]).toEqual([amount, minutes]);
  expect(answer.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount);
});

test("area, items and haste are lines of their own, and nothing is charged for nothing", () => {
  const area = { nameZh: "白云区", nameEn: "Baiyun", feeAmount: 1500 };
  const items = [{ sku: "rose", nameZh: "玫瑰", nameEn: "Rose", amount: 500, quantity: 3 }];
  const answer = quote({ service, options: [], chosen: {}, items, area, asap: true });
  expect(answer.lines.map(({ key, amount }) => [key, amount])).toEqual([
    ["base", 9800],
    ["item.rose", 1500],
    ["area", 1500],
    ["asap", 3000],
  ]);
  expect(
    quote({ service, options: [], chosen: {}, items: [], area: { ...area, feeAmount: 0 }, asap: false }).lines,
  ).toHaveLength(1);
});

test.each([
  [{ hours: "9" }, ["hours"]],
  [{ units: 5 }, ["units"]],
  [{ units: 1.5 }, ["units"]],
  [{ windows: "perhaps" }, ["windows"]],
  [{ colour: "red" }, ["colour"]],
])("%j is refused", (wanted, wrong) => {
  expect(readChosen(options, wanted)).toEqual({ ok: false, wrong });
});

test("what a form leaves empty becomes the default", () => {
  expect(readChosen(options, { hours: "", windows: "", units: "" })).toEqual({
    ok: true,
    chosen: { hours: "2", windows: false, units: 1 },
  });
});

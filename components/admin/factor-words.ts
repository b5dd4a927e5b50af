import type { CandidateReport, Factor, FactorKey } from "@/lib/dispatch/score";
import { fill } from "@/lib/i18n/fill";
import { count, money, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** What a factor measured, in words: "多走 12 分钟", "比应得的少 2 单". */
export function factorWords(
  { key, value, unit }: Factor,
  { locale, currency }: Pick<Reading, "locale" | "currency">,
  words: Messages["dispatch"]["values"],
): string {
  const minutes = unit === "seconds" ? value / 60 : value;
  if (key === "fairness") {
    return fill(value >= 0 ? words.fairnessBelow : words.fairnessAbove, { n: count(Math.abs(value), locale, 1) });
  }
  if (key === "continuity") return value > 0 ? words.continuity : words.continuityNo;
  if (key === "cost") return fill(words.cost, { n: sumWords(value, { locale, currency }) });
  return fill(words[key], { n: count(minutes, locale, key === "rating" || key === "priority" ? 1 : 0) });
}

/** A sum in minor units in words; a plain number where no currency is known. */
export const sumWords = (amount: number, { locale, currency }: Pick<Reading, "locale" | "currency">): string =>
  currency ? money(amount, currency, locale) : count(amount / 100, locale, 2);

/** Factors that tell these candidates apart: those that cost or save anybody anything, in the order they are kept. */
export function tellingFactors(candidates: readonly CandidateReport[]): FactorKey[] {
  const telling = candidates.flatMap(({ factors = [] }) => factors.filter(({ cost }) => Math.abs(cost) >= 0.05));
  const keys = new Set(telling.map(({ key }) => key));
  const order = candidates.find(({ factors }) => factors)?.factors ?? [];
  return order.map(({ key }) => key).filter((key) => keys.has(key));
}

/** The largest cost of any factor, in minutes: what a full bar means. */
export const largestCost = (candidates: readonly CandidateReport[]): number =>
  Math.max(1, ...candidates.flatMap(({ factors = [] }) => factors.map(({ cost }) => Math.abs(cost))));

/** Names by why they could not go, the commonest reason first. */
export function refusedBy(candidates: readonly CandidateReport[]): { code: string; names: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { refusal, name } of candidates) {
    if (refusal) groups.set(refusal, [...(groups.get(refusal) ?? []), name]);
  }
  return [...groups].map(([code, names]) => ({ code, names })).sort((a, b) => b.names.length - a.names.length);
}

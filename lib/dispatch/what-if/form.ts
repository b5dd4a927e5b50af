import { readAmount } from "@/lib/catalog/amount";
import { type Result, refuse } from "@/lib/errors";
import type { DispatchPolicy } from "../policy";
import type { Changes, PersonChange } from "./changes";
import { type TrialRuleName, trialRule, trialRuleNames } from "./rules";

/** The periods that can be replayed, in days up to yesterday. */
export const TRIAL_DAYS = [7, 28] as const;
/** What may become of a person, as the form sends it; "" is as they are. Numbers: minutes by which their shifts end later. */
export const PERSON_CHANGES = ["out", "twin", "-120", "-60", "60", "120"] as const;
/** What the owner is taken to guess who guesses nothing: as many customers stay away as the price rises. */
export const LOST_PER_TENTH = 10;

/** Names of the form's fields for one person or area. */
export const personField = (workerId: string) => `p.${workerId}`;
export const areaField = (areaId: string) => `a.${areaId}`;
export const feeField = (areaId: string) => `f.${areaId}`;

/** Whom and what a trial can change, as they are today. */
export type Today = {
  policy: DispatchPolicy;
  currency: string;
  people: readonly { workerId: string }[];
  areas: readonly { areaId: string; feeAmount: number }[];
};

/** A form's fields, one value a name. */
export type Typed = Readonly<Record<string, string | undefined>>;

/**
 * Reads what the owner wants to try. What is left out is as it is today.
 * @returns refusal `invalid` with `fields`
 */
export function readTrial(typed: Typed, today: Today): Result<{ days: number; changes: Changes }> {
  const wrong: Record<string, string> = {};
  const lost = numberOf(typed.lost) ?? LOST_PER_TENTH;
  if (!(lost >= 0 && lost <= 100)) wrong.lost = "range_wrong";
  const people = today.people.flatMap(({ workerId }): [string, PersonChange][] => {
    const change = typed[personField(workerId)] ?? "";
    if (!PERSON_CHANGES.some((one) => one === change)) return [];
    return [[workerId, change === "out" || change === "twin" ? change : { endMinutes: Number(change) }]];
  });
  const areas = today.areas.flatMap(({ areaId, feeAmount }): [string, "off" | { feeAmount: number }][] => {
    if (typed[areaField(areaId)] === "off") return [[areaId, "off"]];
    const fee = typed[feeField(areaId)]?.trim();
    const wanted = fee ? readAmount(fee, today.currency) : feeAmount;
    if (Number.isNaN(wanted)) wrong[feeField(areaId)] = "amount_wrong";
    return wanted === feeAmount ? [] : [[areaId, { feeAmount: wanted }]];
  });
  const rules = readRules(typed, today.policy);
  const fields = { ...wrong, ...(rules.ok ? {} : rules.fields) };
  if (!rules.ok || Object.keys(fields).length > 0) return refuse("invalid", fields);
  const days = TRIAL_DAYS.find((one) => String(one) === typed.days) ?? TRIAL_DAYS[0];
  const changes = { policy: rules.policy, people: new Map(people), areas: new Map(areas), lostPerTenth: lost };
  return { ok: true, days, changes };
}

/** A policy with the rules that were typed; what is left out stays. Refusal: `invalid` with `fields`. */
export function readRules(typed: Typed, policy: DispatchPolicy): Result<{ policy: DispatchPolicy }> {
  const wanted = trialRuleNames.map((name) => ({ name, value: valueOf(name, typed[name]) }));
  const wrong = wanted.filter(({ name, value }) => !isGood(name, value));
  if (wrong.length > 0) return refuse("invalid", Object.fromEntries(wrong.map(({ name }) => [name, "range_wrong"])));
  const changed = wanted.reduce<DispatchPolicy>(
    (so, { name, value }) => (value === undefined ? so : trialRule(name).set(so, value)),
    policy,
  );
  return { ok: true, policy: changed };
}

const valueOf = (name: TrialRuleName, typed: string | undefined): number | null | undefined =>
  numberOf(typed) ?? (trialRule(name).nullable && typed !== undefined ? null : undefined);

function isGood(name: TrialRuleName, value: number | null | undefined): boolean {
  const { min, max, whole } = trialRule(name);
  return value === undefined || value === null || (value >= min && value <= max && (!whole || Number.isInteger(value)));
}

/** NaN for what is no number; undefined for nothing. */
function numberOf(typed: string | undefined): number | undefined {
  const text = typed?.normalize("NFKC").trim();
  return text ? Number(text) : undefined;
}

import { text } from "@/lib/form-data";
import type { DispatchPolicy } from "./policy";
import { weights } from "./schema";

/** Fields of the rules besides the weights, as the form names them: how the policy's value is shown there. */
export const ruleFields = {
  slackMinutes: (policy: DispatchPolicy) => policy.slackMinutes,
  "fairness.days": (policy: DispatchPolicy) => policy.fairness.days,
  "fairness.capJobs": (policy: DispatchPolicy) => policy.fairness.capJobs,
  "offer.soonSeconds": (policy: DispatchPolicy) => policy.offer.soonSeconds / 60,
  "offer.soonWithinMinutes": (policy: DispatchPolicy) => policy.offer.soonWithinMinutes,
  "offer.sameDaySeconds": (policy: DispatchPolicy) => policy.offer.sameDaySeconds / 60,
  "offer.laterSeconds": (policy: DispatchPolicy) => policy.offer.laterSeconds / 60,
  "offer.aheadHours": (policy: DispatchPolicy) => policy.offer.aheadHours ?? "",
  maxRounds: (policy: DispatchPolicy) => policy.maxRounds,
  dailyVisits: (policy: DispatchPolicy) => policy.dailyVisits ?? "",
};

export type RuleField = keyof typeof ruleFields;

/** What the form of the dispatch rules says, in the shape of `dispatchRulesInput`; unchecked. Offers' times come in minutes. */
export function dispatchRulesOf(form: FormData) {
  const number = (name: string) => Number(text(form, name) || Number.NaN);
  const seconds = (name: RuleField) => Math.round(number(name) * 60);
  return {
    weights: Object.fromEntries(weights.map((name) => [name, number(`weights.${name}`)])),
    slackMinutes: number("slackMinutes"),
    fairness: { days: number("fairness.days"), capJobs: number("fairness.capJobs") },
    offer: {
      soonSeconds: seconds("offer.soonSeconds"),
      sameDaySeconds: seconds("offer.sameDaySeconds"),
      laterSeconds: seconds("offer.laterSeconds"),
      soonWithinMinutes: number("offer.soonWithinMinutes"),
      aheadHours: text(form, "offer.aheadHours") === "" ? null : number("offer.aheadHours"),
    },
    dailyVisits: text(form, "dailyVisits") === "" ? null : number("dailyVisits"),
    maxRounds: number("maxRounds"),
  };
}

import type { DispatchPolicy } from "../policy";
import { sliders, type Weight } from "../schema";

/** A rule that can be tried out: how it is read from a policy and written into one, and how far it may go. */
export type TrialRule = {
  of: (policy: DispatchPolicy) => number | null;
  set: (policy: DispatchPolicy, value: number | null) => DispatchPolicy;
  min: number;
  max: number;
  whole?: boolean;
  /** Null, typed as nothing, is a value too. */
  nullable?: boolean;
};

const weight = (name: Weight): TrialRule => ({
  of: ({ weights }) => weights[name],
  set: (policy, value) => ({ ...policy, weights: { ...policy.weights, [name]: value } }),
  min: 0,
  max: sliders[name].max,
});

const among = <K extends "slackMinutes" | "maxRounds" | "dailyVisits">(name: K): Pick<TrialRule, "of" | "set"> => ({
  of: (policy) => policy[name],
  set: (policy, value) => ({ ...policy, [name]: value }),
});

const ofFairness = (name: keyof DispatchPolicy["fairness"]): Pick<TrialRule, "of" | "set"> => ({
  of: ({ fairness }) => fairness[name],
  set: (policy, value) => ({ ...policy, fairness: { ...policy.fairness, [name]: value } }),
});

/** The rules by their names in the policy, with the ranges of `dispatchRulesInput`. */
export const trialRules = {
  "weights.travel": weight("travel"),
  "weights.wait": weight("wait"),
  "weights.waitAsap": weight("waitAsap"),
  "weights.tightness": weight("tightness"),
  "weights.fairness": weight("fairness"),
  "weights.workload": weight("workload"),
  "weights.rating": weight("rating"),
  "fairness.days": { ...ofFairness("days"), min: 1, max: 366, whole: true },
  "fairness.capJobs": { ...ofFairness("capJobs"), min: 0, max: 100 },
  slackMinutes: { ...among("slackMinutes"), min: 0, max: 120, whole: true },
  maxRounds: { ...among("maxRounds"), min: 1, max: 20, whole: true },
  dailyVisits: { ...among("dailyVisits"), min: 1, max: 100, whole: true, nullable: true },
} satisfies Record<string, TrialRule>;

export type TrialRuleName = keyof typeof trialRules;

export const trialRuleNames = Object.keys(trialRules) as TrialRuleName[];

/** A rule by its name. */
export const trialRule = (name: TrialRuleName): TrialRule => trialRules[name];

/** The rules of a trial that are not as they are: their names, with the value before and after. */
export function changedRules(was: DispatchPolicy, is: DispatchPolicy) {
  return trialRuleNames
    .map((name) => ({ name, before: trialRule(name).of(was), after: trialRule(name).of(is) }))
    .filter(({ before, after }) => before !== after);
}

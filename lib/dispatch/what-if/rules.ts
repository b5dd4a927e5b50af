import type { DispatchPolicy } from "../policy";
import { ranges, sliders, type Weight, weights } from "../schema";

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

/** The rules by their names in the policy, with the ranges of the form that sets them. */
export const trialRules = {
  ...(Object.fromEntries(weights.map((name) => [`weights.${name}`, weight(name)])) as Record<WeightRule, TrialRule>),
  "fairness.days": { ...ofFairness("days"), ...ranges["fairness.days"] },
  "fairness.capJobs": { ...ofFairness("capJobs"), ...ranges["fairness.capJobs"] },
  slackMinutes: { ...among("slackMinutes"), ...ranges.slackMinutes },
  maxRounds: { ...among("maxRounds"), ...ranges.maxRounds },
  dailyVisits: { ...among("dailyVisits"), ...ranges.dailyVisits, nullable: true },
} satisfies Record<string, TrialRule>;

type WeightRule = `weights.${Weight}`;

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

import type { DispatchPolicy } from "../policy";

/** A rule that can be tried out: how it is read from a policy and written into one, and how far it may go. */
export type TrialRule = {
  of: (policy: DispatchPolicy) => number;
  set: (policy: DispatchPolicy, value: number) => DispatchPolicy;
  min: number;
  max: number;
  step: number;
};

const weight = (name: keyof DispatchPolicy["weights"], max: number, step: number): TrialRule => ({
  of: ({ weights }) => weights[name],
  set: (policy, value) => ({ ...policy, weights: { ...policy.weights, [name]: value } }),
  min: 0,
  max,
  step,
});

/** The rules by their names in the policy; a weight says what it is worth in minutes of road. */
export const trialRules = {
  "weights.travel": weight("travel", 3, 0.1),
  "weights.wait": weight("wait", 1, 0.05),
  "weights.waitAsap": weight("waitAsap", 5, 0.1),
  "weights.tightness": weight("tightness", 3, 0.1),
  "weights.fairness": weight("fairness", 15, 0.5),
  "weights.workload": weight("workload", 10, 0.5),
  "weights.rating": weight("rating", 20, 0.5),
  slackMinutes: {
    of: ({ slackMinutes }) => slackMinutes,
    set: (policy, slackMinutes) => ({ ...policy, slackMinutes }),
    min: 0,
    max: 120,
    step: 1,
  },
  "fairness.days": {
    of: ({ fairness }) => fairness.days,
    set: (policy, days) => ({ ...policy, fairness: { ...policy.fairness, days } }),
    min: 1,
    max: 366,
    step: 1,
  },
  "fairness.capJobs": {
    of: ({ fairness }) => fairness.capJobs,
    set: (policy, capJobs) => ({ ...policy, fairness: { ...policy.fairness, capJobs } }),
    min: 0,
    max: 100,
    step: 1,
  },
  maxRounds: {
    of: ({ maxRounds }) => maxRounds,
    set: (policy, maxRounds) => ({ ...policy, maxRounds }),
    min: 1,
    max: 20,
    step: 1,
  },
} as const satisfies Record<string, TrialRule>;

export type TrialRuleName = keyof typeof trialRules;

export const trialRuleNames = Object.keys(trialRules) as TrialRuleName[];

/** The rules of a trial that are not as they are: their names, with the value before and after. */
export function changedRules(was: DispatchPolicy, is: DispatchPolicy) {
  return trialRuleNames
    .map((name) => ({ name, before: trialRules[name].of(was), after: trialRules[name].of(is) }))
    .filter(({ before, after }) => before !== after);
}

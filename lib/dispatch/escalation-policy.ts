import { z } from "zod";
import type { DispatchPolicy } from "./policy";

const minutes = z.number().min(0).max(1440).optional();

/**
 * What one service sets for itself of the ladder, in minutes; kept in `Service.escalation`. What it leaves out is the
 * business's (`dispatchPolicy`).
 */
export const escalationPolicy = z.object({
  /** How long somebody has to answer an offer that presses. */
  answerMinutes: z.number().min(0.02).max(1440).optional(),
  maxRounds: z.number().int().min(1).max(20).optional(),
  escalateBeforeStartMinutes: minutes,
  acknowledgeMinutes: minutes,
  lateDepartureMinutes: minutes,
  workerMinutes: minutes,
  lateStartMinutes: minutes,
  overrunMinutes: minutes,
});

export type EscalationPolicy = z.infer<typeof escalationPolicy>;

/** What a service may set. */
export const escalationFields = Object.keys(escalationPolicy.shape) as (keyof EscalationPolicy)[];

/** The business's rules with a service's own in their place. */
export function rulesFor(policy: DispatchPolicy, { answerMinutes, ...own }: EscalationPolicy): DispatchPolicy {
  const offer = answerMinutes === undefined ? {} : { soonSeconds: Math.max(1, Math.round(answerMinutes * 60)) };
  return { ...policy, ...own, offer: { ...policy.offer, ...offer } };
}

/** Why an offer is declined, and why an accepted visit is given back: codes kept with the order, words in `t.jobs.reasons`. */
export const declineReasons = ["too_far", "not_available", "no_tools", "unwell", "other"] as const;
export const giveBackReasons = ["not_available", "unwell", "vehicle", "no_tools", "other"] as const;

export type Reason = (typeof declineReasons)[number] | (typeof giveBackReasons)[number];

/** The reason chosen in a form, if it is one of those offered. */
export function readReason(value: unknown, offered: readonly Reason[]): Reason | null {
  return offered.find((reason) => reason === value) ?? null;
}

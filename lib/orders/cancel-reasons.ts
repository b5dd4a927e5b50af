/** Why a customer cancels: kept as a code, said by the `tracking.reasons` messages. */
export const cancelReasons = [
  "plans_changed",
  "no_longer_needed",
  "found_other",
  "ordered_twice",
  "too_slow",
  "other",
] as const;

export type CancelReason = (typeof cancelReasons)[number];

/** A known reason; anything else is "other". */
export const readCancelReason = (value: unknown): CancelReason =>
  cancelReasons.find((reason) => reason === value) ?? "other";

import type { Audience } from "@/prisma/generated/enums";

/**
 * Every kind of message: whom it is for, and what quiet hours do to it. `speak`: goes out at any hour, because it
 * answers what the person has just done or must be acted on now. `wait`: put off to the end of quiet hours.
 * `standing`: made from how the order stands, so it is made anew with every change of it. `inside`: for the inbox and the
 * order's page alone, since the reader sees it happen or has nothing to do about it.
 */
export const kinds = {
  order_received: { audience: "customer", quiet: "speak" },
  worker_assigned: { audience: "customer", quiet: "wait" },
  visit_tomorrow: { audience: "customer", quiet: "wait", standing: true },
  visit_soon: { audience: "customer", quiet: "wait", standing: true },
  on_the_way: { audience: "customer", quiet: "speak" },
  running_late: { audience: "customer", quiet: "speak" },
  service_started: { audience: "customer", quiet: "speak", inside: true },
  service_completed: { audience: "customer", quiet: "speak" },
  review_invitation: { audience: "customer", quiet: "wait", standing: true },
  payment_due: { audience: "customer", quiet: "wait" },
  order_cancelled: { audience: "customer", quiet: "speak" },
  order_rescheduled: { audience: "customer", quiet: "speak" },
  offer_new: { audience: "worker", quiet: "speak" },
  offer_expired: { audience: "worker", quiet: "speak", inside: true },
  job_assigned: { audience: "worker", quiet: "speak" },
  job_reassigned: { audience: "worker", quiet: "speak" },
  crew_released: { audience: "worker", quiet: "speak" },
  job_soon: { audience: "worker", quiet: "wait", standing: true },
  job_late_soon: { audience: "worker", quiet: "speak" },
  job_cancelled: { audience: "worker", quiet: "speak" },
  job_rescheduled: { audience: "worker", quiet: "speak" },
  still_arranging: { audience: "customer", quiet: "speak" },
  job_not_left: { audience: "worker", quiet: "speak" },
  order_to_confirm: { audience: "manager", quiet: "speak" },
  order_escalated: { audience: "manager", quiet: "speak" },
  visit_in_trouble: { audience: "manager", quiet: "speak" },
  nobody_took_it: { audience: "manager", quiet: "speak" },
  nobody_free: { audience: "manager", quiet: "speak" },
  job_given_back: { audience: "manager", quiet: "speak" },
  low_rating: { audience: "manager", quiet: "wait" },
} as const satisfies Record<string, { audience: Audience; quiet: "speak" | "wait"; standing?: true; inside?: true }>;

/** A kind of message: each has its words in the `notify` messages of every language. */
export type MessageKind = keyof typeof kinds;

/** Kinds that are made anew with every change of their order. */
export const standingKinds = (Object.keys(kinds) as MessageKind[]).filter((kind) => "standing" in kinds[kind]);

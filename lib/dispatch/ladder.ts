import type { Instant } from "@/lib/staff/roster";
import type { DispatchPolicy } from "./policy";

/** Who is told, from the bottom of the ladder to its top. */
export type Rung = "worker" | "manager" | "owner";

/** A rung that an order has climbed and that nobody has closed. */
export type Climbed = { sentTo: Rung; reason: string; at: Instant; acknowledged: boolean };

/** What of an open order decides whether it climbs. `climbed`: the first first. */
export type Watched = {
  status: "placed" | "escalated" | "accepted" | "en_route" | "in_progress";
  /** When the holder should leave for it. */
  departAt: Instant | null;
  windowEnd: Instant;
  /** When the work should be done, by the plan or from when it began. */
  endAt: Instant;
  climbed: readonly Climbed[];
};

/** The next rung: who is told why, and by when one of them must take it. */
export type Step = { sentTo: Rung; reason: string; dueAt: Instant };

const MINUTE = 60_000;

/** What goes wrong in each state, since when it is too late, and who is told in which order. Source: mission S12. */
const ladders = {
  // In shadow mode: the first rung is climbed when somebody is suggested.
  placed: { reason: "to_confirm", from: () => Number.POSITIVE_INFINITY, rungs: ["manager", "owner"] },
  escalated: { reason: "unaccepted", from: () => Number.NEGATIVE_INFINITY, rungs: ["manager", "owner"] },
  accepted: {
    reason: "late_departure",
    from: ({ departAt }, policy) => (departAt ?? Number.POSITIVE_INFINITY) + policy.lateDepartureMinutes * MINUTE,
    rungs: ["worker", "manager", "owner"],
  },
  en_route: {
    reason: "late_start",
    from: ({ windowEnd }, policy) => windowEnd + policy.lateStartMinutes * MINUTE,
    rungs: ["manager", "owner"],
  },
  in_progress: {
    reason: "overrun",
    from: ({ endAt }, policy) => endAt + policy.overrunMinutes * MINUTE,
    rungs: ["manager", "owner"],
  },
} satisfies Record<
  Watched["status"],
  { reason: string; from: (order: Watched, policy: DispatchPolicy) => Instant; rungs: readonly Rung[] }
>;

/**
 * The rung that is due now: the first once it is too late, each further one when nobody has acknowledged the one
 * before it within its time. Null while nothing is due, when somebody has taken it, or at the top.
 */
export function nextStep(order: Watched, policy: DispatchPolicy, now: Instant): Step | null {
  const { reason, from, rungs } = ladders[order.status];
  const last = order.climbed.at(-1);
  if (order.climbed.some(({ acknowledged }) => acknowledged)) return null;
  const sentTo = last ? rungs[rungs.indexOf(last.sentTo as never) + 1] : rungs[0];
  const since = last ? last.at + answerMs(last.sentTo, policy) : from(order, policy);
  if (!sentTo || now < since) return null;
  return { sentTo, reason: last?.reason ?? reason, dueAt: now + answerMs(sentTo, policy) };
}

/** How long a rung is given. */
const answerMs = (sentTo: Rung, policy: DispatchPolicy): number =>
  (sentTo === "worker" ? policy.workerMinutes : policy.acknowledgeMinutes) * MINUTE;

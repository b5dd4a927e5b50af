import { teamOf } from "@/lib/orders/team";
import type { Draft, MessageOrder } from "./messages";
import { paramsOf } from "./messages";
import type { MessagePolicy } from "./policy";

/** A message with its time: not before `at`, and of no use any more from `until` on. */
export type Timed = Draft & { at: Date; until: Date | null; occasion: string };

const MINUTE = 60_000;
/** An invitation that could not be sent for so long is not sent at all. */
const REVIEW_USEFUL_MINUTES = 2 * 24 * 60;
const beforeTheVisit = ["placed", "offered", "accepted", "escalated"];

/**
 * Every reminder that an order should have as it stands, with its time, past ones too: the customer's a day and two
 * hours before the window, the worker's before the planned start, the invitation to review after the visit.
 * None for an order that is cancelled, and none of the window to somebody who asked for "as soon as possible".
 * @param now when the order came to stand so
 */
export function remindersOf(order: MessageOrder, policy: MessagePolicy, now: Date): Timed[] {
  const { status, asap, windowStart: start, plannedStart, round } = order;
  const params = paramsOf(order);
  const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);
  const window = String(start.getTime());
  if (status === "completed") {
    const until = later(now, REVIEW_USEFUL_MINUTES);
    const at = later(now, policy.reviewAfterMinutes);
    return [{ kind: "review_invitation", audience: "customer", params, at, until, occasion: "once" }];
  }
  const reminders: Timed[] = [];
  if (beforeTheVisit.includes(status) && !asap) {
    const soon = later(start, -policy.soonMinutes);
    const dayBefore = { at: later(start, -policy.dayBeforeMinutes), until: soon, occasion: window };
    reminders.push({ kind: "visit_tomorrow", audience: "customer", params, ...dayBefore });
    reminders.push({ kind: "visit_soon", audience: "customer", params, at: soon, until: start, occasion: window });
  }
  if (status === "accepted" && plannedStart) {
    const at = later(plannedStart, -policy.jobSoonMinutes);
    const once = { at, until: plannedStart, occasion: `${window}.${round}` };
    for (const workerId of teamOf(order)) {
      reminders.push({ kind: "job_soon", audience: "worker", workerId, params, ...once });
    }
  }
  return reminders;
}

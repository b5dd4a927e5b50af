import { roughly } from "@/lib/orders/arrival";
import { teamOf } from "@/lib/orders/team";
import { type MessageOrder, paramsOf } from "./messages";
import type { MessagePolicy } from "./policy";
import type { Timed } from "./reminders";

/** An order that somebody is to come to, or is on the way to. `travelSeconds`: their way to it. */
export type Expected = MessageOrder & { travelSeconds: number };

const MINUTE = 60_000;
/** Somebody on the way who is overdue comes in so long, as far as anybody can tell. */
const OVERDUE_MS = 5 * MINUTE;
/** A customer hears a new estimate when it has slipped by another half hour, and three times at most. */
const SLIP_MS = 30 * MINUTE;
const MOST_SLIPS = 3;

/** When somebody comes if the way is begun now, or as estimated if they are on it. */
export function expectedAt({ status, arrivalAt, travelSeconds }: Expected, now: Date): Date {
  const soonest = new Date(now.getTime() + (status === "en_route" ? OVERDUE_MS : travelSeconds * 1000));
  return status === "en_route" && arrivalAt && arrivalAt > now ? arrivalAt : soonest;
}

/** The values of a message that tells the customer when somebody comes: the range too, while it is not over. */
export function expectedParams(order: Expected, now: Date): Record<string, string> {
  const { status, arrivalFrom, arrivalTo } = order;
  const arrivalAt = roughly(expectedAt(order, now));
  if (status !== "en_route" || !arrivalFrom || !arrivalTo || arrivalTo <= now) {
    return paramsOf({ ...order, arrivalAt, arrivalFrom: null, arrivalTo: null });
  }
  return paramsOf({ ...order, arrivalAt, arrivalFrom: arrivalFrom < now ? now : arrivalFrom });
}

/**
 * What lateness calls for now: a short word to the worker who has to set out to be in time, and the new estimate to
 * the customer once it lies after the promised window. The same `occasion` while nothing new is to be said.
 */
export function lateNews(order: Expected, policy: MessagePolicy, now: Date): Timed[] {
  if (order.status !== "accepted" && order.status !== "en_route") return [];
  const expected = expectedAt(order, now);
  const window = String(order.windowStart.getTime());
  const late = expected.getTime() - order.windowEnd.getTime();
  const news: Timed[] = [];
  if (order.status === "accepted" && late > -policy.lateWarningMinutes * MINUTE) {
    const said = { params: paramsOf(order), at: now, until: null, occasion: `${window}.${order.round}` };
    for (const workerId of teamOf(order)) news.push({ kind: "job_late_soon", audience: "worker", workerId, ...said });
  }
  if (late > 0) {
    const slip = Math.min(Math.floor(late / SLIP_MS), MOST_SLIPS - 1);
    const params = expectedParams(order, now);
    news.push({
      kind: "running_late",
      audience: "customer",
      params,
      at: now,
      until: null,
      occasion: `${window}.${slip}`,
    });
  }
  return news;
}

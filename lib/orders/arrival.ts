import { usualSpread } from "@/lib/dispatch/estimate/spread";

/** What of an order tells when somebody arrives. */
export type Arriving = {
  status: string;
  window: { start: Date; end: Date };
  plannedStart: Date | null;
  arrivalFrom: Date | null;
  arrivalTo: Date | null;
};

const MINUTE = 60_000;
const STEP = 5 * MINUTE;

/**
 * When somebody arrives, as a range in steps of five minutes: as estimated once they are on the way, around the plan
 * before that, which never leaves the promised window. Nobody arrives before `now`. Null while nobody comes.
 * @param spread how much before and after their plan visits begin
 */
export function arrivalRange(order: Arriving, now: Date, spread = usualSpread): { start: Date; end: Date } | null {
  const { status, window, plannedStart, arrivalFrom, arrivalTo } = order;
  if (status === "en_route" && arrivalFrom && arrivalTo) return told(latest(arrivalFrom, now), latest(arrivalTo, now));
  if (status !== "accepted" || !plannedStart) return null;
  const plan = latest(plannedStart, now);
  const { start, end } = told(latest(later(plan, -spread.before), now), later(plan, spread.after));
  const within = { start: start < window.start ? window.start : start, end: end > window.end ? window.end : end };
  return within.start < within.end ? within : null;
}

/** A range as it is told to a customer: in whole steps of five minutes, never narrower than it is. */
export const told = (from: Date, to: Date): { start: Date; end: Date } => {
  const start = new Date(Math.floor(from.getTime() / STEP) * STEP);
  const end = up(to);
  return { start, end: end > start ? end : new Date(start.getTime() + STEP) };
};

/** A moment as it is told to a customer: rounded to five minutes. */
export const roughly = (at: Date): Date => new Date(Math.round(at.getTime() / STEP) * STEP);

const up = (at: Date): Date => new Date(Math.ceil(at.getTime() / STEP) * STEP);

const latest = (one: Date, other: Date): Date => (one > other ? one : other);

const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);

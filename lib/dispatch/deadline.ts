import { DateTime } from "luxon";
import { localDay } from "@/lib/staff/local-day";
import type { Instant, Span } from "@/lib/staff/roster";
import { type EscalationPolicy, rulesFor } from "./escalation-policy";
import type { DispatchPolicy } from "./policy";

/** A visit about to be offered: when it would start. */
export type Offered = { asap: boolean; startAt: Instant };

/**
 * Until when a person may answer an offer made now: minutes when it presses, a quarter of an hour for today, an hour
 * for later. Quiet hours do not count, unless waiting for the morning would leave less than
 * `escalateBeforeStartMinutes` until the start.
 */
export function offerDeadline(offered: Offered, now: Instant, policy: DispatchPolicy, zone: string): Instant {
  const allowed = secondsAllowed(offered, now, policy, zone) * 1000;
  const plain = now + allowed;
  if (isSoon(offered, now, policy)) return plain;
  const latest = offered.startAt - policy.escalateBeforeStartMinutes * 60_000;
  const rested = Math.min(afterQuiet(now, allowed, policy, zone), latest);
  return rested <= plain || quietUntil(rested - 1, policy, zone) ? plain : rested;
}

/**
 * Why no other person may be asked for an order, whoever is free: too many have been asked in vain, or it is too near
 * the last promised start. Null if one may.
 */
export function whyStuck(order: Stuck, now: Instant, policy: DispatchPolicy): "max_rounds" | "too_near" | null {
  const { maxRounds, escalateBeforeStartMinutes } = rulesFor(policy, order.own);
  if (order.asked.size >= maxRounds * (order.crew ?? 1)) return "max_rounds";
  return order.window.end - now < escalateBeforeStartMinutes * 60_000 ? "too_near" : null;
}

/** Is it too soon to tell anybody of a visit? See `offer.aheadHours`. */
export const isEarly = (
  { asap, window }: { asap: boolean; window: Span },
  now: Instant,
  { offer }: DispatchPolicy,
): boolean => !asap && offer.aheadHours !== null && window.start - now > offer.aheadHours * 3_600_000;

/** From when on somebody may set out who should leave at `departAt`; null: at any time. See `setOutEarlyMinutes`. */
export const earliestSetOut = (departAt: Instant, { setOutEarlyMinutes }: DispatchPolicy): Instant | null =>
  setOutEarlyMinutes === null ? null : departAt - setOutEarlyMinutes * 60_000;

/** What of a waiting order decides whether another person may be asked. */
type Stuck = { own: EscalationPolicy; asked: ReadonlyMap<string, unknown>; window: Span; crew?: number };

const isSoon = ({ asap, startAt }: Offered, now: Instant, { offer }: DispatchPolicy): boolean =>
  asap || startAt - now < offer.soonWithinMinutes * 60_000;

function secondsAllowed(offered: Offered, now: Instant, policy: DispatchPolicy, zone: string): number {
  if (isSoon(offered, now, policy)) return policy.offer.soonSeconds;
  const today = localDay(now, zone) === localDay(offered.startAt, zone);
  return today ? policy.offer.sameDaySeconds : policy.offer.laterSeconds;
}

/** `duration` milliseconds after `now`, with the clock standing still in quiet hours. */
function afterQuiet(now: Instant, duration: number, policy: DispatchPolicy, zone: string): Instant {
  const awake = quietUntil(now, policy, zone) ?? now;
  const evening = nextClock(awake, policy.quiet.startMinute, zone);
  if (policy.quiet.startMinute === policy.quiet.endMinute || awake + duration <= evening) return awake + duration;
  return afterQuiet(evening, duration - (evening - awake), policy, zone);
}

/** When the quiet hours around an instant end, or null outside them. */
function quietUntil(at: Instant, { quiet }: DispatchPolicy, zone: string): Instant | null {
  const local = DateTime.fromMillis(at, { zone });
  const minute = local.hour * 60 + local.minute;
  const { startMinute: start, endMinute: end } = quiet;
  const inside = start <= end ? minute >= start && minute < end : minute >= start || minute < end;
  return inside ? nextClock(at, end, zone) : null;
}

/** The next instant after `at` at which the local clock shows `minute`. */
function nextClock(at: Instant, minute: number, zone: string): Instant {
  const local = DateTime.fromMillis(at, { zone });
  const clock = { hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 };
  const today = local.set(clock);
  return (today > local ? today : local.plus({ days: 1 }).set(clock)).toMillis();
}

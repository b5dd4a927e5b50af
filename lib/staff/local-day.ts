import { DateTime } from "luxon";
import type { Instant, Span } from "./roster";

/** The calendar day of an instant in a zone, `2026-03-01`. */
export const localDay = (at: Instant, zone: string): string => DateTime.fromMillis(at, { zone }).toISODate() as string;

/** Instants worked out before: a shop has few shifts and windows, and reads them on every order. */
const known = new Map<string, Instant>();
const KNOWN_AT_MOST = 10_000;

/** The instant at which a local clock shows `minute` (0 to 2880, counted from midnight) on or after a calendar day. */
export function localInstant(day: string, minute: number, zone: string): Instant {
  const key = `${zone}/${day}/${minute}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= KNOWN_AT_MOST) known.clear();
  const instant = workOut(day, minute, zone);
  known.set(key, instant);
  return instant;
}

function workOut(day: string, minute: number, zone: string): Instant {
  const start = DateTime.fromISO(day, { zone }).plus({ days: Math.floor(minute / 1440) });
  // Set, not added: on the day of a clock change 08:00 is not eight hours after midnight.
  return start.set({ hour: Math.floor((minute % 1440) / 60), minute: minute % 60 }).toMillis();
}

/** Every calendar day that a span touches. */
export function localDays({ start, end }: Span, zone: string): string[] {
  const days: string[] = [];
  let day = DateTime.fromMillis(start, { zone }).startOf("day");
  do {
    days.push(day.toISODate() as string);
    day = day.plus({ days: 1 });
  } while (day.toMillis() < end);
  return days;
}

/** Days since 1970-01-01: a calendar day as a number, for locks. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

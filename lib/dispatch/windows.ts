import { DateTime } from "luxon";
import { localDay, localInstant } from "@/lib/staff/local-day";
import type { Instant, Span } from "@/lib/staff/roster";

/** What of the business bounds its windows of arrival. Minutes after local midnight. */
export type WindowRules = {
  zone: string;
  openMinute: number;
  closeMinute: number;
  windowMinutes: number;
  leadMinutes: number;
  horizonDays: number;
};

/**
 * The windows the business could offer, side by side from opening to closing, in its own zone: none that opens sooner
 * than the lead time from now, none beyond the horizon, none that a clock change leaves empty.
 * @param from any instant of the first day wanted
 * @param days how many calendar days
 */
export function candidateWindows(rules: WindowRules, now: Instant, from: Instant, days: number): Span[] {
  const { zone, openMinute, closeMinute, windowMinutes } = rules;
  const first = DateTime.fromISO(localDay(Math.max(from, now), zone), { zone: "utc" });
  const last = DateTime.fromISO(localDay(now, zone), { zone: "utc" }).plus({ days: rules.horizonDays });
  const soonest = now + rules.leadMinutes * 60_000;
  const windows: Span[] = [];
  for (let day = first; day <= last && day < first.plus({ days }); day = day.plus({ days: 1 })) {
    const date = day.toISODate() as string;
    for (let minute = openMinute; minute + windowMinutes <= closeMinute; minute += windowMinutes) {
      const start = localInstant(date, minute, zone);
      const end = localInstant(date, minute + windowMinutes, zone);
      if (start >= soonest && end > start) windows.push({ start, end });
    }
  }
  return windows;
}

import { shortfalls } from "@/lib/dispatch/fairness";
import type { Span } from "@/lib/staff/roster";
import { shiftReader, type WeeklyShift, weeklyMinutes, without } from "@/lib/staff/shift-hours";

/** A person with their shifts of today, and the visits they finished in the period (when each began). */
export type Sharer = {
  workerId: string;
  name: string;
  joinedAt: number;
  shifts: readonly WeeklyShift[];
  timeOff: readonly Span[];
  visits: readonly number[];
};

/** A person's jobs beside their fair share of everybody's; `below`: jobs too few, above negative. */
export type Share = { workerId: string; target: number; below: number; shiftHours: number };

const DAY = 86_400_000;

/**
 * Everybody's fair share of a period's finished jobs, reckoned as the dispatch does it (`lib/dispatch/fairness.ts`): by
 * hours of shift, and whoever was away or new is not expected to make up for it.
 * @param zone in which shifts are meant
 */
export function sharesOf(people: readonly Sharer[], { start, end }: Span, zone: string): Share[] {
  const perDay = Array.from({ length: Math.max(1, Math.ceil((end - start) / DAY)) }, () => 0);
  for (const at of people.flatMap(({ visits }) => visits)) {
    const day = Math.floor((at - start) / DAY);
    if (day >= 0 && day < perDay.length) perDay[day] = (perDay[day] as number) + 1;
  }
  const loads = people.map(({ workerId, shifts, joinedAt, timeOff, visits }) => ({
    workerId,
    weight: weeklyMinutes(shifts),
    visits: visits.length,
    joinedAt,
    away: timeOff,
  }));
  const below = shortfalls(loads, perDay, start);
  const hours = shiftReader({ start, end }, zone);
  return people.map(({ workerId, shifts, joinedAt, timeOff, visits }) => {
    const spans = without(hours(shifts), [{ start: 0, end: joinedAt }, ...timeOff]);
    const worked = spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
      0,
    );
    const missing = below.get(workerId) ?? 0;
    return { workerId, target: visits.length + missing, below: missing, shiftHours: worked / 3_600_000 };
  });
}

import { DateTime } from "luxon";
import { localDays, localInstant } from "./local-day";
import type { Span } from "./roster";

/** A weekly shift: weekday 1 (Monday) to 7; minutes after local midnight. One that ends before it starts ends next day. */
export type WeeklyShift = { weekday: number; startMinute: number; endMinute: number };

/** Turns weekly shifts into instants. */
export type ShiftReader = (shifts: readonly WeeklyShift[]) => Span[];

/**
 * Shifts of a range of time, in the business's zone.
 * @returns a reader: weekly shifts -> spans that touch the range, in order, touching ones joined. A local time that a
 *   clock change leaves out is moved on by the change, as clocks do.
 */
export function shiftReader(range: Span, zone: string): ShiftReader {
  // A shift may begin on the evening before.
  const first = DateTime.fromMillis(range.start, { zone }).minus({ days: 1 }).toMillis();
  const days = localDays({ start: first, end: range.end }, zone).map((day) => ({
    day,
    weekday: DateTime.fromISO(day, { zone: "utc" }).weekday,
  }));
  return (shifts) => {
    const spans = days.flatMap(({ day, weekday }) =>
      shifts
        .filter((shift) => shift.weekday === weekday)
        .map(({ startMinute, endMinute }) => ({
          start: localInstant(day, startMinute, zone),
          end: localInstant(day, endMinute > startMinute ? endMinute : endMinute + 1440, zone),
        })),
    );
    return joined(spans).filter((span) => span.end > range.start && span.start < range.end);
  };
}

/** Minutes of shift in a week. */
export const weeklyMinutes = (shifts: readonly WeeklyShift[]): number =>
  shifts.reduce((sum, { startMinute, endMinute }) => sum + ((endMinute - startMinute + 1440) % 1440 || 1440), 0);

/** Spans in order, those that touch or overlap made one; empty ones dropped. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** What is left of the spans after taking out others. `spans` must be in order and apart. */
export function without(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  if (removed.length === 0) return spans;
  const holes = joined(removed);
  return spans.flatMap((span) => {
    const rest: Span[] = [];
    let from = span.start;
    for (const hole of holes) {
      if (hole.end <= from || hole.start >= span.end) continue;
      if (hole.start > from) rest.push({ start: from, end: hole.start });
      from = Math.max(from, hole.end);
    }
    if (from < span.end) rest.push({ start: from, end: span.end });
    return rest;
  });
}

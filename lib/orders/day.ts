import { DateTime } from "luxon";

/** A calendar day of the business: its name ("2026-11-27"), its bounds as moments, and its neighbours' names. */
export type Day = { name: string; start: Date; end: Date; previous: string; next: string; isToday: boolean };

/** The day that `name` means in the zone; today for no name and for anything that is not a day. */
export function dayOf(name: unknown, zone: string, now: Date): Day {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  const asked = typeof name === "string" ? DateTime.fromFormat(name, "yyyy-MM-dd", { zone }) : null;
  const day = asked?.isValid ? asked : today;
  return {
    name: day.toISODate() ?? "",
    start: day.toJSDate(),
    end: day.plus({ days: 1 }).toJSDate(),
    previous: day.minus({ days: 1 }).toISODate() ?? "",
    next: day.plus({ days: 1 }).toISODate() ?? "",
    isToday: day.hasSame(today, "day"),
  };
}

/** The moments from the start of `from` to the end of `to`, both days of the zone; an absent or wrong bound is open. */
export function period(from: unknown, to: unknown, zone: string): { start?: Date; end?: Date } {
  const read = (name: unknown) => {
    const day = typeof name === "string" ? DateTime.fromFormat(name, "yyyy-MM-dd", { zone }) : null;
    return day?.isValid ? day : undefined;
  };
  return { start: read(from)?.toJSDate(), end: read(to)?.plus({ days: 1 }).toJSDate() };
}

/** The moment that a wall clock of the zone shows as `text` ("2026-11-27T08:30", what a date and time field sends), or null. */
export function momentOf(text: string, zone: string): Date | null {
  const at = DateTime.fromISO(text, { zone });
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && at.isValid ? at.toJSDate() : null;
}

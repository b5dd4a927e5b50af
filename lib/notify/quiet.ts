import { DateTime } from "luxon";

/** Minutes after local midnight between which nobody is disturbed, over midnight if the end comes first. */
export type QuietHours = { startMinute: number; endMinute: number };

/** The moment itself outside quiet hours, their end within them. By the clock on the wall of `zone`. */
export function afterQuiet(at: Date, { startMinute: start, endMinute: end }: QuietHours, zone: string): Date {
  const local = DateTime.fromJSDate(at, { zone });
  const minute = local.hour * 60 + local.minute;
  const inside = start <= end ? minute >= start && minute < end : minute >= start || minute < end;
  if (!inside) return at;
  const wake = local.set({ hour: Math.floor(end / 60), minute: end % 60, second: 0, millisecond: 0 });
  // Set anew after the day is added: on the day of a clock change the wall decides, not the hours between.
  const next = wake > local ? wake : wake.plus({ days: 1 }).set({ hour: Math.floor(end / 60), minute: end % 60 });
  return next.toJSDate();
}

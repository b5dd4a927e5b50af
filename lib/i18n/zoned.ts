/** A moment as the clock on a wall of a zone shows it; weekday 1 is Monday, 7 is Sunday. */
export type Zoned = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Reads a moment in an IANA zone. The machine's own zone plays no part. */
export function zoned(at: Date, zone: string): Zoned {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  const weekday = ((dayNumber({ year, month, day }) + 3) % 7) + 1;
  return { year, month, day, weekday, hour, minute };
}

/** Days since 1970-01-01 of a calendar day. */
export function dayNumber(at: Pick<Zoned, "year" | "month" | "day">): number {
  return Math.round(Date.UTC(at.year, at.month - 1, at.day) / 86_400_000);
}

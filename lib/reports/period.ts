import { DateTime } from "luxon";
import { z } from "zod";

/** Ready-made periods, by how many local days up to and including today. */
export const PRESETS = { today: 1, week: 7, month: 30, quarter: 90 } as const;

export type Preset = keyof typeof PRESETS;

/** A span of local days: UTC instants [from, to), its days, and the equally long span before it. */
export type Period = { preset: Preset | null; from: Date; to: Date; days: string[]; before: { from: Date; to: Date } };

const day = z.iso.date().optional().catch(undefined);

/** The query of the reports page: `?period=week` or `?from=2024-06-01&to=2024-06-30`. Nonsense becomes a month. */
export const periodQuery = z.object({
  period: z.enum(["today", "week", "month", "quarter"]).optional().catch(undefined),
  from: day,
  to: day,
});

/** A period longer than this is cut at its beginning. */
const MAX_DAYS = 400;

/**
 * Reads a period in the business's zone. Days are local; a swapped `from` and `to` are put right.
 * @param now the present
 */
export function readPeriod(query: z.infer<typeof periodQuery>, zone: string, now: Date): Period {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  const [one, two] = [query.from, query.to].map((text) => (text ? DateTime.fromISO(text, { zone }) : null));
  if (one?.isValid || two?.isValid) {
    const bounds = [one ?? today, two ?? today] as [DateTime, DateTime];
    const [first, last] = bounds.sort((a, b) => a.toMillis() - b.toMillis()) as [DateTime, DateTime];
    return span(DateTime.max(first, last.minus({ days: MAX_DAYS - 1 })), last, null);
  }
  const preset = query.period ?? "month";
  return span(today.minus({ days: PRESETS[preset] - 1 }), today, preset);
}

function span(first: DateTime, last: DateTime, preset: Preset | null): Period {
  const end = last.plus({ days: 1 });
  const length = Math.round(end.diff(first, "days").days);
  return {
    preset,
    from: first.toJSDate(),
    to: end.toJSDate(),
    days: Array.from({ length }, (_, index) => first.plus({ days: index }).toISODate() ?? ""),
    before: { from: first.minus({ days: length }).toJSDate(), to: first.toJSDate() },
  };
}

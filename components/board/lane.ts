import type { Instant, Span } from "@/lib/staff/roster";

/** The stretch of a day that the picture shows, with its full hours. */
export type Axis = Span & { hours: Instant[] };

const HOUR = 3_600_000;

/** From the full hour before the first span to the one after the last, within the day. */
export function axisOf(spans: readonly Span[], day: Span): Axis {
  const first = Math.min(day.end, ...spans.map((span) => span.start));
  const last = Math.max(first + HOUR, ...spans.map((span) => span.end));
  const start = Math.max(day.start, Math.floor(first / HOUR) * HOUR);
  const end = Math.min(day.end, Math.ceil(last / HOUR) * HOUR);
  const hours: Instant[] = [];
  for (let at = start; at <= end; at += HOUR) hours.push(at);
  return { start, end, hours };
}

/** Where a span lies on the axis, in percent of its length; null if it lies outside. */
export function placeOn(axis: Span, span: Span): { left: number; width: number } | null {
  const start = Math.max(axis.start, span.start);
  const end = Math.min(axis.end, span.end);
  if (end <= start) return null;
  const length = axis.end - axis.start;
  return { left: ((start - axis.start) / length) * 100, width: ((end - start) / length) * 100 };
}

/** The length of all spans together, in minutes. */
export const minutesIn = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);

import type { Spread } from "@/lib/dispatch/estimate/spread";
import { fill } from "@/lib/i18n/fill";
import { clock, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { type Arriving, arrivalRange } from "./arrival";

/** An order's row as far as it tells when somebody arrives. */
export type ArrivingRow = Omit<Arriving, "window"> & { windowStart: Date; windowEnd: Date };

/** When somebody arrives, in the words and the range that the customer reads ("预计到达 14:05–14:25"); null while nobody comes. */
export function arrivalText(
  { windowStart, windowEnd, ...order }: ArrivingRow,
  { zone, now }: Reading,
  words: Pick<Messages["tracking"], "arrivalBetween">,
  spread?: Spread,
): string | null {
  const range = arrivalRange({ ...order, window: { start: windowStart, end: windowEnd } }, now, spread);
  return range && fill(words.arrivalBetween, { start: clock(range.start, zone), end: clock(range.end, zone) });
}

import { DateTime } from "luxon";

/** What of the business bounds the windows it takes orders for. Minutes after local midnight. */
export type OpeningRules = {
  zone: string;
  openMinute: number;
  closeMinute: number;
  windowMinutes: number;
  leadMinutes: number;
  horizonDays: number;
};

type Span = { start: Date; end: Date };

/**
 * Is the wanted window one that the business could serve at all? Whether anybody is free is asked in the transaction.
 * As soon as possible means: from now on for one window's length.
 * @returns the window, or which rule it breaks (a key of the `fieldErrors` messages)
 */
export function checkWindow(
  wanted: { window?: Span; asap?: true },
  rules: { now: Date; business: OpeningRules; asapAllowed: boolean },
): { ok: true; window: Span } | { ok: false; reason: string } {
  const { now, business } = rules;
  const minutes = (count: number) => count * 60_000;
  if (wanted.asap) {
    if (!rules.asapAllowed) return no("asap_not_offered");
    const window = { start: now, end: new Date(now.getTime() + minutes(business.windowMinutes)) };
    return isOpen(now, business) ? { ok: true, window } : no("closed_now");
  }
  const window = wanted.window;
  if (!window) return no("window_missing");
  if (window.end <= window.start) return no("window_wrong");
  if (window.start <= now) return no("window_past");
  if (window.start.getTime() - now.getTime() < minutes(business.leadMinutes)) return no("window_too_soon");
  const horizon = DateTime.fromJSDate(now, { zone: business.zone }).endOf("day").plus({ days: business.horizonDays });
  if (window.start > horizon.toJSDate()) return no("window_too_far");
  const length = window.end.getTime() - window.start.getTime();
  if (length < minutes(15) || length > minutes(12 * 60)) return no("window_wrong");
  if (!isOpen(window.start, business) || !isOpen(window.end, business)) return no("window_closed");
  return { ok: true, window };
}

function isOpen(instant: Date, { zone, openMinute, closeMinute }: OpeningRules): boolean {
  const local = DateTime.fromJSDate(instant, { zone });
  const minute = local.hour * 60 + local.minute;
  return minute >= openMinute && minute <= closeMinute;
}

const no = (reason: string) => ({ ok: false, reason }) as const;

/** The wait before the first retry, unless configured otherwise. */
export const DEFAULT_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 3_600_000;
const LONGEST_STALL_MS = 5_000;

/**
 * Milliseconds to wait before the next try after failure number `failures` (1 = the first): four times longer
 * each time from `baseMs` (2, 8, 32, 128 seconds) up to an hour, spread by a quarter either way.
 * @param chance a random number in [0, 1)
 */
export function retryDelayMs(failures: number, baseMs: number, chance: number): number {
  const plain = Math.min(baseMs * 4 ** (failures - 1), LONGEST_RETRY_MS);
  return Math.round(plain * (0.75 + chance / 2));
}

/** Milliseconds to wait after the app could not be reached for the `stalls`-th time in a row: short, it is restarting. */
export function stallDelayMs(stalls: number, chance: number): number {
  return Math.round(Math.min(250 * 2 ** (stalls - 1), LONGEST_STALL_MS) * (0.75 + chance / 2));
}

/**
 * The instant a `Retry-After` header names: seconds, or a date. Between one second and one day from `now`.
 * Undefined if the header is absent or unreadable.
 */
export function retryAfter(header: string | undefined, now: Date): Date | undefined {
  if (!header) return undefined;
  const at = /^\d{1,7}$/.test(header) ? now.getTime() + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(at)) return undefined;
  return new Date(Math.min(Math.max(at, now.getTime() + 1_000), now.getTime() + 86_400_000));
}

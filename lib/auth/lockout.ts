/** How often a login was tried in vain since the last success, and until when it is closed. */
export type Attempts = { failedLogins: number; lockedUntil: Date | null };

/** So many failures in a row close a login. */
export const MAX_FAILURES = 5;

/** For this long. */
export const LOCK_MINUTES = 15;

/** Is the login closed at `now`? While it is, no password opens it and further tries change nothing. */
export const isLocked = ({ lockedUntil }: Attempts, now: Date): boolean => lockedUntil !== null && lockedUntil > now;

/** The count after one more failure; after a lock has run out it begins anew. */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  if (isLocked(attempts, now)) return attempts;
  const failedLogins = attempts.lockedUntil ? 1 : attempts.failedLogins + 1;
  const closed = failedLogins >= MAX_FAILURES;
  return { failedLogins, lockedUntil: closed ? new Date(now.getTime() + LOCK_MINUTES * 60_000) : null };
}

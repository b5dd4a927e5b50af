import type { Tx } from "@/lib/db";
import { dayNumber, localDays } from "@/lib/staff/local-day";
import type { Span } from "@/lib/staff/roster";

// Order of claims, so that nobody waits in a circle: batch, days, orders, workers.
// The two-number locks of this product: 1 = dispatch batches, 2 = calendar days (days since 1970).

/**
 * One dispatch batch at a time, over all processes, until the transaction ends: else one would pass over orders that
 * another is just reading, and give away the people promised to them.
 */
export async function lockBatches(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(1, 0)`;
}

/**
 * Claims the local days of a window until the transaction ends: promises and assignments of one day are made one
 * after another, each counting those before it.
 */
export async function lockDays(tx: Tx, span: Span, zone: string): Promise<string[]> {
  const days = localDays(span, zone);
  for (const day of days) await tx.$executeRaw`SELECT pg_advisory_xact_lock(2, ${dayNumber(day)}::int)`;
  return days;
}

/** Claims every local day on which a waiting order's window opens. @returns them, `2026-03-01` */
export async function lockWaitingDays(tx: Tx, zone: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ day: string; lock: string }[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, pg_advisory_xact_lock(2, day - date '1970-01-01')::text AS lock
    FROM (
      SELECT DISTINCT ("windowStart" AT TIME ZONE ${zone})::date AS day FROM "Order"
      WHERE status = 'placed' ORDER BY day
    ) AS days`;
  return new Set(rows.map(({ day }) => day));
}

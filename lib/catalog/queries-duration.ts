import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { DURATION_DAYS, LEAST_VISITS, type UsualDuration } from "./duration";

const DAY_MS = 86_400_000;

/** How long the finished visits of a service took against what was planned for them; null of too few. */
export async function usualDuration(actor: Actor, serviceId: string, now: Date): Promise<UsualDuration | null> {
  if (!may(actor, "services", "view")) throw new AppError("FORBIDDEN");
  const since = new Date(now.getTime() - DURATION_DAYS * DAY_MS);
  const [row] = await db.$queryRaw<UsualDuration[]>`
    WITH visit AS (
      SELECT extract(epoch FROM "completedAt" - "startedAt") / 60 / "durationMinutes" AS took FROM "Order"
      WHERE "serviceId" = ${serviceId}::uuid AND status = 'completed' AND "completedAt" > "startedAt" AND "durationMinutes" > 0
        AND "windowStart" >= ${since} AND "windowStart" <= ${now})
    SELECT count(*)::int AS visits,
      coalesce(percentile_cont(0.1) WITHIN GROUP (ORDER BY took), 0)::float8 AS low,
      coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY took), 0)::float8 AS middle,
      coalesce(percentile_cont(0.9) WITHIN GROUP (ORDER BY took), 0)::float8 AS high
    FROM visit`;
  return row && row.visits >= LEAST_VISITS ? row : null;
}

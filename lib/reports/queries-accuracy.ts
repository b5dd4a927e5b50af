import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import type { WeekAccuracy } from "./accuracy";
import { demandReports } from "./queries";

/**
 * How good the arrival estimates were, by week of the visit: what the customer was told when the worker set out, against
 * when the service began. Weeks without a visit are absent, and so are visits whose customer was told no range.
 */
export async function arrivalAccuracy(
  actor: Actor,
  { from, to }: { from: Date; to: Date },
  zone: string,
): Promise<WeekAccuracy[]> {
  demandReports(actor);
  return db.$queryRaw<WeekAccuracy[]>`
    WITH said AS (
      SELECT o."windowStart" AS day, o."startedAt" AS came, (e.data #>> '{said,from}')::timestamptz AS first,
        (e.data #>> '{said,at}')::timestamptz AS middle, (e.data #>> '{said,to}')::timestamptz AS last
      FROM "Order" o JOIN "OrderEvent" e ON e."orderId" = o.id AND e.type = 'set_out'
      WHERE o."windowStart" >= ${from} AND o."windowStart" < ${to} AND o."startedAt" IS NOT NULL
        AND e.data -> 'said' IS NOT NULL)
    SELECT to_char(date_trunc('week', day AT TIME ZONE ${zone}), 'YYYY-MM-DD') AS week, count(*)::int AS visits,
      avg((came BETWEEN first AND last)::int)::float8 AS within, avg((came < first)::int)::float8 AS early,
      avg((came > last)::int)::float8 AS late, (avg(abs(extract(epoch FROM came - middle))) / 60)::float8 AS error,
      (avg(extract(epoch FROM last - first)) / 60)::float8 AS width
    FROM said GROUP BY 1 ORDER BY 1`;
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";

type Span = { from: Date; to: Date };

/** @throws AppError FORBIDDEN for whoever may not see reports. */
export function demandReports(actor: Actor): void {
  if (!may(actor, "reports", "view")) throw new AppError("FORBIDDEN");
}

/** The numbers of a span, by the day of the visit. Revenue: completed orders, minor units. Shares 0..1, null of nothing. */
export type Summary = {
  orders: number;
  completed: number;
  cancelled: number;
  escalated: number;
  revenue: number;
  onTime: number | null;
  rating: number | null;
  reviews: number;
  offerSeconds: number | null;
};

/** On time: the worker started within the promised window. Offer: from the order to its first offer, median. */
export async function summary(actor: Actor, { from, to }: Span): Promise<Summary> {
  demandReports(actor);
  const [row] = await db.$queryRaw<Summary[]>`
    SELECT count(*)::int AS orders,
      count(*) FILTER (WHERE o.status = 'completed')::int AS completed,
      count(*) FILTER (WHERE o.status = 'cancelled')::int AS cancelled,
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "OrderEvent" e WHERE e."orderId" = o.id AND e.type = 'escalate'))::int AS escalated,
      coalesce(sum(o.amount::float8 / o.crew) FILTER (WHERE o.status = 'completed'), 0)::float8 AS revenue,
      avg((o."startedAt" <= o."windowEnd")::int) FILTER (WHERE o."startedAt" IS NOT NULL)::float8 AS "onTime",
      avg(r.rating)::float8 AS rating,
      count(r.id)::int AS reviews,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM f.at - o."placedAt")) AS "offerSeconds"
    FROM "Order" o
    LEFT JOIN "Review" r ON r."orderId" = o.id
    LEFT JOIN LATERAL (SELECT min("createdAt") AS at FROM "Offer" WHERE "orderId" = o.id) f ON true
    WHERE o."windowStart" >= ${from} AND o."windowStart" < ${to}`;
  if (!row) throw new AppError("INTERNAL");
  return row;
}

/** One local day's orders and revenue of completed ones (minor units). */
export type DayRow = { day: string; orders: number; completed: number; revenue: number };

/** Orders and revenue per local day of the visit; days without orders are absent. */
export async function perDay(actor: Actor, { from, to }: Span, zone: string): Promise<DayRow[]> {
  demandReports(actor);
  return db.$queryRaw<DayRow[]>`
    SELECT to_char("windowStart" AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day, count(*)::int AS orders,
      count(*) FILTER (WHERE status = 'completed')::int AS completed,
      coalesce(sum(amount) FILTER (WHERE status = 'completed'), 0)::float8 AS revenue
    FROM "Order" WHERE "windowStart" >= ${from} AND "windowStart" < ${to} AND status <> 'cancelled'
    GROUP BY 1 ORDER BY 1`;
}

/** Orders that began in an hour of a weekday (1 = Monday), in the business's zone. */
export type HourCell = { weekday: number; hour: number; orders: number };

/** When the work is: by the hour in which the visit began, or is planned to. */
export async function busyHours(actor: Actor, { from, to }: Span, zone: string): Promise<HourCell[]> {
  demandReports(actor);
  return db.$queryRaw<HourCell[]>`
    WITH visit AS (
      SELECT coalesce("startedAt", "plannedStart", "windowStart") AT TIME ZONE ${zone} AS at
      FROM "Order" WHERE "windowStart" >= ${from} AND "windowStart" < ${to} AND status <> 'cancelled')
    SELECT extract(isodow FROM at)::int AS weekday, extract(hour FROM at)::int AS hour, count(*)::int AS orders
    FROM visit GROUP BY 1, 2`;
}

/** An area's orders, revenue (minor units) and on-time share. */
export type AreaRow = {
  id: string;
  nameZh: string;
  nameEn: string;
  lat: number;
  lng: number;
  ring: [lng: number, lat: number][];
  orders: number;
  revenue: number;
  onTime: number | null;
};

/** Where the work is, by area; areas without orders too. */
export async function perArea(actor: Actor, { from, to }: Span): Promise<AreaRow[]> {
  demandReports(actor);
  return db.$queryRaw<AreaRow[]>`
    SELECT a.id, a."nameZh", a."nameEn", a.lat, a.lng, a.ring, count(o.id)::int AS orders,
      coalesce(sum(o.amount) FILTER (WHERE o.status = 'completed'), 0)::float8 AS revenue,
      avg((o."startedAt" <= o."windowEnd")::int) FILTER (WHERE o."startedAt" IS NOT NULL)::float8 AS "onTime"
    FROM "Area" a LEFT JOIN "Order" o ON o."areaId" = a.id AND o.status <> 'cancelled'
      AND o."windowStart" >= ${from} AND o."windowStart" < ${to}
    GROUP BY a.id ORDER BY orders DESC, a.sort`;
}

/** A worker's part of the work: jobs, hours at customers', revenue (minor units), kilometres, answers, stars. */
export type PersonRow = {
  id: string;
  name: string;
  jobs: number;
  hours: number;
  revenue: number;
  km: number;
  onTime: number | null;
  declined: number;
  silent: number;
  rating: number | null;
};

/** How the work is shared: finished jobs of every active worker; the revenue of a crew in equal parts. */
export async function perPerson(actor: Actor, { from, to }: Span): Promise<PersonRow[]> {
  demandReports(actor);
  return db.$queryRaw<PersonRow[]>`
    SELECT w.id, w.name,
      count(o.id) FILTER (WHERE f.status = 'done')::int AS jobs,
      coalesce(sum(extract(epoch FROM o."completedAt" - o."startedAt")) FILTER (WHERE f.status = 'done'), 0)::float8 / 3600 AS hours,
      coalesce(sum(o.amount) FILTER (WHERE f.status = 'done'), 0)::float8 AS revenue,
      coalesce(sum(f."travelMetres") FILTER (WHERE f.status = 'done'), 0)::float8 / 1000 AS km,
      avg((o."startedAt" <= o."windowEnd")::int) FILTER (WHERE f.status = 'done')::float8 AS "onTime",
      count(*) FILTER (WHERE f.status = 'declined')::int AS declined,
      count(*) FILTER (WHERE f.status = 'expired')::int AS silent,
      avg(r.rating) FILTER (WHERE f.status = 'done')::float8 AS rating
    FROM "Worker" w
    LEFT JOIN "Offer" f ON f."workerId" = w.id AND f."startAt" >= ${from} AND f."startAt" < ${to}
    LEFT JOIN "Order" o ON o.id = f."orderId"
    LEFT JOIN "Review" r ON r."orderId" = o.id
    WHERE w.active GROUP BY w.id ORDER BY jobs DESC, w.name`;
}

/** WGS-84 positions of the orders of a span, for the map. Cancelled ones are left out. */
export async function positions(actor: Actor, { from, to }: Span): Promise<{ lat: number; lng: number }[]> {
  demandReports(actor);
  const where = { windowStart: { gte: from, lt: to }, status: { not: "cancelled" } } as const;
  return db.order.findMany({ where, select: { lat: true, lng: true } });
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/prisma/generated/client";
import { type EscalationPolicy, escalationPolicy } from "./escalation-policy";
import type { Climbed, Watched } from "./ladder";

/** An open order that may be in trouble, and what its service sets for itself. */
export type WatchedOrder = { orderId: string; order: Watched; own: EscalationPolicy };

/** More at once than any shop can look after; the others are looked at next time. */
const LIMIT = 1000;

type Row = {
  id: string;
  status: Watched["status"];
  windowEnd: Date;
  endAt: Date;
  departAt: Date | null;
  escalation: unknown;
  climbed: { sentTo: Climbed["sentTo"]; reason: string; at: number; acknowledged: boolean }[] | null;
};

/** By when the holder must leave to be there in time: sooner than planned if the way has become longer than the time left for it. */
const leaveBy = Prisma.sql`least(v."departAt", v."startAt" - v."travelSeconds" * interval '1 second')`;

/**
 * Orders that could be due on their ladder: those that wait for a manager or for one to confirm, and those that somebody should have left
 * for, begun, or be done with by `now`. One query. `orderId`: this one only.
 */
export async function watchedOrders(tx: Tx, now: Date, orderId?: string): Promise<WatchedOrder[]> {
  const one = orderId ? Prisma.sql`AND o.id = ${orderId}::uuid` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id, o.status::text, o."windowEnd", ${leaveBy} AS "departAt", s.escalation,
      greatest(o."plannedEnd", o."startedAt" + o."durationMinutes" * interval '1 minute', o."windowEnd") AS "endAt",
      (SELECT jsonb_agg(jsonb_build_object('sentTo', e."sentTo", 'reason', e.reason,
          'at', extract(epoch FROM e."createdAt") * 1000, 'acknowledged', e."acknowledgedAt" IS NOT NULL)
          ORDER BY e."createdAt", e.id)
        FROM "Escalation" e WHERE e."orderId" = o.id AND e."closedAt" IS NULL) AS climbed
    FROM "Order" o JOIN "Service" s ON s.id = o."serviceId"
      LEFT JOIN "Offer" v ON v."orderId" = o.id AND v.status = 'accepted' AND v."workerId" = o."workerId"
    WHERE (o.status = 'escalated'
      OR (o.status = 'placed' AND EXISTS (
        SELECT 1 FROM "Suggestion" g WHERE g."orderId" = o.id AND g.outcome IS NULL))
      OR (o.status = 'accepted' AND ${leaveBy} < ${now})
      OR (o.status = 'en_route' AND o."windowEnd" < ${now}) OR (o.status = 'in_progress' AND o."plannedEnd" < ${now}))
      ${one}
    ORDER BY o."windowStart", o.id LIMIT ${LIMIT}`;
  return rows.map(({ id, status, windowEnd, endAt, departAt, escalation, climbed }) => ({
    orderId: id,
    own: escalationPolicy.parse(escalation),
    order: {
      status,
      windowEnd: windowEnd.getTime(),
      endAt: endAt.getTime(),
      departAt: departAt?.getTime() ?? null,
      climbed: climbed ?? [],
    },
  }));
}

/** What a service sets for itself of the ladder. @throws AppError FORBIDDEN, NOT_FOUND */
export async function serviceLadder(actor: Actor, serviceId: string): Promise<EscalationPolicy> {
  if (!may(actor, "services", "view")) throw new AppError("FORBIDDEN");
  const service = await db.service.findUnique({ where: { id: serviceId }, select: { escalation: true } });
  if (!service) throw new AppError("NOT_FOUND");
  return escalationPolicy.parse(service.escalation);
}

/** How long escalations waited in a period, on average. Minutes; null when there were none. */
export type EscalationTimes = { count: number; acknowledge: number | null; resolve: number | null };

/** How quickly the office took and settled what came to it since `since`. @throws AppError FORBIDDEN */
export async function escalationTimes(actor: Actor, since: Date): Promise<EscalationTimes> {
  if (!may(actor, "dispatch", "view")) throw new AppError("FORBIDDEN");
  const [row] = await db.$queryRaw<EscalationTimes[]>`
    SELECT count(*)::int AS count,
      (extract(epoch FROM avg("acknowledgedAt" - "createdAt")) / 60)::float8 AS acknowledge,
      (extract(epoch FROM avg("closedAt" - "createdAt")) / 60)::float8 AS resolve
    FROM "Escalation" WHERE "createdAt" >= ${since} AND "sentTo" IN ('manager', 'owner')`;
  return row ?? { count: 0, acknowledge: null, resolve: null };
}

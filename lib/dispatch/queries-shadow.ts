import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { DispatchMode } from "@/prisma/generated/enums";

/** Whom the engine would ask for an order that waits for a manager: who, and when they would begin. */
export type OpenSuggestion = { orderId: string; workerId: string; name: string; startAt: Date | null };

/** What is suggested now, for all orders or these. @throws AppError FORBIDDEN */
export async function openSuggestions(actor: Actor, orderIds?: string[]): Promise<OpenSuggestion[]> {
  mustView(actor);
  const rows = await db.$queryRaw<{ orderId: string; workerId: string; name: string; startAt: number | null }[]>`
    SELECT g."orderId", g."workerId", w.name || coalesce((
        SELECT string_agg('、' || x.name, '' ORDER BY array_position(g."mateIds", x.id))
        FROM "Worker" x WHERE x.id = ANY(g."mateIds")), '') AS name,
      (SELECT (c->>'startAt')::float8 FROM "DispatchDecision" d, jsonb_array_elements(d.candidates) AS c
        WHERE d."orderId" = g."orderId" AND d.at = g.at AND c->>'workerId' = g."workerId"::text LIMIT 1) AS "startAt"
    FROM "Suggestion" g JOIN "Worker" w ON w.id = g."workerId"
    WHERE g.outcome IS NULL AND (${orderIds === undefined} OR g."orderId" = ANY(${orderIds ?? []}::uuid[]))`;
  return rows.map(({ startAt, ...row }) => ({ ...row, startAt: startAt === null ? null : new Date(startAt) }));
}

/** A service with how it is dispatched, and how managers took its suggestions of the period. */
export type ServiceMode = {
  id: string;
  slug: string;
  nameZh: string;
  nameEn: string;
  mode: DispatchMode;
  confirmed: number;
  overridden: number;
  waiting: number;
};

/** Every service in use, those in shadow mode first. @throws AppError FORBIDDEN */
export async function serviceModes(actor: Actor, since: Date): Promise<ServiceMode[]> {
  mustView(actor);
  return db.$queryRaw<ServiceMode[]>`
    SELECT s.id, s.slug, s."nameZh", s."nameEn", s."dispatchMode"::text AS mode,
      count(g.id) FILTER (WHERE g.outcome = 'confirmed')::int AS confirmed,
      count(g.id) FILTER (WHERE g.outcome = 'overridden')::int AS overridden,
      count(g.id) FILTER (WHERE g.outcome IS NULL)::int AS waiting
    FROM "Service" s LEFT JOIN ("Suggestion" g JOIN "Order" o ON o.id = g."orderId")
      ON o."serviceId" = s.id AND (g.outcome IS NULL OR g."settledAt" >= ${since})
    WHERE s.active GROUP BY s.id ORDER BY s."dispatchMode" DESC, s.sort, s.slug`;
}

/** How often managers agreed in a week that begins on the Monday `week`, "2026-11-16". */
export type WeekAgreement = { week: string; confirmed: number; overridden: number };

/** Agreement by local week, the latest first; weeks without any are left out. @throws AppError FORBIDDEN */
export async function weeklyAgreement(actor: Actor, since: Date, zone: string): Promise<WeekAgreement[]> {
  mustView(actor);
  return db.$queryRaw<WeekAgreement[]>`
    SELECT to_char(date_trunc('week', "settledAt" AT TIME ZONE ${zone}), 'YYYY-MM-DD') AS week,
      count(*) FILTER (WHERE outcome = 'confirmed')::int AS confirmed,
      count(*) FILTER (WHERE outcome = 'overridden')::int AS overridden
    FROM "Suggestion" WHERE outcome IN ('confirmed', 'overridden') AND "settledAt" >= ${since}
    GROUP BY 1 ORDER BY 1 DESC`;
}

const MOST = 20;

/** Where managers chose somebody else, the latest first. @throws AppError FORBIDDEN */
export async function disagreements(actor: Actor, since: Date) {
  mustView(actor);
  return db.suggestion.findMany({
    where: { outcome: "overridden", settledAt: { gte: since } },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      id: true,
      settledAt: true,
      settledBy: true,
      reason: true,
      order: { select: { id: true, code: true, service: { select: { nameZh: true, nameEn: true } } } },
      worker: { select: { name: true } },
      chosen: { select: { name: true } },
    },
  });
}

export type Disagreement = Awaited<ReturnType<typeof disagreements>>[number];

function mustView(actor: Actor): void {
  if (!may(actor, "dispatch", "view")) throw new AppError("FORBIDDEN");
}

import type { Tx } from "@/lib/db";
import { localDay } from "@/lib/staff/local-day";
import { type WayRow, wayColumns } from "@/lib/staff/queries-roster";
import { type Gender, requestsOf } from "@/lib/staff/requests";
import type { Span } from "@/lib/staff/roster";
import { destination } from "@/lib/staff/travel";
import { tripOf } from "@/lib/staff/trip";
import { Prisma } from "@/prisma/generated/client";
import { escalationPolicy } from "./escalation-policy";
import type { DispatchPolicy } from "./policy";
import { apart, lastBy } from "./queries-pair";
import { loadAreas, loadStaff } from "./queries-state";
import { serviceWeights } from "./schema";
import { type AnswerCount, answersOf } from "./what-if/answers";
import type { CountedVisit } from "./what-if/outcome";
import type { Past, PastOrder, PastPerson, Taken } from "./what-if/past";
import type { WindowRules } from "./windows";

const DAY = 86_400_000;

type Wanted = {
  span: Span;
  windows: WindowRules;
  policy: DispatchPolicy;
  /** How long before the period visits count in the shares of the work. */
  shareDays: number;
};

/**
 * A period of the business for a replay: every order whose visit was to begin in it, except those that the customer
 * cancelled or never paid; today's people with their shifts, and how they answered; today's areas. Five queries.
 */
export async function loadPast(tx: Tx, { span, shareDays, ...rest }: Wanted): Promise<Past> {
  const since = new Date(span.start - shareDays * DAY);
  const [orders, people, before, areas] = await Promise.all([
    loadPastOrders(tx, span, rest.windows.zone),
    loadPastPeople(tx, span, since),
    loadTaken(tx, since, new Date(span.start)),
    loadAreas(tx),
  ]);
  return { span, ...rest, orders, people, before, areas };
}

/** What of an order's price is for the way, as `quote` wrote it down. */
const feeOf = Prisma.sql`coalesce((
  SELECT sum((l ->> 'amount')::int) FROM jsonb_array_elements(o."priceLines") l WHERE l ->> 'key' = 'area'), 0)::int`;

type OrderRow = Omit<
  PastOrder,
  "own" | "weights" | "placedAt" | "window" | "day" | "at" | "trip" | "apart" | "lastBy"
> & {
  wantsGender: Gender | null;
  wantsLanguage: string | null;
  apart: string[] | null;
  lastBy: string | null;
  placedAt: Date;
  windowStart: Date;
  windowEnd: Date;
  lat: number;
  lng: number;
  escalation: unknown;
  weights: unknown;
} & WayRow;

/** Orders of one person: crews are not replayed yet. One that was cancelled because nobody could go was wanted all the same. */
async function loadPastOrders(tx: Tx, span: Span, zone: string): Promise<PastOrder[]> {
  const rows = await tx.$queryRaw<OrderRow[]>`
    SELECT o.id AS "orderId", o.asap, o."placedAt", o."windowStart", o."windowEnd", o."durationMinutes", o."areaId",
      o.lat, o.lng, ${wayColumns}, o.amount, ${feeOf} AS "feeAmount",
      s."skillId", s."minLevel", s.escalation, s.weights,
      o."wantsGender"::text AS "wantsGender", o."wantsLanguage", o.priority::text AS priority,
      ${apart} AS apart, ${lastBy} AS "lastBy",
      (extract(epoch FROM nullif(greatest(o."completedAt" - o."startedAt", interval '0'), interval '0')) / 60)::float8
        AS "realMinutes"
    FROM "Order" o JOIN "Service" s ON s.id = o."serviceId" LEFT JOIN "Place" l ON l.id = o."placeId"
    WHERE o.crew = 1 AND o."windowStart" >= ${new Date(span.start)} AND o."windowStart" < ${new Date(span.end)}
      AND o.status <> 'awaiting_payment' AND (o.status <> 'cancelled' OR EXISTS (
        SELECT 1 FROM "Escalation" e
        WHERE e."orderId" = o.id AND e.reason IN ('nobody_suitable', 'max_rounds', 'too_near')))
    ORDER BY o."placedAt", o.id`;
  return rows.map(({ windowStart, windowEnd, placedAt, escalation, weights, ...more }) => {
    const { wantsGender, wantsLanguage, apart: away, lastBy: last, ...row } = more;
    return {
      ...row,
      requests: requestsOf({ wantsGender, wantsLanguage }),
      apart: new Set(away),
      lastBy: last ?? undefined,
      placedAt: placedAt.getTime(),
      window: { start: windowStart.getTime(), end: windowEnd.getTime() },
      day: localDay(windowStart.getTime(), zone),
      at: destination(row),
      trip: tripOf(row),
      own: escalationPolicy.parse(escalation),
      weights: serviceWeights.parse(weights),
    };
  });
}

async function loadPastPeople(tx: Tx, span: Span, since: Date): Promise<PastPerson[]> {
  const [from, to] = [new Date(span.start), new Date(span.end)];
  const [staff, rows] = await Promise.all([
    loadStaff(tx),
    tx.worker.findMany({
      where: { active: true },
      select: {
        id: true,
        homeLat: true,
        homeLng: true,
        rating: true,
        gender: true,
        languages: true,
        hourlyCost: true,
        timeOff: { where: { endAt: { gt: since }, startAt: { lt: to } }, select: { startAt: true, endAt: true } },
      },
    }),
  ]);
  const answers = answersOf(await countAnswers(tx, from, to));
  const known = rows.flatMap(({ hourlyCost }) => hourlyCost ?? []);
  const mean = known.length > 0 ? known.reduce((sum, cost) => sum + cost, 0) / known.length : undefined;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return staff.flatMap((person) => {
    const row = byId.get(person.workerId);
    if (!row) return [];
    return {
      ...person,
      home: { lat: row.homeLat, lng: row.homeLng },
      rating: row.rating,
      gender: row.gender ?? undefined,
      languages: new Set(row.languages),
      hourlyCost: row.hourlyCost ?? mean,
      timeOff: row.timeOff.map(({ startAt, endAt }) => ({ start: startAt.getTime(), end: endAt.getTime() })),
      answers: answers(person.workerId),
      hourly: row.hourlyCost,
    };
  });
}

/** Only offers of the engine's own: whoever a manager names has been asked by telephone. */
const countAnswers = (tx: Tx, from: Date, to: Date) => tx.$queryRaw<AnswerCount[]>`
  SELECT f."workerId", count(*)::int AS offers,
    count(*) FILTER (WHERE f.status = 'declined')::int AS declined,
    count(*) FILTER (WHERE f.status = 'expired')::int AS expired,
    coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM f."answeredAt" - f."createdAt"))
      FILTER (WHERE f.status <> 'expired'), 60)::float8 AS seconds
  FROM "Offer" f JOIN "DispatchDecision" d ON d.id = f."decisionId" AND d.by = 'dispatch'
  WHERE f."createdAt" >= ${from} AND f."createdAt" < ${to} AND f.status IN ('accepted', 'done', 'declined', 'expired')
  GROUP BY 1`;

async function loadTaken(tx: Tx, since: Date, until: Date): Promise<Taken[]> {
  const rows = await tx.offer.findMany({
    where: { status: { in: ["accepted", "done"] }, endAt: { gt: since }, startAt: { lt: until } },
    select: { workerId: true, startAt: true, endAt: true },
  });
  return rows.map(({ workerId, startAt, endAt }) => ({
    workerId,
    startAt: startAt.getTime(),
    endAt: endAt.getTime(),
  }));
}

type RealRow = Omit<CountedVisit, "startAt" | "windowEnd"> & { startedAt: Date; windowEnd: Date };

/** The visits of a period that were made and finished: when they really began, and the way that was reckoned for them. */
export async function loadRealVisits(tx: Tx, span: Span): Promise<CountedVisit[]> {
  const rows = await tx.$queryRaw<RealRow[]>`
    SELECT f."workerId", o."areaId", o."startedAt", o."windowEnd", f."travelMetres" AS metres,
      f."travelSeconds" AS seconds, o.amount, ${feeOf} AS "feeAmount",
      (extract(epoch FROM o."completedAt" - o."startedAt") / 60)::float8 AS minutes
    FROM "Order" o JOIN "Offer" f ON f."orderId" = o.id AND f.status = 'done'
    WHERE o.status = 'completed' AND o.crew = 1 AND o."startedAt" IS NOT NULL
      AND o."windowStart" >= ${new Date(span.start)} AND o."windowStart" < ${new Date(span.end)}
    ORDER BY o."startedAt", o.id`;
  return rows.map(({ startedAt, windowEnd, ...row }) => ({
    ...row,
    startAt: startedAt.getTime(),
    windowEnd: windowEnd.getTime(),
  }));
}

import type { Tx } from "@/lib/db";
import { release } from "@/lib/staff/day-plan";
import { localDay } from "@/lib/staff/local-day";
import { loadRoster, type RosterRange, type WayRow, wayColumns } from "@/lib/staff/queries-roster";
import { type Gender, requestsOf } from "@/lib/staff/requests";
import type { Instant, Person } from "@/lib/staff/roster";
import { destination } from "@/lib/staff/travel";
import { tripOf } from "@/lib/staff/trip";
import { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";
import { capped } from "./cap";
import { type EscalationPolicy, escalationPolicy } from "./escalation-policy";
import { type Load, shortfalls } from "./fairness";
import type { DispatchPolicy } from "./policy";
import { apart, lastBy } from "./queries-pair";
import { serviceWeights } from "./schema";
import type { Candidate, HeldSeat, OpenOrder } from "./score";
import type { Priority } from "./weigh";

/** An order as it waits, with how often it has been round. */
export type WaitingOrder = OpenOrder & {
  code: string;
  status: OrderStatus;
  round: number;
  /** Only to be suggested to a manager, and who is suggested now. */
  shadow: boolean;
  suggested: string | null;
  /** Who is suggested to come with them. */
  suggestedMates: string[];
  /** What its service sets for itself of the ladder. */
  own: EscalationPolicy;
  /** Places of its crew that are held: some while others are missing, none of an order of one person. */
  seats: HeldSeat[];
  /** People asked in vain since it was placed, moved, or put back by a manager. */
  asked: NonNullable<OpenOrder["asked"]>;
};

/** Which orders: all that wait and are not held by another transaction; or these, whatever their state. */
export type Which = { waiting: true; lock?: boolean } | { ids: string[]; lock?: boolean };

type Row = {
  id: string;
  code: string;
  status: OrderStatus;
  round: number;
  asap: boolean;
  placedAt: Date;
  windowStart: Date;
  windowEnd: Date;
  durationMinutes: number;
  areaId: string;
  lat: number;
  lng: number;
  skillId: string;
  minLevel: number;
  crew: number;
  seats: HeldSeat[] | null;
  wantsGender: Gender | null;
  wantsLanguage: string | null;
  priority: Priority;
  apart: string[] | null;
  lastBy: string | null;
  escalation: unknown;
  weights: unknown;
  shadow: boolean;
  suggested: string | null;
  suggestedMates: string[] | null;
  asked: Record<string, "declined" | "expired"> | null;
} & WayRow;

/** Loads orders for dispatch, the oldest first. `lock` claims their rows until the transaction ends. One query. */
export async function loadOrders(tx: Tx, which: Which, zone: string): Promise<WaitingOrder[]> {
  const where = "ids" in which ? Prisma.sql`o.id = ANY(${which.ids}::uuid[])` : Prisma.sql`o.status = 'placed'`;
  const lock = !which.lock
    ? Prisma.empty
    : "ids" in which
      ? Prisma.sql`FOR NO KEY UPDATE OF o`
      : Prisma.sql`FOR NO KEY UPDATE OF o SKIP LOCKED`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id, o.code, o.status::text, o.round, o.asap, o."placedAt", o."windowStart", o."windowEnd",
      o."durationMinutes", o."areaId", o.lat, o.lng, ${wayColumns},
      s."skillId", s."minLevel", s.escalation, s.weights, o.crew,
      CASE WHEN o.crew > 1 THEN (
        SELECT jsonb_agg(jsonb_build_object('seat', f.seat, 'workerId', f."workerId",
          'startAt', extract(epoch FROM f."startAt") * 1000, 'accepted', f.status = 'accepted') ORDER BY f.seat)
        FROM "Offer" f WHERE f."orderId" = o.id AND f.status IN ('pending', 'accepted')) END AS seats,
      o."wantsGender"::text AS "wantsGender", o."wantsLanguage", o.priority::text AS priority,
      ${apart} AS apart, ${lastBy} AS "lastBy",
      s."dispatchMode" = 'shadow' AS shadow,
      (SELECT g."workerId" FROM "Suggestion" g WHERE g."orderId" = o.id AND g.outcome IS NULL) AS suggested,
      CASE WHEN o.crew > 1 THEN (
        SELECT g."mateIds" FROM "Suggestion" g WHERE g."orderId" = o.id AND g.outcome IS NULL) END AS "suggestedMates",
      (SELECT jsonb_object_agg(f."workerId", f.status) FROM "Offer" f
        WHERE f."orderId" = o.id AND f.status IN ('declined', 'expired') AND f."createdAt" >= coalesce((
          SELECT max(e.at) FROM "OrderEvent" e WHERE e."orderId" = o.id AND e.type IN ('retry', 'reschedule')
        ), '-infinity')) AS asked
    FROM "Order" o JOIN "Service" s ON s.id = o."serviceId" LEFT JOIN "Place" l ON l.id = o."placeId"
    WHERE ${where} ORDER BY o."placedAt", o.id ${lock}`;
  return rows.map((row) => orderOf(row, zone));
}

function orderOf(row: Row, zone: string): WaitingOrder {
  const { id, code, status, round, asap, durationMinutes, areaId, skillId, minLevel, crew, shadow, suggested } = row;
  const window = { start: row.windowStart.getTime(), end: row.windowEnd.getTime() };
  const asked = new Map(
    Object.entries(row.asked ?? {}).map(([workerId, how]) => [
      workerId,
      how === "declined" ? ("declined_before" as const) : ("silent_before" as const),
    ]),
  );
  return {
    orderId: id,
    code,
    status,
    round,
    asap,
    placedAt: row.placedAt.getTime(),
    day: localDay(window.start, zone),
    window,
    durationMinutes,
    areaId,
    at: destination(row),
    trip: tripOf(row),
    skillId,
    minLevel,
    crew,
    seats: row.seats ?? [],
    requests: requestsOf(row),
    apart: new Set(row.apart),
    priority: row.priority,
    lastBy: row.lastBy ?? undefined,
    shadow,
    suggested,
    suggestedMates: row.suggestedMates ?? [],
    own: escalationPolicy.parse(row.escalation),
    weights: serviceWeights.parse(row.weights),
    asked,
  };
}

/** Adds to people how many jobs they are below their share of the rolling period's work. Two queries. */
export async function withShortfalls(
  tx: Tx,
  people: readonly Person[],
  now: Instant,
  { fairness }: DispatchPolicy,
): Promise<Candidate[]> {
  const since = new Date(now - fairness.days * 86_400_000);
  const ids = people.map(({ workerId }) => workerId);
  const counts = await tx.$queryRaw<{ workerId: string | null; day: number | null; visits: number }[]>`
    SELECT "workerId", day, count(*)::int AS visits
    FROM (
      SELECT "workerId", floor(extract(epoch FROM "startAt" - ${since}) / 86400)::int AS day FROM "Offer"
      WHERE "workerId" = ANY(${ids}::uuid[]) AND status IN ('pending', 'accepted', 'done') AND "endAt" > ${since}
    ) AS taken
    GROUP BY GROUPING SETS (("workerId"), (day))`;
  const away = await tx.timeOff.findMany({
    where: { workerId: { in: ids }, endAt: { gt: since }, startAt: { lt: new Date(now) } },
    select: { workerId: true, startAt: true, endAt: true },
  });
  const loads = people.map(
    ({ workerId, weeklyMinutes, joinedAt }): Load => ({
      workerId,
      weight: weeklyMinutes,
      joinedAt,
      visits: counts.find((row) => row.workerId === workerId)?.visits ?? 0,
      away: away
        .filter((row) => row.workerId === workerId)
        .map(({ startAt, endAt }) => ({ start: startAt.getTime(), end: endAt.getTime() })),
    }),
  );
  const perDay = Array.from({ length: fairness.days }, (_, day) => visitsOf(day));
  const below = shortfalls(loads, perDay, since.getTime());
  return people.map((person) => ({ ...person, shortfall: below.get(person.workerId) ?? 0 }));

  function visitsOf(day: number): number {
    return counts.find((row) => row.workerId === null && row.day === day)?.visits ?? 0;
  }
}

/** Everybody as candidates for one order, as if nobody held it. */
export async function candidatesFor(
  tx: Tx,
  order: OpenOrder,
  now: Instant,
  zone: string,
  policy: DispatchPolicy,
): Promise<Candidate[]> {
  const people = capped(await loadRoster(tx, rangeOf(order, now, zone)), policy, zone, order.window.start);
  return withShortfalls(
    tx,
    people.map((person) => release(person, order.orderId)),
    now,
    policy,
  );
}

/** The time in which a person's day matters to an order. */
export const rangeOf = ({ window, durationMinutes }: OpenOrder, now: Instant, zone: string): RosterRange => ({
  start: Math.min(now, window.start),
  end: Math.max(now, window.end) + durationMinutes * 60_000,
  zone,
});

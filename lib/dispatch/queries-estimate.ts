import { getBusiness } from "@/lib/business/queries";
import { db, type Tx } from "@/lib/db";
import { metresBetween, type Point } from "@/lib/staff/travel";
import { resumed } from "./estimate/history";
import { type Begun, type Learned, readLearned } from "./estimate/learned";
import { estimate } from "./estimate/model";
import { type Spread, usualSpread } from "./estimate/spread";
import { type Shop, type Visit, wayOf, wayTo } from "./estimate/visit";
import { dispatchPolicy } from "./policy";

/** When somebody arrives who sets out now: the middle, and the range that holds four in five. `metres`: their way. */
export type ArrivalEstimate = { metres: number | null; arrivalAt: Date; arrivalFrom: Date; arrivalTo: Date };

/** A visit that somebody sets out for; `via`: where something is still to be picked up. */
export type SettingOut = Omit<Visit, "setOutAt" | "metres"> & { via?: Point | null };

const HOUR = 3_600_000;
/** What happened before is in the model, which is made anew every night; and nobody is longer on the way. */
const RECENT_MS = 48 * HOUR;
const ON_THE_WAY_MS = 6 * HOUR;

/** Estimates when somebody arrives who sets out now, with what is known now: who else is on the way, and how today goes. */
export async function estimateArrival(
  tx: Tx,
  visit: SettingOut,
  from: Point | null,
  now: Date,
): Promise<ArrivalEstimate> {
  const { dispatchPolicy: rules, zone } = await getBusiness(tx);
  const { travel } = dispatchPolicy.parse(rules);
  const shop = { travel, zone };
  const stops = from && [from, ...(visit.via ? [visit.via] : []), visit];
  const metres = stops && Math.round(sum(stops.slice(1).map((to, i) => metresBetween(stops[i] as Point, to, travel))));
  const kept = await keptModel(tx);
  const known = kept ? await knownNow(tx, kept, shop, now) : undefined;
  const way = wayTo({ ...visit, setOutAt: now, metres: metres ?? 0 }, shop);
  const { low, mid, high } = estimate(kept?.learned.arrival ?? null, way, known);
  const at = (minutes: number) => new Date(now.getTime() + Math.round(minutes * 60_000));
  return { metres, arrivalAt: at(mid), arrivalFrom: at(low), arrivalTo: at(high) };
}

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

/** What the model knew, and what has happened since. */
async function knownNow(tx: Tx, { learned, learnedAt }: Kept, shop: Shop, now: Date) {
  const visits = await visitsSince(tx, new Date(now.getTime() - RECENT_MS));
  const begun = begunBy(visits, now).filter(({ startedAt }) => startedAt > learnedAt);
  const since = now.getTime() - ON_THE_WAY_MS;
  const open = visits.filter(({ setOutAt, startedAt }) => !startedAt && setOutAt <= now && setOutAt.getTime() > since);
  return resumed(
    learned.arrival.past,
    open.map((visit) => wayTo(visit, shop)),
    begun.map((visit) => wayOf(visit, shop)).filter((way) => way !== null),
  );
}

/** How much before and after their plan visits begin, as learned. */
export async function startSpread(): Promise<Spread> {
  return (await keptModel(db))?.learned.start ?? usualSpread;
}

/** Visits whose windows open since then and that somebody set out for: those that have begun, and those still on the way. */
export function visitsSince(tx: Tx, since: Date): Promise<(Visit & { startedAt: Date | null })[]> {
  return tx.$queryRaw`
    SELECT o.id, o."setOutAt", o."startedAt", o.lat, o.lng, o."serviceId", o."workerId", o."windowStart", o."plannedStart",
      e.metres
    FROM "Order" o JOIN LATERAL (
      SELECT (data ->> 'metres')::float8 AS metres FROM "OrderEvent"
      WHERE "orderId" = o.id AND type = 'set_out' ORDER BY at DESC LIMIT 1) e ON e.metres IS NOT NULL
    WHERE o."windowStart" >= ${since} AND o."setOutAt" IS NOT NULL AND (o."startedAt" IS NOT NULL OR o.status = 'en_route')
    ORDER BY o."setOutAt", o.id`;
}

/** Those of them that had begun by then. */
export const begunBy = (visits: (Visit & { startedAt: Date | null })[], now: Date): Begun[] =>
  visits.flatMap(({ startedAt, ...visit }) => (startedAt && startedAt <= now ? [{ ...visit, startedAt }] : []));

type Kept = { learnedAt: Date; visits: number; learned: Learned };

/** The model is large and changes once a night: read once, as long as it is the same. */
let last: Kept | null = null;

async function keptModel(tx: Tx): Promise<Kept | null> {
  const row = await tx.arrivalModel.findFirst({ select: { learnedAt: true, visits: true } });
  if (!row) return null;
  if (last?.learnedAt.getTime() === row.learnedAt.getTime() && last.visits === row.visits) return last;
  const { learned: kept } = await tx.arrivalModel.findFirstOrThrow({ select: { learned: true } });
  const learned = readLearned(kept);
  if (!learned) return null;
  last = { ...row, learned };
  return last;
}

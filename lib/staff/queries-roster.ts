import type { Tx } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { Gender } from "./requests";
import type { Instant, Person, Span, Visit } from "./roster";
import { shiftReader, type WeeklyShift, weeklyMinutes } from "./shift-hours";
import { destination } from "./travel";
import { type TripColumns, tripOf } from "./trip";

/** Instants of interest, and the zone in which weekly shifts are meant. */
export type RosterRange = Span & { zone: string };

const DAY = 86_400_000;

type PersonRow = {
  id: string;
  name: string;
  active: boolean;
  homeLat: number;
  homeLng: number;
  joinedAt: Date;
  rating: number;
  gender: Gender | null;
  languages: string[];
  hourlyCost: number | null;
  skills: Record<string, number> | null;
  areas: string[] | null;
  shifts: [weekday: number, startMinute: number, endMinute: number][] | null;
  timeOff: [start: number, end: number][] | null;
};

type VisitRow = {
  id: string;
  orderId: string;
  workerId: string;
  live: boolean;
  underway: boolean;
  departAt: Date;
  startAt: Date;
  endAt: Date;
  lat: number;
  lng: number;
  carried: boolean;
} & WayRow;

/** Where an order's goods are picked up on the way, and how they may share it: columns of `wayColumns`. */
export type WayRow = TripColumns & { viaLat: number | null; viaLng: number | null };

/** Of an order `o`, its service `s` and the place `l` that ships it, if any. */
export const wayColumns = Prisma.sql`coalesce(l.lat, o."pickupLat") AS "viaLat", coalesce(l.lng, o."pickupLng") AS "viaLng",
  o."placeId", s."tripMinutes", s."tripOrders"`;

/**
 * Everybody who could be sent, as the dispatcher sees them: skills, areas, shifts as instants, time off, and visits
 * held or finished from a day before the range until a day after it. Two queries, however many people.
 * @param workerIds these people only, active or not; otherwise everybody active
 */
export async function loadRoster(tx: Tx, range: RosterRange, workerIds?: string[]): Promise<Person[]> {
  const wide = { start: range.start - DAY, end: range.end + DAY };
  const people = await loadPeople(tx, wide, workerIds);
  const ids = people.map(({ id }) => id);
  const visits = new Map<string, Visit[]>(ids.map((id) => [id, []]));
  for (const row of await loadVisits(tx, wide, ids)) visits.get(row.workerId)?.push(visitOf(row));
  const hours = shiftReader(wide, range.zone);
  return people.map((row) => {
    const shifts: WeeklyShift[] = (row.shifts ?? []).map(([weekday, startMinute, endMinute]) => ({
      weekday,
      startMinute,
      endMinute,
    }));
    return {
      workerId: row.id,
      name: row.name,
      active: row.active,
      home: { lat: row.homeLat, lng: row.homeLng },
      joinedAt: row.joinedAt.getTime(),
      rating: row.rating,
      skills: new Map(Object.entries(row.skills ?? {})),
      areaIds: new Set(row.areas),
      gender: row.gender ?? undefined,
      languages: new Set(row.languages),
      hourlyCost: row.hourlyCost ?? undefined,
      hours: hours(shifts),
      timeOff: (row.timeOff ?? []).map(([start, end]) => ({ start, end })),
      visits: visits.get(row.id) ?? [],
      weeklyMinutes: weeklyMinutes(shifts),
    };
  });
}

const loadPeople = (tx: Tx, wide: Span, workerIds?: string[]) => tx.$queryRaw<PersonRow[]>`
  SELECT w.id, w.name, w.active, w."homeLat", w."homeLng", w."joinedAt", w.rating,
    w.gender::text AS gender, w.languages, coalesce(w."hourlyCost"::float8, c.mean) AS "hourlyCost",
    (SELECT jsonb_object_agg(s."skillId", s.level) FROM "WorkerSkill" s WHERE s."workerId" = w.id) AS skills,
    (SELECT jsonb_agg(a."areaId") FROM "WorkerArea" a WHERE a."workerId" = w.id) AS areas,
    (SELECT jsonb_agg(jsonb_build_array(h.weekday, h."startMinute", h."endMinute"))
       FROM "Shift" h WHERE h."workerId" = w.id) AS shifts,
    (SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM t."startAt") * 1000, extract(epoch FROM t."endAt") * 1000))
       FROM "TimeOff" t WHERE t."workerId" = w.id AND t."endAt" > ${at(wide.start)} AND t."startAt" < ${at(wide.end)})
       AS "timeOff"
  FROM "Worker" w CROSS JOIN (SELECT avg("hourlyCost")::float8 AS mean FROM "Worker" WHERE active) c
  WHERE CASE WHEN ${workerIds === undefined} THEN w.active ELSE w.id = ANY(${workerIds ?? []}::uuid[]) END
  ORDER BY w.id`;

/** By worker: a visit is found by its end, which the index knows. */
const loadVisits = (tx: Tx, wide: Span, workerIds: string[]) => tx.$queryRaw<VisitRow[]>`
  SELECT v.id, v."orderId", v."workerId", v.status <> 'done' AS live,
    o.status IN ('en_route', 'in_progress') AS underway,
    v."departAt", v."startAt", v."endAt", v.carried, o.lat, o.lng, ${wayColumns}
  FROM "Offer" v JOIN "Order" o ON o.id = v."orderId" JOIN "Service" s ON s.id = o."serviceId" LEFT JOIN "Place" l ON l.id = o."placeId"
  WHERE v."workerId" = ANY(${workerIds}::uuid[]) AND v.status IN ('pending', 'accepted', 'done')
    AND v."endAt" > ${at(wide.start)} AND v."departAt" < ${at(wide.end)}
  ORDER BY v."startAt", v.id`;

const at = (instant: Instant): Date => new Date(instant);

const visitOf = ({ id, orderId, live, underway, carried, departAt, startAt, endAt, ...place }: VisitRow): Visit => ({
  orderId,
  offerId: id,
  at: destination(place),
  trip: tripOf(place),
  carried,
  departAt: departAt.getTime(),
  startAt: startAt.getTime(),
  endAt: endAt.getTime(),
  live,
  underway,
});

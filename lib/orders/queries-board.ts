import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Span } from "@/lib/staff/roster";
import { shiftReader } from "@/lib/staff/shift-hours";
import { type Destination, destination, type Point } from "@/lib/staff/travel";
import type { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";
import { visibleTo } from "./access";
import type { Day } from "./day";
import { openStatuses } from "./state";

/** How many orders a column shows; the rest stand behind its count. */
export const COLUMN_LIMIT = 30;

/** An order as a card of the board. */
export type BoardCard = Prisma.OrderGetPayload<{ select: typeof card }>;

/** One state's orders of a day: how many there are, and the first of them. */
export type BoardColumn = { status: OrderStatus; total: number; cards: BoardCard[] };

/** What a card of the board shows. */
export const card = {
  id: true,
  code: true,
  status: true,
  name: true,
  asap: true,
  priority: true,
  windowStart: true,
  windowEnd: true,
  plannedStart: true,
  arrivalFrom: true,
  arrivalTo: true,
  crew: true,
  mateIds: true,
  service: { select: { nameZh: true, nameEn: true, icon: true } },
  area: { select: { nameZh: true, nameEn: true } },
  worker: { select: { shortName: true } },
  offers: { where: { status: "pending" }, select: { expiresAt: true }, take: 1 },
} satisfies Prisma.OrderSelect;

/**
 * The board of a day, by state. Today's also holds what is still open from earlier days; escalated orders of any day
 * come first. Finished and cancelled orders are only counted, unless `opened` names their state.
 */
export async function boardByStatus(actor: Actor, day: Day, opened?: OrderStatus): Promise<BoardColumn[]> {
  mustSee(actor);
  const ofDay = { AND: [visibleTo(actor), dayFilter(day)] };
  const shown = openStatuses.filter((status) => status !== "escalated");
  const [counts, escalated, open, finished] = await Promise.all([
    db.order.groupBy({ by: ["status"], where: ofDay, _count: true }),
    cards({ AND: [visibleTo(actor), { status: "escalated" }] }, 100),
    cards({ AND: [ofDay, { status: { in: shown } }] }, 500),
    opened && isFinished(opened) ? cards({ AND: [ofDay, { status: opened }] }, COLUMN_LIMIT, "desc") : [],
  ]);
  const total = new Map(counts.map((row) => [row.status, row._count]));
  const column = (status: OrderStatus): BoardColumn => ({
    status,
    total: total.get(status) ?? 0,
    cards: [...open, ...finished].filter((order) => order.status === status).slice(0, COLUMN_LIMIT),
  });
  return [
    { status: "escalated", total: escalated.length, cards: escalated },
    ...shown.map(column),
    column("completed"),
    column("cancelled"),
  ];
}

/** A worker's day: shifts, absences, and held visits with the way to each. */
export type PersonDay = {
  id: string;
  name: string;
  /** Where the day begins. */
  home: Point;
  shifts: Span[];
  away: Span[];
  visits: BoardVisit[];
};

/** A held visit of a worker: on the way from `departAt`, there from `startAt` to `endAt`. */
export type BoardVisit = Prisma.OfferGetPayload<{ select: typeof visit }> & { to: Destination };

const visit = {
  status: true,
  departAt: true,
  startAt: true,
  endAt: true,
  order: {
    select: {
      id: true,
      code: true,
      status: true,
      name: true,
      crew: true,
      lat: true,
      lng: true,
      area: { select: { nameZh: true, nameEn: true } },
      place: { select: { lat: true, lng: true } },
    },
  },
} satisfies Prisma.OfferSelect;

/** The board of a day, by person: every active worker, and whoever else has a visit that day. */
export async function boardByPerson(actor: Actor, day: Day, zone: string): Promise<PersonDay[]> {
  mustSee(actor);
  const range = { start: day.start.getTime(), end: day.end.getTime() };
  const within = { startAt: { lt: day.end }, endAt: { gt: day.start } };
  const held: Prisma.OfferWhereInput = { ...within, status: { in: ["pending", "accepted", "done"] } };
  const rows = await db.worker.findMany({
    where: { OR: [{ active: true }, { offers: { some: held } }] },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      homeLat: true,
      homeLng: true,
      shifts: { select: { weekday: true, startMinute: true, endMinute: true } },
      timeOff: { where: within, select: { startAt: true, endAt: true } },
      offers: { where: { AND: [held, { order: visibleTo(actor) }] }, orderBy: { startAt: "asc" }, select: visit },
    },
  });
  const hours = shiftReader(range, zone);
  return rows.map(({ id, name, homeLat, homeLng, shifts, timeOff, offers }) => ({
    id,
    name,
    home: { lat: homeLat, lng: homeLng },
    shifts: hours(shifts),
    away: timeOff.map(({ startAt, endAt }) => ({ start: startAt.getTime(), end: endAt.getTime() })),
    visits: offers.map((offer) => ({ ...offer, to: whereTo(offer.order) })),
  }));
}

const whereTo = ({ lat, lng, place }: Point & { place: Point | null }) =>
  destination({ lat, lng, viaLat: place?.lat ?? null, viaLng: place?.lng ?? null });

/** Windows that begin on the day; today also whatever is still open from before. */
export function dayFilter(day: Day): Prisma.OrderWhereInput {
  const ofDay = { windowStart: { gte: day.start, lt: day.end } };
  if (!day.isToday) return ofDay;
  return { OR: [ofDay, { windowStart: { lt: day.start }, status: { in: [...openStatuses] } }] };
}

const cards = (where: Prisma.OrderWhereInput, take: number, order: "asc" | "desc" = "asc"): Promise<BoardCard[]> =>
  db.order.findMany({ where, take, select: card, orderBy: [{ windowStart: order }, { id: "asc" }] });

const isFinished = (status: OrderStatus) => status === "completed" || status === "cancelled";

/** @throws AppError FORBIDDEN for whoever may not see the board. */
export function mustSee(actor: Actor): void {
  if (!may(actor, "board", "view")) throw new AppError("FORBIDDEN");
}

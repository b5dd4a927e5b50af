import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import type { Point } from "@/lib/staff/travel";
import type { Prisma } from "@/prisma/generated/client";
import { visibleTo } from "./access";
import type { Day } from "./day";
import { type BoardCard, card, dayFilter, mustSee } from "./queries-board";
import { openStatuses } from "./state";

/** How many open and how many completed orders a map shows: more would hide each other. */
export const MAP_LIMIT = 200;

/** An order of the board and where it is (WGS-84). */
export type MapOrder = BoardCard & Point;

/** What a map of a day shows: open orders, completed ones, and how many open ones it leaves out. */
export type MapOrders = { open: MapOrder[]; done: MapOrder[]; left: number };

/**
 * The orders of a day with their places. As on the board, today's also holds what is still open from earlier days, and
 * every day what is escalated. @throws AppError FORBIDDEN
 */
export async function mapOrders(actor: Actor, day: Day): Promise<MapOrders> {
  mustSee(actor);
  const ofDay = dayFilter(day);
  const isOpen: Prisma.OrderWhereInput = {
    OR: [{ AND: [ofDay, { status: { in: [...openStatuses] } }] }, { status: "escalated" }],
  };
  const open = { AND: [visibleTo(actor), isOpen] };
  const [shown, total, done] = await Promise.all([
    marks(open),
    db.order.count({ where: open }),
    marks({ AND: [visibleTo(actor), ofDay, { status: "completed" }] }),
  ]);
  return { open: shown, done, left: total - shown.length };
}

const marks = (where: Prisma.OrderWhereInput): Promise<MapOrder[]> =>
  db.order.findMany({
    where,
    take: MAP_LIMIT,
    select: { ...card, lat: true, lng: true },
    orderBy: [{ windowStart: "asc" }, { id: "asc" }],
  });

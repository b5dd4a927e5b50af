import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import { heldBy, visibleTo } from "./access";
import { period } from "./day";
import { openStatuses } from "./state";

/** How many orders a page of the list shows. */
export const PAGE_SIZE = 40;

const statuses = [
  "awaiting_payment",
  "placed",
  "offered",
  "accepted",
  "en_route",
  "in_progress",
  "completed",
  "cancelled",
  "escalated",
] as const;
const text = (max: number) => z.string().trim().max(max).catch("").default("");

/** What the list may be narrowed to, read from a query string; anything wrong in it is left out. Days as "2026-11-27". */
export const orderFilter = z.object({
  status: z
    .enum(["open", ...statuses])
    .optional()
    .catch(undefined),
  from: text(10),
  to: text(10),
  area: z.uuid().optional().catch(undefined),
  service: z.uuid().optional().catch(undefined),
  worker: z.uuid().optional().catch(undefined),
  q: text(60),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type OrderFilter = z.infer<typeof orderFilter>;

/** An order as a line of the list. */
export type OrderRow = Prisma.OrderGetPayload<{ select: typeof row }>;

const row = {
  id: true,
  code: true,
  status: true,
  channel: true,
  name: true,
  windowStart: true,
  windowEnd: true,
  plannedStart: true,
  asap: true,
  placedAt: true,
  amount: true,
  currency: true,
  service: { select: { nameZh: true, nameEn: true } },
  area: { select: { nameZh: true, nameEn: true } },
  worker: { select: { shortName: true } },
} satisfies Prisma.OrderSelect;

/** A page of orders, the latest placed first, with how many there are in all. `q` finds code, name, or part of a phone number. */
export async function listOrders(
  actor: Actor,
  filter: OrderFilter,
  zone: string,
): Promise<{ rows: OrderRow[]; total: number }> {
  mustSee(actor);
  const where = { AND: [visibleTo(actor), wanted(filter, zone)] };
  const [rows, total] = await Promise.all([
    db.order.findMany({
      where,
      select: row,
      orderBy: [{ placedAt: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.order.count({ where }),
  ]);
  return { rows, total };
}

/** The id of the order with exactly this code, or null. */
export async function findByCode(actor: Actor, code: string): Promise<string | null> {
  mustSee(actor);
  const where = { AND: [visibleTo(actor), { code: code.trim().toUpperCase() }] };
  return (await db.order.findFirst({ where, select: { id: true } }))?.id ?? null;
}

export type FilterChoices = Awaited<ReturnType<typeof filterChoices>>;

/** What the list can be narrowed by: every area, service and worker that ever had an order or could get one. */
export async function filterChoices(actor: Actor) {
  mustSee(actor);
  const names = { id: true, nameZh: true, nameEn: true } as const;
  const [areas, services, workers] = await Promise.all([
    db.area.findMany({ select: names, orderBy: { sort: "asc" } }),
    db.service.findMany({ select: names, orderBy: [{ sort: "asc" }, { slug: "asc" }] }),
    db.worker.findMany({ select: { id: true, name: true }, orderBy: { joinedAt: "asc" } }),
  ]);
  return { areas, services, workers };
}

function wanted(filter: OrderFilter, zone: string): Prisma.OrderWhereInput {
  const { start, end } = period(filter.from, filter.to, zone);
  const digits = filter.q.replace(/\D/g, "");
  // Prisma hands LIKE its wildcards through.
  const literal = filter.q.replace(/[\\%_]/g, "\\$&");
  const search: Prisma.OrderWhereInput[] = [
    { code: { startsWith: literal.toUpperCase() } },
    { name: { contains: literal, mode: "insensitive" } },
    ...(digits.length >= 4 ? [{ phone: { contains: digits } }] : []),
  ];
  return {
    ...(filter.status && { status: filter.status === "open" ? { in: [...openStatuses] } : filter.status }),
    ...((start || end) && { windowStart: { gte: start, lt: end } }),
    ...(filter.area && { areaId: filter.area }),
    ...(filter.service && { serviceId: filter.service }),
    ...(filter.worker && { AND: [heldBy(filter.worker)] }),
    ...(filter.q && { OR: search }),
  };
}

function mustSee(actor: Actor): void {
  if (!may(actor, "orders", "view")) throw new AppError("FORBIDDEN");
}

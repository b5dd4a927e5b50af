import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { type OpenEscalation, openEscalations } from "@/lib/dispatch/queries-why";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import { visibleTo } from "./access";

/** An order that waits for the office, with where it stands on its ladder. */
export type EscalatedOrder = Prisma.OrderGetPayload<{ select: typeof shown }> & { escalation: OpenEscalation | null };

const names = { select: { nameZh: true, nameEn: true } } as const;

const shown = {
  id: true,
  code: true,
  status: true,
  name: true,
  phone: true,
  address: true,
  asap: true,
  windowStart: true,
  windowEnd: true,
  plannedStart: true,
  crew: true,
  mateIds: true,
  service: names,
  area: names,
  worker: { select: { id: true, shortName: true, phone: true } },
} satisfies Prisma.OrderSelect;

/** What burns: orders that nobody in the office has taken first, by when they are due; then by when the visit begins. */
export async function escalatedOrders(actor: Actor): Promise<EscalatedOrder[]> {
  if (!may(actor, "orders", "view")) throw new AppError("FORBIDDEN");
  const open = await openEscalations(actor);
  const orders = await db.order.findMany({
    where: { AND: [visibleTo(actor), burning(open)] },
    orderBy: [{ windowStart: "asc" }, { id: "asc" }],
    select: shown,
    take: 200,
  });
  const rows = orders.map((order) => ({
    ...order,
    escalation: open.find(({ orderId }) => orderId === order.id) ?? null,
  }));
  const due = ({ escalation }: EscalatedOrder) => escalation?.dueAt.getTime() ?? 0;
  const waiting = rows.filter(({ escalation }) => !escalation?.acknowledgedAt);
  const taken = rows.filter(({ escalation }) => escalation?.acknowledgedAt);
  return [...waiting.sort((a, b) => due(a) - due(b)), ...taken];
}

/** How many orders wait for the office; 0 for whoever may not see them. */
export async function countEscalated(actor: Actor): Promise<number> {
  if (!may(actor, "orders", "view")) return 0;
  return db.order.count({ where: { AND: [visibleTo(actor), burning(await openEscalations(actor))] } });
}

const burning = (open: OpenEscalation[]): Prisma.OrderWhereInput => ({
  OR: [{ status: "escalated" }, { id: { in: open.map(({ orderId }) => orderId) } }],
});

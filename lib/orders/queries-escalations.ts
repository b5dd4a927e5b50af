import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { type OpenEscalation, openEscalations } from "@/lib/dispatch/queries-why";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import { visibleTo } from "./access";

/** An escalated order, with the rung of the ladder it stands on. */
export type EscalatedOrder = Prisma.OrderGetPayload<{ select: typeof shown }> & { escalation: OpenEscalation | null };

const shown = {
  id: true,
  code: true,
  status: true,
  name: true,
  address: true,
  asap: true,
  windowStart: true,
  windowEnd: true,
  plannedStart: true,
  service: { select: { nameZh: true, nameEn: true } },
  area: { select: { nameZh: true, nameEn: true } },
} satisfies Prisma.OrderSelect;

/** Escalated orders: those nobody has taken first, by when they are due; then by when the visit must begin. */
export async function escalatedOrders(actor: Actor): Promise<EscalatedOrder[]> {
  if (!may(actor, "orders", "view")) throw new AppError("FORBIDDEN");
  const [orders, open] = await Promise.all([
    db.order.findMany({
      where: { AND: [visibleTo(actor), { status: "escalated" }] },
      orderBy: [{ windowStart: "asc" }, { id: "asc" }],
      select: shown,
      take: 200,
    }),
    openEscalations(actor),
  ]);
  const rows = orders.map((order) => ({
    ...order,
    escalation: open.find(({ orderId }) => orderId === order.id) ?? null,
  }));
  const due = ({ escalation }: EscalatedOrder) => escalation?.dueAt.getTime() ?? 0;
  const waiting = rows.filter(({ escalation }) => !escalation?.acknowledgedAt);
  const taken = rows.filter(({ escalation }) => escalation?.acknowledgedAt);
  return [...waiting.sort((a, b) => due(a) - due(b)), ...taken];
}

/** How many orders wait for a person; 0 for whoever may not see them. */
export async function countEscalated(actor: Actor): Promise<number> {
  if (!may(actor, "orders", "view")) return 0;
  return db.order.count({ where: { AND: [visibleTo(actor), { status: "escalated" }] } });
}

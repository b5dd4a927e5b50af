import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { maskPhone } from "@/lib/orders/mask";
import type { Prisma } from "@/prisma/generated/client";

/** A customer and a worker who are not, or were not, to meet again. `name`: of whichever of them the page is not about. */
export type ApartView = {
  id: string;
  workerId: string;
  name: string;
  at: Date;
  by: "office" | "customer";
  actorName: string;
  reason: string;
  ended: { at: Date; by: string; reason: string } | null;
};

/**
 * Who is kept away from an order's customer, those standing first, and whom one could choose: everybody active.
 * @throws AppError FORBIDDEN
 */
export async function apartOfOrder(
  actor: Actor,
  orderId: string,
): Promise<{ rows: ApartView[]; people: { id: string; name: string }[] }> {
  if (!may(actor, "orders", "view")) throw new AppError("FORBIDDEN");
  const [rows, people] = await Promise.all([
    find({ customer: { orders: { some: { id: orderId } } } }),
    db.worker.findMany({ where: { active: true }, orderBy: { joinedAt: "asc" }, select: { id: true, name: true } }),
  ]);
  return { rows: rows.map(({ worker, customer: _, ...row }) => viewOf(row, worker.name)), people };
}

/** Which customers a worker is kept away from, those standing first; telephones masked. @throws AppError FORBIDDEN */
export async function apartOfWorker(actor: Actor, workerId: string): Promise<ApartView[]> {
  if (!may(actor, "staff", "view")) throw new AppError("FORBIDDEN");
  const rows = await find({ workerId });
  return rows.map(({ customer, worker: _, ...row }) => viewOf(row, `${customer.name} ${maskPhone(customer.phone)}`));
}

const find = (where: Prisma.KeptApartWhereInput) =>
  db.keptApart.findMany({
    where,
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { at: "desc" }],
    select: { ...shown, worker: { select: { name: true } }, customer: { select: { name: true, phone: true } } },
  });

const shown = {
  id: true,
  workerId: true,
  at: true,
  by: true,
  actorName: true,
  reason: true,
  endedAt: true,
  endedBy: true,
  endReason: true,
} satisfies Prisma.KeptApartSelect;

function viewOf(row: Prisma.KeptApartGetPayload<{ select: typeof shown }>, name: string): ApartView {
  const { endedAt, endedBy, endReason, by, ...rest } = row;
  const ended = endedAt && { at: endedAt, by: endedBy, reason: endReason };
  return { ...rest, name, by: by === "customer" ? "customer" : "office", ended };
}

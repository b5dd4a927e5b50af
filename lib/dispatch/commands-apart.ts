import { z } from "zod";
import { type Actor, signature } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";

/** Longest reason that is kept. */
const REASON_LENGTH = 300;

/**
 * The office keeps a worker away from an order's customer from now on, with a reason: in every batch and promise, and
 * by hand unless a manager sets it aside. What the worker holds already stays. Two at once make one row.
 * Refusals: `invalid` with `fields.workerId`, `reason_required`, `already_apart`.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function keepApart(
  actor: Actor,
  orderId: string,
  input: { workerId: string; reason: string },
  now: Date,
): Promise<Result> {
  mustEdit(actor);
  if (!z.uuid().safeParse(input.workerId).success) return refuse("invalid", { workerId: "required" });
  const reason = input.reason.trim().slice(0, REASON_LENGTH);
  if (!reason) return refuse("reason_required");
  const [order, worker] = await Promise.all([
    db.order.findUnique({ where: { id: orderId }, select: { customerId: true } }),
    db.worker.findUnique({ where: { id: input.workerId }, select: { id: true } }),
  ]);
  if (!order || !worker) throw new AppError("NOT_FOUND");
  const pair = { customerId: order.customerId, workerId: worker.id };
  const said = { by: "office", actorName: signature(actor).actorName, reason } as const;
  return (await write(db, { ...pair, ...said }, now)) ? { ok: true } : refuse("already_apart");
}

/** A customer asks in a review for somebody else from now on; in the review's own transaction. */
export async function keepApartForCustomer(
  tx: Tx,
  pair: { customerId: string; workerId: string; reason: string },
  now: Date,
): Promise<void> {
  await write(tx, { ...pair, reason: pair.reason.slice(0, REASON_LENGTH), by: "customer", actorName: "" }, now);
}

/** The office lets the two meet again, with a reason; the row stays as history. Refusals: `reason_required`, `not_possible_now`. */
export async function endApart(actor: Actor, id: string, input: { reason: string }, now: Date): Promise<Result> {
  mustEdit(actor);
  const endReason = input.reason.trim().slice(0, REASON_LENGTH);
  if (!endReason) return refuse("reason_required");
  const ended = { endedAt: now, endedBy: signature(actor).actorName, endReason };
  const { count } = await db.keptApart.updateMany({ where: { id, endedAt: null }, data: ended });
  return count > 0 ? { ok: true } : refuse("not_possible_now");
}

type NewRow = { customerId: string; workerId: string; by: "office" | "customer"; actorName: string; reason: string };

/** @returns whether a row was written: there may be one that stands. */
async function write(tx: Tx, { customerId, workerId, by, actorName, reason }: NewRow, now: Date): Promise<boolean> {
  const rows = await tx.$executeRaw`
    INSERT INTO "KeptApart" (id, "customerId", "workerId", at, by, "actorName", reason)
    VALUES (gen_random_uuid(), ${customerId}::uuid, ${workerId}::uuid, ${now}, ${by}, ${actorName}, ${reason})
    ON CONFLICT ("customerId", "workerId") WHERE "endedAt" IS NULL DO NOTHING`;
  return rows > 0;
}

function mustEdit(actor: Actor): void {
  if (!may(actor, "orders", "edit")) throw new AppError("FORBIDDEN");
}

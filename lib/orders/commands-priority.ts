import { z } from "zod";
import { type Actor, signature } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { Priority } from "@/prisma/generated/enums";
import { claimOrder } from "./move";
import { openStatuses } from "./state";

/**
 * The office gives an order priority, or takes it away; its history tells. It counts from the next batch on.
 * Refusal: `not_possible_now` for an order that is over.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function setPriority(actor: Actor, orderId: string, input: Priority, now: Date): Promise<Result> {
  if (!may(actor, "orders", "edit")) throw new AppError("FORBIDDEN");
  const priority = z.enum(Priority).parse(input);
  return db.$transaction(async (tx) => {
    const order = await claimOrder(tx, orderId);
    if (!order) throw new AppError("NOT_FOUND");
    if (!openStatuses.some((status) => status === order.status)) return refuse("not_possible_now");
    const { count } = await tx.order.updateMany({
      where: { id: orderId, priority: { not: priority } },
      data: { priority },
    });
    if (count === 0) return { ok: true };
    const type = priority === "high" ? "raise" : "lower";
    await tx.orderEvent.create({ data: { orderId, at: now, type, ...signature(actor) } });
    const live = { order: orderId, verb: type, workers: [] };
    await tx.$executeRaw`SELECT pg_notify('live', ${JSON.stringify(live)})`;
    return { ok: true };
  });
}

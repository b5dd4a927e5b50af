import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { roughly } from "@/lib/orders/arrival";
import { claimOrder } from "@/lib/orders/move";
import { write } from "./commands-write";
import { expectedAt } from "./late";
import { type Draft, type MessageOrder, paramsOf } from "./messages";
import { messageRules } from "./queries-rules";

/** Tells whoever stands on a rung of the ladder that an order is in trouble. At any hour: somebody must act. */
export async function tellRung(
  tx: Tx,
  order: MessageOrder,
  { sentTo, reason }: { sentTo: "worker" | "manager" | "owner"; reason: string },
  now: Date,
): Promise<void> {
  const params = paramsOf(order, { reason });
  if (sentTo !== "worker") {
    const kind = sentTo === "owner" ? "nobody_took_it" : "visit_in_trouble";
    return tell(tx, order, { kind, audience: "manager", role: sentTo, params }, now);
  }
  if (order.workerId) {
    return tell(tx, order, { kind: "job_not_left", audience: "worker", workerId: order.workerId, params }, now);
  }
}

/**
 * The office tells the customer how it stands: somebody comes, later and about when, or one is still being looked for.
 * Refusal: `not_possible_now` for an order that is under way or over.
 */
export async function tellCustomer(actor: Actor, orderId: string, now: Date): Promise<Result> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    const order = await claimOrder(tx, orderId);
    if (!order) throw new AppError("NOT_FOUND");
    if (["in_progress", "completed", "cancelled"].includes(order.status)) return refuse("not_possible_now");
    const visit = await tx.offer.findFirst({ where: { orderId, status: "accepted" }, select: { travelSeconds: true } });
    const arrivalAt = visit && roughly(expectedAt({ ...order, ...visit }, now));
    const draft: Draft = visit
      ? { kind: "running_late", audience: "customer", params: paramsOf({ ...order, arrivalAt }) }
      : { kind: "still_arranging", audience: "customer", params: paramsOf(order) };
    await tell(tx, order, draft, now);
    return { ok: true };
  });
}

async function tell(tx: Tx, order: MessageOrder, draft: Draft, now: Date): Promise<void> {
  const wanted = { ...draft, sendAt: now, until: null, occasion: String(now.getTime()), standing: false };
  await write(tx, await messageRules(tx), [{ wanted, order, now }]);
}

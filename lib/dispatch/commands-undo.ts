import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { claimOrder, move } from "@/lib/orders/move";
import { teamOf } from "@/lib/orders/team";
import { giveByHand } from "./commands-hand";
import { claimWorkers, releaseVisit, unheld } from "./commands-visit";

/** How long a choice by hand can be undone: far longer than the way back is shown. */
const UNDO_MS = 2 * 60_000;

/** What history says of an undone choice; its words stand in the `dispatch` messages. */
const REASON = "undone";

/**
 * Undoes the actor's own last choice by hand, as long as nothing has happened to the order since: whoever had accepted
 * it before has it again; otherwise it goes back to be dispatched.
 * Refusals: `undo_too_late`, and those of `giveByHand`, should the old place in the day be taken meanwhile.
 */
export async function undoHand(actor: Actor, orderId: string, input: { workerId: string }, now: Date): Promise<Result> {
  if (!may(actor, "dispatch", "edit") || actor.kind !== "user") throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    const order = await claimOrder(tx, orderId);
    if (!order) throw new AppError("NOT_FOUND");
    const last = await tx.orderEvent.findFirst({
      where: { orderId },
      orderBy: { at: "desc" },
      select: { type: true, from: true, at: true, actorId: true },
    });
    const own = last?.type === "assign" && last.actorId === actor.userId && order.workerId === input.workerId;
    if (!own || now.getTime() - last.at.getTime() > UNDO_MS) return refuse("undo_too_late");
    const before =
      last.from === "accepted"
        ? await tx.offer.findMany({
            where: { orderId, status: "withdrawn", answeredAt: last.at },
            orderBy: { seat: "asc" },
            select: { workerId: true },
          })
        : [];
    const [workerId, ...mateIds] = before.map((offer) => offer.workerId);
    if (workerId) {
      await claimWorkers(tx, [...new Set([workerId, ...mateIds, ...teamOf(order)])]);
      return giveByHand(tx, actor, orderId, { workerId, mateIds, reason: REASON }, now);
    }
    await releaseVisit(tx, orderId, now);
    const moved = await move(tx, actor, { orderId, verb: "take_back", now, set: unheld, data: { reason: REASON } });
    if (!moved) throw new AppError("CONFLICT");
    return { ok: true };
  });
}

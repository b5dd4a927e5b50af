import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";

/** What a cancelled order may still have told about it. */
const OF_THE_END = ["order_cancelled", "job_cancelled"];

/**
 * Sends a message now: one that is planned ahead of its time, any other once more. Nothing but its cancellation is
 * told of a cancelled order, and what a change of the order has cancelled no longer holds. Refusal: `message_stays`.
 */
export async function resendMessage(actor: Actor, id: string, now: Date): Promise<Result> {
  mustEdit(actor);
  const { count } = await db.message.updateMany({
    where: {
      id,
      AND: [
        { OR: [{ order: null }, { order: { status: { not: "cancelled" } } }, { kind: { in: OF_THE_END } }] },
        { OR: [{ status: { not: "cancelled" } }, { error: { not: null } }] },
        // On its way this very moment: another one would make two of it.
        { OR: [{ status: { not: "planned" } }, { attempts: 0 }, { tryAt: { lte: now } }, { error: { not: null } }] },
      ],
    },
    data: {
      status: "planned",
      sendAt: now,
      tryAt: now,
      until: null,
      attempts: 0,
      sentAt: null,
      readAt: null,
      error: null,
    },
  });
  if (count === 0) return refuse("message_stays");
  await db.$executeRaw`SELECT pg_notify('messages', '')`;
  return { ok: true };
}

/** Cancels a planned message for good: no change of its order plans it again. Refusal: `message_gone`. */
export async function cancelMessage(actor: Actor, id: string): Promise<Result> {
  mustEdit(actor);
  const { count } = await db.message.updateMany({
    where: { id, status: { in: ["planned", "failed"] } },
    data: { status: "cancelled", error: "by_hand", tryAt: null },
  });
  return count > 0 ? { ok: true } : refuse("message_gone");
}

function mustEdit(actor: Actor): void {
  if (!may(actor, "orders", "edit")) throw new AppError("FORBIDDEN");
}

import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import { type Draft, type MessageChange, type MessageOrder, messagesFor } from "./messages";

/**
 * Writes the messages that a change calls for, in the change's own transaction.
 * The in-app inbox needs no sender: a row is a delivered message.
 */
export async function planMessages(tx: Tx, change: MessageChange): Promise<void> {
  await write(tx, messagesFor(change), change.after, change.now, change.verb);
}

/** Invites the customer to review a finished order, once. */
export async function inviteReview(_actor: Actor, orderId: string, now: Date): Promise<boolean> {
  const order = await db.order.findFirst({ where: { id: orderId, status: "completed", review: null } });
  if (!order) return false;
  const draft: Draft = { kind: "review_invitation", audience: "customer", params: { code: order.code } };
  return (await write(db, [draft], order, now, "once")) > 0;
}

/** Tells managers about a low rating. */
export async function reportLowRating(tx: Tx, order: MessageOrder, rating: number, now: Date): Promise<void> {
  const draft: Draft = {
    kind: "low_rating",
    audience: "manager",
    params: { code: order.code, rating: String(rating) },
  };
  await write(tx, [draft], order, now, "once");
}

/** Marks messages of the signed-in person as read; without ids, all of them. */
export async function markRead(actor: Actor, ids: string[] | null, now: Date): Promise<number> {
  if (actor.kind !== "user") return 0;
  const mine = { userId: actor.userId, readAt: null, ...(ids && { id: { in: ids } }) };
  return (await db.message.updateMany({ where: mine, data: { readAt: now } })).count;
}

async function write(tx: Tx, drafts: Draft[], order: MessageOrder, now: Date, occasion: string): Promise<number> {
  if (drafts.length === 0) return 0;
  const people = await addressees(tx, drafts, order);
  const rows = drafts.flatMap((draft) =>
    people(draft).map(
      ({ userId, locale, workerName }): Prisma.MessageCreateManyInput => ({
        orderId: order.id,
        kind: draft.kind,
        audience: draft.audience,
        userId,
        locale,
        params: workerName ? { ...draft.params, workerName } : draft.params,
        status: "sent",
        sendAt: now,
        sentAt: now,
        createdAt: now,
        dedupeKey: [draft.kind, order.id, userId ?? "customer", occasion === "once" ? "once" : now.getTime()].join(":"),
      }),
    ),
  );
  return (await tx.message.createMany({ data: rows, skipDuplicates: true })).count;
}

type Addressee = { userId: string | null; locale: string; workerName?: string };

/** Looks up who the drafts go to: two queries at most, none for a plain message to the customer. */
async function addressees(tx: Tx, drafts: Draft[], order: MessageOrder): Promise<(draft: Draft) => Addressee[]> {
  const workerIds = [...drafts.flatMap((draft) => draft.workerId ?? []), ...(order.workerId ? [order.workerId] : [])];
  const workers = workerIds.length
    ? await tx.$queryRaw<{ id: string; shortName: string; userId: string; locale: string }[]>`
        SELECT w.id, w."shortName", w."userId", u.locale FROM "Worker" w JOIN "User" u ON u.id = w."userId"
        WHERE w.id = ANY(${workerIds}::uuid[])`
    : [];
  const managers = drafts.some((draft) => draft.audience === "manager")
    ? await tx.user.findMany({
        where: { role: { in: ["manager", "owner"] }, active: true },
        select: { id: true, locale: true },
      })
    : [];
  const workerName = workers.find((worker) => worker.id === order.workerId)?.shortName;
  return (draft) => {
    if (draft.audience === "customer") return [{ userId: null, locale: order.locale, workerName }];
    if (draft.audience === "manager") return managers.map(({ id, locale }) => ({ userId: id, locale, workerName }));
    return workers
      .filter((worker) => worker.id === draft.workerId)
      .map((worker) => ({ userId: worker.userId, locale: worker.locale }));
  };
}

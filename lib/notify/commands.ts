import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import { type Draft, type MessageChange, type MessageOrder, messagesFor } from "./messages";

/**
 * Writes the messages that changes call for, in the changes' own transaction: however many, three queries at most.
 * The in-app inbox needs no sender: a row is a delivered message.
 */
export async function planMessages(tx: Tx, changes: readonly MessageChange[]): Promise<void> {
  const entries = changes.flatMap((change) =>
    messagesFor(change).map((draft) => ({
      draft,
      order: change.after,
      now: change.now,
      occasion: change.now.getTime(),
    })),
  );
  await write(tx, entries);
}

/** Invites the customer to review a finished order, once. */
export async function inviteReview(_actor: Actor, orderId: string, now: Date): Promise<boolean> {
  const order = await db.order.findFirst({ where: { id: orderId, status: "completed", review: null } });
  if (!order) return false;
  const draft: Draft = { kind: "review_invitation", audience: "customer", params: { code: order.code } };
  return (await write(db, [{ draft, order, now, occasion: "once" }])) > 0;
}

/** Tells managers about a low rating. */
export async function reportLowRating(tx: Tx, order: MessageOrder, rating: number, now: Date): Promise<void> {
  const draft: Draft = {
    kind: "low_rating",
    audience: "manager",
    params: { code: order.code, rating: String(rating) },
  };
  await write(tx, [{ draft, order, now, occasion: "once" }]);
}

/** Marks messages of the signed-in person as read; without ids, all of them. */
export async function markRead(actor: Actor, ids: string[] | null, now: Date): Promise<number> {
  if (actor.kind !== "user") return 0;
  const mine = { userId: actor.userId, readAt: null, ...(ids && { id: { in: ids } }) };
  return (await db.message.updateMany({ where: mine, data: { readAt: now } })).count;
}

/** A message about an order; the same on the same `occasion` is written once. */
type Entry = { draft: Draft; order: MessageOrder; now: Date; occasion: number | "once" };

async function write(tx: Tx, entries: Entry[]): Promise<number> {
  if (entries.length === 0) return 0;
  const people = await addressees(tx, entries);
  const rows = entries.flatMap((entry) =>
    people(entry).map(({ userId, locale, workerName }): Prisma.MessageCreateManyInput => {
      const { draft, order, now, occasion } = entry;
      return {
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
        dedupeKey: [draft.kind, order.id, userId ?? "customer", occasion].join(":"),
      };
    }),
  );
  return (await tx.message.createMany({ data: rows, skipDuplicates: true })).count;
}

type Addressee = { userId: string | null; locale: string; workerName?: string };

/** Looks up who messages go to: two queries at most, none for a plain message to the customer. */
async function addressees(tx: Tx, entries: Entry[]): Promise<(entry: Entry) => Addressee[]> {
  const workerIds = entries.flatMap(({ draft, order }) => [draft.workerId ?? [], order.workerId ?? []].flat());
  const workers = workerIds.length
    ? await tx.$queryRaw<{ id: string; shortName: string; userId: string; locale: string }[]>`
        SELECT w.id, w."shortName", w."userId", u.locale FROM "Worker" w JOIN "User" u ON u.id = w."userId"
        WHERE w.id = ANY(${workerIds}::uuid[])`
    : [];
  const managers = entries.some(({ draft }) => draft.audience === "manager")
    ? await tx.user.findMany({
        where: { role: { in: ["manager", "owner"] }, active: true },
        select: { id: true, locale: true },
      })
    : [];
  return ({ draft, order }) => {
    const workerName = workers.find((worker) => worker.id === order.workerId)?.shortName;
    if (draft.audience === "customer") return [{ userId: null, locale: order.locale, workerName }];
    if (draft.audience === "manager") return managers.map(({ id, locale }) => ({ userId: id, locale, workerName }));
    return workers
      .filter((worker) => worker.id === draft.workerId)
      .map((worker) => ({ userId: worker.userId, locale: worker.locale }));
  };
}

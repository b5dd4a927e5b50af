import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db";
import { type Draft, type MessageChange, type MessageOrder, messagesFor } from "./messages";

/**
 * Writes the messages that changes call for, in the changes' own transaction: in one statement.
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

/** Finds who is addressed, in which language, and writes them a row each: one statement, since every change passes here. */
async function write(tx: Tx, entries: Entry[]): Promise<number> {
  if (entries.length === 0) return 0;
  const rows = entries.map(({ draft, order, now, occasion }) => ({
    ...draft,
    orderId: order.id,
    locale: order.locale,
    holder: order.workerId,
    now,
    occasion,
  }));
  return tx.$executeRaw`
    INSERT INTO "Message" (id, "orderId", kind, audience, "userId", locale, params, status, "sendAt", "sentAt",
      "createdAt", "dedupeKey")
    SELECT gen_random_uuid(), m."orderId", m.kind, m.audience::"Audience", reader.id, reader.locale,
      CASE WHEN m.audience = 'worker' OR w.id IS NULL THEN m.params
        ELSE m.params || jsonb_build_object('workerName', w."shortName") END,
      'sent', m.now, m.now, m.now, concat_ws(':', m.kind, m."orderId", coalesce(reader.id::text, 'customer'), m.occasion)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m("orderId" uuid, kind text, audience text,
      "workerId" uuid, holder uuid, locale text, params jsonb, now timestamptz, occasion text)
    LEFT JOIN "Worker" w ON w.id = m.holder
    CROSS JOIN LATERAL (
      SELECT NULL::uuid, m.locale WHERE m.audience = 'customer'
      UNION ALL
      SELECT u.id, u.locale FROM "Worker" asked JOIN "User" u ON u.id = asked."userId"
        WHERE m.audience = 'worker' AND asked.id = m."workerId"
      UNION ALL
      SELECT u.id, u.locale FROM "User" u
        WHERE m.audience = 'manager' AND u.role IN ('manager', 'owner') AND u.active
    ) AS reader(id, locale)
    ON CONFLICT ("dedupeKey") DO NOTHING`;
}

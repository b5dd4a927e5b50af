import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db";
import { type Entry, type Replanned, write } from "./commands-write";
import type { MessageChange, MessageOrder } from "./messages";
import { outOfQuiet, resolveMessages } from "./plan";
import { messageRules } from "./queries-rules";

/**
 * Makes the plan of messages of changed orders anew, in the changes' own transaction: news are written, reminders get
 * their new time, what is no longer wanted is cancelled; a cancelled order keeps nothing that has not left.
 */
export async function planMessages(tx: Tx, changes: readonly MessageChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rules = await messageRules(tx);
  const entries = changes.flatMap((change) =>
    resolveMessages(change, rules.policy, rules.zone).map(
      (wanted): Entry => ({ wanted, order: change.after, now: change.now }),
    ),
  );
  const replanned = changes.map(
    ({ after, verb, now }): Replanned => ({ orderId: after.id, now, ended: verb === "cancel" }),
  );
  await write(tx, rules, entries, replanned);
}

/** A review has come: the invitation to it is no longer wanted, and managers are told about a low rating. */
export async function noteReview(
  tx: Tx,
  order: Pick<MessageOrder, "id" | "code" | "locale" | "workerId">,
  { rating, low }: { rating: number; low: boolean },
  now: Date,
): Promise<void> {
  const rules = await messageRules(tx);
  const params = { code: order.code, rating: String(rating) };
  const draft = { kind: "low_rating", audience: "manager", params, at: now, until: null, occasion: "once" } as const;
  const wanted = low ? outOfQuiet(draft, rules.policy, rules.zone) : [];
  await write(
    tx,
    rules,
    wanted.map((wanted) => ({ wanted, order, now })),
    [{ orderId: order.id, now, ended: true }],
  );
}

/** Marks messages of the signed-in person as read; without ids, all of them. */
export async function markRead(actor: Actor, ids: string[] | null, now: Date): Promise<number> {
  if (actor.kind !== "user") return 0;
  const shown = { status: { not: "cancelled" }, sendAt: { lte: now } } as const;
  const mine = { userId: actor.userId, readAt: null, ...shown, ...(ids && { id: { in: ids } }) };
  return (await db.message.updateMany({ where: mine, data: { readAt: now } })).count;
}

import { type Actor, signature } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db";
import { planMessages } from "@/lib/notify/commands";
import type { Prisma } from "@/prisma/generated/client";
import { allows, transitions, type Verb } from "./state";

/** One change of one order, by whom and when. `set` are further columns; `data` goes into its history. */
export type Move = {
  orderId: string;
  verb: Exclude<Verb, "place">;
  now: Date;
  set?: Omit<Prisma.OrderUncheckedUpdateInput, "status">;
  data?: Prisma.InputJsonObject;
};

/** The order as it stood when it was claimed: everything its messages and events need. */
export type Claimed = Prisma.OrderGetPayload<{ select: typeof claimed }>;

/** What is read of an order when it is claimed. */
export const claimed = {
  id: true,
  code: true,
  status: true,
  locale: true,
  windowStart: true,
  windowEnd: true,
  asap: true,
  workerId: true,
  plannedStart: true,
  plannedEnd: true,
  arrivalAt: true,
  round: true,
} satisfies Prisma.OrderSelect;

/**
 * Claims the order's row until the transaction ends.
 * @returns the order, or null if there is none of that id.
 */
export async function claimOrder(tx: Tx, orderId: string): Promise<Claimed | null> {
  const rows = await tx.$queryRaw<Claimed[]>`
    SELECT id, code, status::text, locale, "windowStart", "windowEnd", asap, "workerId", "plannedStart", "plannedEnd",
      "arrivalAt", round
    FROM "Order" WHERE id = ${orderId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/**
 * The one door through which an order changes state: claims the row, asks the transition table, writes the
 * state, its history, the event for the durable functions and the messages, in the caller's transaction.
 * @returns the order as it was before, or null if the table does not allow the change now (a polite no).
 */
export async function move(tx: Tx, actor: Actor, { orderId, verb, now, set, data }: Move): Promise<Claimed | null> {
  const before = await claimOrder(tx, orderId);
  if (!before || !allows(before.status, verb)) return null;
  const after = await tx.order.update({
    where: { id: orderId },
    data: { ...set, status: transitions[verb].to },
    select: claimed,
  });
  await record(tx, actor, { verb, now, before, after, data });
  return before;
}

/** Writes what a change leaves behind: history, event, messages, and the live signal. Used by `move` and `placeOrder`. */
export async function record(
  tx: Tx,
  actor: Actor,
  change: { verb: Verb; now: Date; before: Claimed | null; after: Claimed; data?: Prisma.InputJsonObject },
): Promise<void> {
  const { verb, now, before, after, data = {} } = change;
  const { to, event } = transitions[verb];
  const from = before?.status ?? null;
  const { actorKind, actorId, actorName } = signature(actor);
  const told = { orderId: after.id, verb, from, round: after.round, at: now.toISOString() };
  const workers = [...new Set([before?.workerId, after.workerId].filter(Boolean))];
  // One statement, since every change of every order passes here.
  await tx.$executeRaw`
    WITH history AS (
      INSERT INTO "OrderEvent" (id, "orderId", at, type, "from", "to", "actorKind", "actorId", "actorName", data)
      VALUES (gen_random_uuid(), ${after.id}::uuid, ${now}, ${verb}, ${from}::"OrderStatus", ${to}::"OrderStatus",
        ${actorKind}, ${actorId}, ${actorName}, ${JSON.stringify(data)}::jsonb)),
    told AS (
      INSERT INTO "OutboxEvent" (id, name, data) VALUES (gen_random_uuid(), ${event}, ${JSON.stringify(told)}::jsonb))
    SELECT pg_notify('live', ${JSON.stringify({ order: after.id, verb, workers })}), pg_notify('outbox', '')`;
  await planMessages(tx, { verb, now, before, after, data });
}

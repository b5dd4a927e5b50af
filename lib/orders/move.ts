import { type Actor, signature } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db";
import { planMessages } from "@/lib/notify/commands";
import type { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";
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

const claimed = {
  id: true,
  code: true,
  token: true,
  status: true,
  locale: true,
  name: true,
  phone: true,
  areaId: true,
  serviceId: true,
  windowStart: true,
  windowEnd: true,
  durationMinutes: true,
  asap: true,
  lat: true,
  lng: true,
  workerId: true,
  plannedStart: true,
  plannedEnd: true,
  arrivalAt: true,
  terms: true,
  round: true,
} satisfies Prisma.OrderSelect;

/**
 * Claims the order's row until the transaction ends.
 * @returns the order, or null if there is none of that id.
 */
export async function claimOrder(tx: Tx, orderId: string): Promise<Claimed | null> {
  await tx.$queryRaw`SELECT 1 FROM "Order" WHERE id = ${orderId}::uuid FOR UPDATE`;
  return tx.order.findUnique({ where: { id: orderId }, select: claimed });
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
  await tx.orderEvent.create({
    data: { orderId: after.id, at: now, type: verb, from: before?.status ?? null, to, data, ...signature(actor) },
  });
  await tx.outboxEvent.create({ data: { name: event, data: eventData(verb, now, before?.status ?? null, after) } });
  await planMessages(tx, { verb, now, before, after, data });
  await tx.$executeRaw`SELECT pg_notify('live', ${JSON.stringify({
    order: after.id,
    verb,
    workers: [...new Set([before?.workerId, after.workerId].filter(Boolean))],
  })}), pg_notify('outbox', '')`;
}

const eventData = (verb: Verb, now: Date, from: OrderStatus | null, after: Claimed): Prisma.InputJsonObject => ({
  orderId: after.id,
  verb,
  from,
  round: after.round,
  at: now.toISOString(),
});

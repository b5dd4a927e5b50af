import { type Actor, signature } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db";
import { planMessages } from "@/lib/notify/commands";
import type { Prisma } from "@/prisma/generated/client";
import { allows, transitions, type Verb } from "./state";
import { teamOf } from "./team";

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
  crew: true,
  mateIds: true,
  plannedStart: true,
  plannedEnd: true,
  arrivalAt: true,
  arrivalFrom: true,
  arrivalTo: true,
  round: true,
} satisfies Prisma.OrderSelect;

/**
 * Claims the order's row until the transaction ends. Rows that only point to it may still be written by others.
 * @returns the order, or null if there is none of that id.
 */
export async function claimOrder(tx: Tx, orderId: string): Promise<Claimed | null> {
  const rows = await tx.$queryRaw<Claimed[]>`
    SELECT id, code, status::text, locale, "windowStart", "windowEnd", asap, "workerId", crew, "mateIds", "plannedStart",
      "plannedEnd", "arrivalAt", "arrivalFrom", "arrivalTo", round
    FROM "Order" WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
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
    data: { ...set, status: transitions[verb].to ?? before.status },
    select: claimed,
  });
  await record(tx, actor, { verb, now, before, after, data });
  return before;
}

/** An order offered to a worker: the columns it sets, and what goes into its history. */
export type Offering = {
  orderId: string;
  workerId: string;
  mateIds: string[];
  plannedStart: Date;
  plannedEnd: Date;
  round: number;
  data: Prisma.InputJsonObject;
};

/**
 * The same door for many orders offered at once, in as few statements as one.
 * @returns ids of the orders that could not be offered now: a polite no
 */
export async function offerAll(tx: Tx, actor: Actor, offerings: readonly Offering[], now: Date): Promise<string[]> {
  const ids = offerings.map(({ orderId }) => orderId);
  const rows = await tx.$queryRaw<Claimed[]>`
    SELECT id, code, status::text, locale, "windowStart", "windowEnd", asap, "workerId", crew, "mateIds", "plannedStart",
      "plannedEnd", "arrivalAt", "arrivalFrom", "arrivalTo", round
    FROM "Order" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const before = new Map(rows.filter(({ status }) => allows(status, "offer")).map((order) => [order.id, order]));
  const made = offerings.filter(({ orderId }) => before.has(orderId));
  await tx.$executeRaw`
    UPDATE "Order" o SET status = ${transitions.offer.to}::"OrderStatus", "workerId" = m."workerId",
      "mateIds" = m."mateIds", "plannedStart" = m."plannedStart", "plannedEnd" = m."plannedEnd", round = m.round
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      AS m("orderId" uuid, "workerId" uuid, "mateIds" uuid[], "plannedStart" timestamptz, "plannedEnd" timestamptz, round int)
    WHERE o.id = m."orderId"`;
  const changes = made.map(({ orderId, data, ...set }) => {
    const was = before.get(orderId) as Claimed;
    return { verb: "offer", now, before: was, after: { ...was, ...set, status: transitions.offer.to }, data } as const;
  });
  await recordAll(tx, actor, changes);
  return ids.filter((id) => !before.has(id));
}

/** One change as it is recorded: the order before and after it. */
type Change = { verb: Verb; now: Date; before: Claimed | null; after: Claimed; data?: Prisma.InputJsonObject };

/** Writes what a change leaves behind: history, event, messages, and the live signal. Used by `move` and `placeOrder`. */
export const record = (tx: Tx, actor: Actor, change: Change): Promise<void> => recordAll(tx, actor, [change]);

async function recordAll(tx: Tx, actor: Actor, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const { actorKind, actorId, actorName } = signature(actor);
  const rows = changes.map(({ verb, now, before, after, data = {} }) => {
    const { event } = transitions[verb];
    const from = before?.status ?? null;
    const to = transitions[verb].to ?? from;
    const told = { orderId: after.id, verb, from, round: after.round, at: now.toISOString() };
    const workers = [...new Set([...(before ? teamOf(before) : []), ...teamOf(after)])];
    return { orderId: after.id, at: now, verb, from, to, data, event, told, live: { order: after.id, verb, workers } };
  });
  // One statement, since every change of every order passes here.
  await tx.$executeRaw`
    WITH change AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS c("orderId" uuid, at timestamptz, verb text, "from" text, "to" text, data jsonb, event text, told jsonb, live jsonb)),
    history AS (
      INSERT INTO "OrderEvent" (id, "orderId", at, type, "from", "to", "actorKind", "actorId", "actorName", data)
      SELECT gen_random_uuid(), "orderId", at, verb, "from"::"OrderStatus", "to"::"OrderStatus",
        ${actorKind}, ${actorId}, ${actorName}, data FROM change),
    told AS (
      INSERT INTO "OutboxEvent" (id, name, data) SELECT gen_random_uuid(), event, told FROM change)
    SELECT pg_notify('live', live::text), pg_notify('outbox', '') FROM change`;
  await planMessages(
    tx,
    changes.map(({ data = {}, ...change }) => ({ ...change, data })),
  );
}

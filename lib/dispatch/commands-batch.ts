import type { Actor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { db, type Tx } from "@/lib/db";
import { loadRoster } from "@/lib/staff/queries-roster";
import { type Assignment, assignBatch, rankCandidates } from "./assign";
import { capped } from "./cap";
import { isCollision } from "./collision";
import { suggest } from "./commands-suggest";
import { closeEscalations } from "./commands-visit";
import { escalate, writeOffers } from "./commands-write";
import { whyStuck } from "./deadline";
import { type DispatchPolicy, dispatchPolicy } from "./policy";
import { lockBatches, lockWaitingDays } from "./queries-lock";
import { loadOrders, type WaitingOrder, withShortfalls } from "./queries-waiting";
import { offerable } from "./shadow";

/** What became of an order's search for a person. */
export type NextOffer =
  | { status: "offered"; offerId: string; expiresAt: Date }
  | { status: "escalated" }
  /** Also of an order that waits for a manager to confirm. */
  | { status: "done" };

/** A batch, like a claim, is tried again when another transaction got in its way. */
const ATTEMPTS = 3;

/**
 * One batch: every waiting order is put to the person it is assigned to, or in shadow mode that person is suggested to
 * the managers; in one transaction, one batch at a time.
 * Wanted orders for which there is nobody, or no more rounds or time, are escalated; other such orders are left to
 * their own call.
 * @returns what became of each wanted order, in their order
 */
export async function dispatchBatch(actor: Actor, wanted: string[], now: Date): Promise<NextOffer[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction((tx) => runBatch(tx, actor, wanted, now));
    } catch (error) {
      if (!isCollision(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function runBatch(tx: Tx, actor: Actor, wanted: string[], now: Date): Promise<NextOffer[]> {
  await lockBatches(tx);
  const { zone, dispatchPolicy: rules } = await getBusiness(tx);
  const days = await lockWaitingDays(tx, zone);
  // Before the waiting ones are read: what these waited for is then seen.
  await tx.$queryRaw`SELECT 1 FROM "Order" WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const waiting = (await loadOrders(tx, { waiting: true, lock: true }, zone)).filter(({ day }) => days.has(day));
  if (waiting.some(({ orderId }) => wanted.includes(orderId))) {
    await decide(tx, actor, { waiting, wanted: new Set(wanted), now, zone, policy: dispatchPolicy.parse(rules) });
  }
  return outcomes(tx, wanted);
}

type Batch = { waiting: WaitingOrder[]; wanted: ReadonlySet<string>; now: Date; zone: string; policy: DispatchPolicy };

async function decide(tx: Tx, actor: Actor, { waiting, wanted, now, zone, policy }: Batch): Promise<void> {
  const at = now.getTime();
  await tx.$queryRaw`SELECT 1 FROM "Worker" WHERE active ORDER BY id FOR NO KEY UPDATE`;
  const start = Math.min(at, ...waiting.map(({ window }) => window.start));
  const end = Math.max(...waiting.map(({ window, durationMinutes }) => window.end + durationMinutes * 60_000));
  const people = await withShortfalls(
    tx,
    capped(await loadRoster(tx, { start, end, zone }), policy, zone, at),
    at,
    policy,
  );

  const movable = waiting.filter((order) => !whyStuck(order, at, policy));
  const assignments = assignBatch(movable, people, policy, at, policy.travel);
  const given = offerable(assignments, movable, people, policy, at);
  await closeSuggestions(tx, movable, given, now);
  await writeOffers(tx, actor, given, { orders: movable, people, now, policy, zone });
  await suggest(tx, assignments, { orders: movable.filter(({ shadow }) => shadow), now, policy });

  const reports = new Map(
    assignments.map(({ orderId, workerId, candidates }) => [orderId, workerId ? null : candidates]),
  );
  for (const order of waiting.filter(({ orderId }) => wanted.has(orderId))) {
    const reason = whyStuck(order, at, policy) ?? "nobody_suitable";
    const candidates = reports.has(order.orderId)
      ? reports.get(order.orderId)
      : rankCandidates(order, people, policy, at, policy.travel);
    if (candidates) await escalate(tx, actor, order, { reason, candidates, now, policy });
  }
}

/** A service that was in shadow mode a moment ago: what waits for a confirmation is offered now. */
async function closeSuggestions(tx: Tx, orders: WaitingOrder[], given: Assignment[], now: Date): Promise<void> {
  const offered = new Set(given.flatMap(({ orderId, workerId }) => (workerId ? [orderId] : [])));
  for (const { orderId, suggested } of orders) {
    if (suggested && offered.has(orderId)) await closeEscalations(tx, orderId, "automatic", now);
  }
}

async function outcomes(tx: Tx, wanted: string[]): Promise<NextOffer[]> {
  const rows = await tx.$queryRaw<{ id: string; status: string; offerId: string | null; expiresAt: Date | null }[]>`
    SELECT o.id, o.status::text, v.id AS "offerId", v."expiresAt"
    FROM "Order" o LEFT JOIN "Offer" v ON v."orderId" = o.id AND v.status = 'pending'
    WHERE o.id = ANY(${wanted}::uuid[]) ORDER BY v."expiresAt" DESC`;
  // Of a crew, the offer that must be answered first: it was read last.
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map((id) => {
    const { status, offerId, expiresAt } = byId.get(id) ?? {};
    if (status === "offered" && offerId && expiresAt) return { status, offerId, expiresAt };
    return { status: status === "escalated" ? status : "done" };
  });
}

import { type Actor, signature } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { claimOrder, move } from "@/lib/orders/move";
import { allows } from "@/lib/orders/state";
import type { OfferStatus } from "@/prisma/generated/enums";
import { dispatchBatch, type NextOffer } from "./commands-batch";
import { giveByHand } from "./commands-hand";
import { claimWorkers, closeEscalations, releaseVisit, unheld } from "./commands-visit";
import { gathering } from "./gather";

/** Longest reason that is kept. */
const REASON_LENGTH = 300;

/**
 * Finds the next person for a waiting order and asks them; escalates it when nobody is left, the rounds are used up
 * or the start is too near. All orders that wait are decided together, so the order may already be offered: then its
 * live offer is the answer. `done`: the order waits no longer. Calls made meanwhile share the next batch.
 */
export async function makeNextOffer(actor: Actor, orderId: string, now: Date): Promise<NextOffer> {
  mustDispatch(actor);
  return nextOffer({ actor, orderId, now });
}

const nextOffer = gathering<{ actor: Actor; orderId: string; now: Date }, NextOffer>((calls) =>
  dispatchBatch(
    (calls[0] as (typeof calls)[number]).actor,
    calls.map(({ orderId }) => orderId),
    new Date(Math.max(...calls.map(({ now }) => now.getTime()))),
  ),
);

/** An offer that was not answered in time goes to the next person. Refusals: `already_answered`, `not_due`. */
export async function expireOffer(actor: Actor, offerId: string, now: Date): Promise<Result> {
  mustDispatch(actor);
  return db.$transaction(async (tx) => {
    const offered = await tx.offer.findUnique({ where: { id: offerId }, select: { orderId: true } });
    if (!offered) throw new AppError("NOT_FOUND");
    const { orderId } = offered;
    await claimOrder(tx, orderId);
    const offer = await tx.offer.findUniqueOrThrow({
      where: { id: offerId },
      select: { status: true, expiresAt: true },
    });
    if (offer.status !== "pending") return refuse("already_answered");
    if (offer.expiresAt > now) return refuse("not_due");
    await releaseVisit(tx, orderId, now, "expired");
    const moved = await move(tx, actor, { orderId, verb: "expire", now, set: unheld });
    return moved ? { ok: true } : clash();
  });
}

/**
 * The worker who was asked takes the order. Ten callers, one winner; a late answer is refused.
 * Refusals: `offer_expired`, `offer_withdrawn`, `already_answered`.
 */
export async function acceptOffer(actor: Actor, orderId: string, now: Date): Promise<Result> {
  return db.$transaction(async (tx) => {
    const offer = await answerable(tx, actor, orderId, now);
    if (!offer.ok) return offer;
    await tx.offer.update({ where: { id: offer.id }, data: { status: "accepted", answeredAt: now } });
    const set = { acceptedAt: now, arrivalAt: offer.startAt };
    const moved = await move(tx, actor, { orderId, verb: "accept", now, set });
    return moved ? { ok: true } : clash();
  });
}

/**
 * The worker who was asked says no, and the next person is asked.
 * Refusals: `reason_required`, `offer_expired`, `offer_withdrawn`, `already_answered`.
 */
export async function declineOffer(
  actor: Actor,
  orderId: string,
  input: { reason: string },
  now: Date,
): Promise<Result> {
  const reason = input.reason.trim().slice(0, REASON_LENGTH);
  if (!reason) return refuse("reason_required");
  return db.$transaction(async (tx) => {
    const offer = await answerable(tx, actor, orderId, now);
    if (!offer.ok) return offer;
    await releaseVisit(tx, orderId, now, "declined", reason);
    const moved = await move(tx, actor, { orderId, verb: "decline", now, set: unheld, data: { reason } });
    return moved ? { ok: true } : clash();
  });
}

/**
 * A worker who took an order and cannot come gives it back before setting out; another is looked for.
 * Refusals: `reason_required`, `not_possible_now`.
 */
export async function giveBack(actor: Actor, orderId: string, input: { reason: string }, now: Date): Promise<Result> {
  const reason = input.reason.trim().slice(0, REASON_LENGTH);
  if (!reason) return refuse("reason_required");
  return db.$transaction(async (tx) => {
    const order = await claimOrder(tx, orderId);
    if (!order || order.workerId !== workerOf(actor)) throw new AppError("NOT_FOUND");
    if (order.status !== "accepted") return refuse("not_possible_now");
    await releaseVisit(tx, orderId, now, "declined", reason);
    const moved = await move(tx, actor, { orderId, verb: "give_back", now, set: unheld, data: { reason } });
    return moved ? { ok: true } : clash();
  });
}

/**
 * A manager gives an order to a person of their choice, with a reason. Any live offer is withdrawn. Skills, areas,
 * shifts and the promised window may be set aside, which is written into the decision; an overlap may not.
 * Refusals: `reason_required`, `worker_inactive`, `same_worker`, `overlap`, `not_possible_now`.
 */
export async function assignByHand(
  actor: Actor,
  orderId: string,
  input: { workerId: string; reason: string },
  now: Date,
): Promise<Result> {
  mustDispatch(actor);
  const reason = input.reason.trim().slice(0, REASON_LENGTH);
  if (!reason) return refuse("reason_required");
  return db.$transaction(async (tx) => {
    const before = await claimOrder(tx, orderId);
    if (!before) throw new AppError("NOT_FOUND");
    if (!allows(before.status, "assign")) return refuse("not_possible_now");
    if (before.workerId === input.workerId && before.status === "accepted") return refuse("same_worker");
    await claimWorkers(tx, before.workerId ? [before.workerId, input.workerId] : [input.workerId]);
    return giveByHand(tx, actor, orderId, { ...input, reason }, now);
  });
}

/** A manager puts an escalated order back to be dispatched: people who said no may be asked again. */
export async function retryDispatch(actor: Actor, orderId: string, now: Date): Promise<Result> {
  mustDispatch(actor);
  return db.$transaction(async (tx) => {
    const moved = await move(tx, actor, { orderId, verb: "retry", now });
    if (!moved) return refuse("not_possible_now");
    await closeEscalations(tx, orderId, "retried", now);
    return { ok: true };
  });
}

/** A manager takes an order's escalation: it climbs no further. Refusal: `already_taken`. */
export async function acknowledgeEscalation(actor: Actor, orderId: string, now: Date): Promise<Result> {
  mustDispatch(actor);
  const by = signature(actor).actorName;
  // One statement: the other desks are told with it.
  const taken = await db.$executeRaw`
    WITH taken AS (
      UPDATE "Escalation" SET "acknowledgedAt" = ${now}, "acknowledgedBy" = ${by}
      WHERE "orderId" = ${orderId}::uuid AND "closedAt" IS NULL AND "acknowledgedAt" IS NULL RETURNING "orderId")
    SELECT pg_notify('live', jsonb_build_object('order', "orderId", 'verb', 'acknowledge', 'workers', '[]'::jsonb)::text)
    FROM taken`;
  return taken > 0 ? { ok: true } : refuse("already_taken");
}

/** Claims the order and looks for the actor's own offer that can still be answered. */
async function answerable(
  tx: Tx,
  actor: Actor,
  orderId: string,
  now: Date,
): Promise<Result<{ id: string; startAt: Date }>> {
  const workerId = workerOf(actor);
  const order = await claimOrder(tx, orderId);
  const offer = await tx.offer.findFirst({
    where: { orderId, workerId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, status: true, startAt: true, expiresAt: true },
  });
  if (!order || !offer) throw new AppError("NOT_FOUND");
  if (offer.status === "pending" && offer.expiresAt > now) return { ok: true, id: offer.id, startAt: offer.startAt };
  return refuse(lateAnswer[offer.status]);
}

const lateAnswer: Record<OfferStatus, string> = {
  pending: "offer_expired",
  expired: "offer_expired",
  withdrawn: "offer_withdrawn",
  accepted: "already_answered",
  declined: "already_answered",
  done: "already_answered",
};

function mustDispatch(actor: Actor): void {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
}

/** @throws AppError FORBIDDEN for anybody who is no worker. */
function workerOf(actor: Actor): string {
  if (actor.kind !== "user" || !actor.workerId) throw new AppError("FORBIDDEN");
  return actor.workerId;
}

/** The order's state and its offer no longer agree: nothing of this transaction may stay. */
function clash(): never {
  throw new AppError("CONFLICT", "the order's state does not agree with its offer");
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { type Claimed, claimOrder, move } from "@/lib/orders/move";
import { allows } from "@/lib/orders/state";
import { isOneOf, teamWithout } from "@/lib/orders/team";
import type { OfferStatus } from "@/prisma/generated/enums";
import { type Released, releaseVisit, unheld } from "./commands-visit";

/** Longest reason that is kept. */
export const REASON_LENGTH = 300;

/**
 * An offer that was not answered in time goes to the next person, and with it every other of its order's crew that is
 * due. Refusals: `already_answered`, `not_due`.
 */
export async function expireOffer(actor: Actor, offerId: string, now: Date): Promise<Result> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    const offered = await tx.offer.findUnique({ where: { id: offerId }, select: { orderId: true } });
    if (!offered) throw new AppError("NOT_FOUND");
    const { orderId } = offered;
    const order = await claimOrder(tx, orderId);
    const offer = await tx.offer.findUniqueOrThrow({
      where: { id: offerId },
      select: { status: true, expiresAt: true, workerId: true },
    });
    if (offer.status !== "pending" || !order) return refuse("already_answered");
    if (offer.expiresAt > now) return refuse("not_due");
    const silent = order.crew === 1 ? [offer.workerId] : await overdue(tx, orderId, now);
    return vacate(tx, actor, order, silent, { verb: "expire", status: "expired", now });
  });
}

/**
 * The worker who was asked takes the order. Ten callers, one winner; a late answer is refused. An order of several
 * people is accepted when the last of them has.
 * Refusals: `offer_expired`, `offer_withdrawn`, `already_answered`.
 */
export async function acceptOffer(actor: Actor, orderId: string, now: Date): Promise<Result> {
  return db.$transaction(async (tx) => {
    const offer = await answerable(tx, actor, orderId, now);
    if (!offer.ok) return offer;
    await tx.offer.update({ where: { id: offer.id }, data: { status: "accepted", answeredAt: now } });
    const complete = offer.order.crew === 1 || (await accepted(tx, orderId)) === offer.order.crew;
    const set = complete ? { acceptedAt: now, arrivalAt: offer.startAt } : {};
    const moved = await move(tx, actor, { orderId, verb: complete ? "accept" : "join", now, set });
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
    return vacate(tx, actor, offer.order, [workerOf(actor)], { verb: "decline", status: "declined", reason, now });
  });
}

/**
 * A worker who took an order and cannot come gives it back before anybody sets out; another is looked for. Of a crew,
 * the others keep their places meanwhile.
 * Refusals: `reason_required`, `not_possible_now`.
 */
export async function giveBack(actor: Actor, orderId: string, input: { reason: string }, now: Date): Promise<Result> {
  const reason = input.reason.trim().slice(0, REASON_LENGTH);
  if (!reason) return refuse("reason_required");
  return db.$transaction(async (tx) => {
    const workerId = workerOf(actor);
    const order = await claimOrder(tx, orderId);
    if (!order || !isOneOf(order, workerId)) throw new AppError("NOT_FOUND");
    const theirs = order.crew === 1 ? order.status === "accepted" : await hasJoined(tx, order, workerId);
    if (!theirs) return refuse("not_possible_now");
    return vacate(tx, actor, order, [workerId], { verb: "give_back", status: "declined", reason, now });
  });
}

type Vacating = { verb: "expire" | "decline" | "give_back"; status: Released; reason?: string; now: Date };

/**
 * Frees the places that these people hold, so that others are looked for: all of an order that nobody else holds. One
 * that waits for a manager goes on waiting.
 */
async function vacate(tx: Tx, actor: Actor, order: Claimed, gone: string[], how: Vacating): Promise<Result> {
  const { verb, status, reason, now } = how;
  const rest = teamWithout(order, gone);
  await releaseVisit(tx, order.id, now, status, reason, rest.workerId ? gone : undefined);
  const workerName = order.crew > 1 && verb === "expire" ? await namesOf(tx, gone) : undefined;
  const moved = await move(tx, actor, {
    orderId: order.id,
    verb: order.status === "escalated" ? "leave" : verb,
    now,
    set: rest.workerId ? { ...rest, arrivalAt: null, acceptedAt: null } : unheld,
    data: { ...(reason && { reason }), ...(workerName && { workerName }) },
  });
  return moved ? { ok: true } : clash();
}

/** Claims the order and looks for the actor's own offer that can still be answered. */
async function answerable(
  tx: Tx,
  actor: Actor,
  orderId: string,
  now: Date,
): Promise<Result<{ id: string; startAt: Date; order: Claimed }>> {
  const workerId = workerOf(actor);
  const order = await claimOrder(tx, orderId);
  const offer = await tx.offer.findFirst({
    where: { orderId, workerId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, status: true, startAt: true, expiresAt: true },
  });
  if (!order || !offer) throw new AppError("NOT_FOUND");
  const { id, status, startAt, expiresAt } = offer;
  return status === "pending" && expiresAt > now ? { ok: true, id, startAt, order } : refuse(lateAnswer[status]);
}

const lateAnswer: Record<OfferStatus, string> = {
  pending: "offer_expired",
  expired: "offer_expired",
  withdrawn: "offer_withdrawn",
  accepted: "already_answered",
  declined: "already_answered",
  done: "already_answered",
};

const accepted = (tx: Tx, orderId: string) => tx.offer.count({ where: { orderId, status: "accepted" } });

/** Who has not answered in time. */
async function overdue(tx: Tx, orderId: string, now: Date): Promise<string[]> {
  const due = { orderId, status: "pending", expiresAt: { lte: now } } as const;
  return (await tx.offer.findMany({ where: due, select: { workerId: true } })).map(({ workerId }) => workerId);
}

/** Of a crew, who it was: an event of one person is told by the offer before it. */
async function namesOf(tx: Tx, workerIds: string[]): Promise<string> {
  const workers = await tx.worker.findMany({ where: { id: { in: workerIds } }, select: { name: true } });
  return workers.map(({ name }) => name).join("、");
}

/** Has this one of a crew accepted, and is nobody on the way yet? */
async function hasJoined(tx: Tx, { id, status }: Claimed, workerId: string): Promise<boolean> {
  if (!allows(status, "give_back") && !allows(status, "leave")) return false;
  return (await tx.offer.count({ where: { orderId: id, workerId, status: "accepted" } })) > 0;
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

import { type Actor, signature } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { claimOrder, move } from "@/lib/orders/move";
import { allows } from "@/lib/orders/state";
import { teamOf } from "@/lib/orders/team";
import type { OfferStatus } from "@/prisma/generated/enums";
import { REASON_LENGTH } from "./commands-answer";
import { dispatchBatch, type NextOffer } from "./commands-batch";
import { type ByHand, chosenBy, giveByHand } from "./commands-hand";
import { claimWorkers, closeEscalations, releaseVisit, unheld } from "./commands-visit";
import { gathering } from "./gather";

export { acceptOffer, declineOffer, expireOffer, giveBack } from "./commands-answer";

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

/**
 * A manager gives an order to a person of their choice, an order of several people to all of them at once, with a
 * reason. Any live offer is withdrawn; so one of a crew is changed by choosing the crew with another. Skills, areas, shifts and the promised window may be set aside, which is written into the decision; an overlap may not.
 * Refusals: `reason_required`, `crew_incomplete`, `worker_inactive`, `same_worker`, `overlap`, `not_possible_now`.
 */
export async function assignByHand(actor: Actor, orderId: string, input: ByHand, now: Date): Promise<Result> {
  mustDispatch(actor);
  const reason = input.reason.trim().slice(0, REASON_LENGTH);
  if (!reason) return refuse("reason_required");
  return db.$transaction(async (tx) => {
    const before = await claimOrder(tx, orderId);
    if (!before) throw new AppError("NOT_FOUND");
    if (!allows(before.status, "assign")) return refuse("not_possible_now");
    const [had, chosen] = [teamOf(before), chosenBy(input)];
    if (before.status === "accepted" && chosen.every((id) => had.includes(id))) return refuse("same_worker");
    await claimWorkers(tx, [...new Set([...had, ...chosen])]);
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

function mustDispatch(actor: Actor): void {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
}

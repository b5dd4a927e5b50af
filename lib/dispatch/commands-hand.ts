import { type Actor, signature } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import type { Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { move } from "@/lib/orders/move";
import { type Settled, settleSuggestion } from "./commands-suggest";
import { releaseVisit } from "./commands-visit";
import { heldTime, retimeFollowing } from "./commands-write";
import { fitByHand, reportByHand } from "./hand";
import { dispatchPolicy } from "./policy";
import { candidatesFor, loadOrders } from "./queries-waiting";

/**
 * Gives an order to a manager's choice of person, as far as no held visit is in the way, and writes down who and why.
 * The caller has claimed the order and both workers. Refusals: `worker_inactive`, `overlap`.
 */
export async function giveByHand(
  tx: Tx,
  actor: Actor,
  orderId: string,
  { workerId, reason }: { workerId: string; reason: string },
  now: Date,
): Promise<Result> {
  const { zone, dispatchPolicy: rules } = await getBusiness(tx);
  const policy = dispatchPolicy.parse(rules);
  const [order] = await loadOrders(tx, { ids: [orderId] }, zone);
  if (!order) throw new AppError("NOT_FOUND");
  const people = await candidatesFor(tx, order, now.getTime(), zone, policy);
  const person = people.find((candidate) => candidate.workerId === workerId);
  if (!person?.active) return refuse("worker_inactive");
  const choice = fitByHand(order, person, now.getTime(), policy.travel);
  if (!choice) return refuse("overlap");
  if (order.suggested) await settleSuggestion(tx, orderId, verdict(actor, order.suggested, { workerId, reason }), now);
  await releaseVisit(tx, orderId, now);
  await retimeFollowing(tx, [choice.fit]);
  const round = order.round + 1;
  const decision = await tx.dispatchDecision.create({
    select: { id: true },
    data: {
      orderId,
      at: now,
      round,
      by: "manager",
      actorName: signature(actor).actorName,
      reason,
      workerId,
      candidates: reportByHand(order, people, { workerId, ...choice }, now.getTime(), policy),
    },
  });
  const held = heldTime(choice.fit);
  await tx.offer.create({
    data: {
      orderId,
      workerId,
      round,
      status: "accepted",
      decisionId: decision.id,
      createdAt: now,
      expiresAt: now,
      answeredAt: now,
      ...held,
    },
  });
  const { startAt, endAt } = held;
  const set = { workerId, plannedStart: startAt, plannedEnd: endAt, arrivalAt: startAt, acceptedAt: now, round };
  const data = { reason, workerId, workerName: person.name, overridden: choice.overridden };
  const moved = await move(tx, actor, { orderId, verb: "assign", now, set, data });
  if (!moved) throw new AppError("CONFLICT");
  return { ok: true };
}

/** What a choice by hand says of the suggestion. */
const verdict = (by: Actor, suggested: string, { workerId, reason }: { workerId: string; reason: string }): Settled =>
  workerId === suggested ? { outcome: "confirmed", by } : { outcome: "overridden", by, chosenId: workerId, reason };

import { type Actor, signature } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import type { Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { move } from "@/lib/orders/move";
import { teamBy } from "@/lib/orders/team";
import type { Instant, Person } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import { type Settled, settleSuggestion } from "./commands-suggest";
import { releaseVisit } from "./commands-visit";
import { heldTime, retimeFollowing } from "./commands-write";
import { fitCrewByHand } from "./crew/by-hand";
import { isCrewed } from "./crew/opening";
import { seatingOf } from "./crew/seating";
import { fitByHand, type HandChoice, reportByHand } from "./hand";
import { dispatchPolicy } from "./policy";
import { candidatesFor, loadOrders, type WaitingOrder } from "./queries-waiting";
import type { OpenOrder } from "./score";

/** Whom a manager chose, of a crew all of them, and why. */
export type ByHand = { workerId: string; mateIds?: string[]; reason: string };

/** Everybody of a choice. */
export const chosenBy = ({ workerId, mateIds = [] }: Pick<ByHand, "workerId" | "mateIds">): string[] => [
  workerId,
  ...mateIds,
];

/**
 * Gives an order to a manager's choice of person, of a crew all of them at one moment, as far as no held visit is in
 * the way, and writes down who and why. The caller has claimed the order and all workers.
 * Refusals: `crew_incomplete`, `worker_inactive`, `overlap`.
 */
export async function giveByHand(tx: Tx, actor: Actor, orderId: string, input: ByHand, now: Date): Promise<Result> {
  const { zone, dispatchPolicy: rules } = await getBusiness(tx);
  const policy = dispatchPolicy.parse(rules);
  const [order] = await loadOrders(tx, { ids: [orderId] }, zone);
  if (!order) throw new AppError("NOT_FOUND");
  const wanted = chosenBy(input);
  if (new Set(wanted).size !== order.crew || wanted.length !== order.crew) return refuse("crew_incomplete");
  const people = await candidatesFor(tx, order, now.getTime(), zone, policy);
  const chosen = wanted.flatMap((id) => people.find(({ workerId, active }) => workerId === id && active) ?? []);
  if (chosen.length < wanted.length) return refuse("worker_inactive");
  const fits = fitAllByHand(order, chosen, now.getTime(), policy.travel);
  if (!fits) return refuse("overlap");
  const choices = fits.map((fit, i) => ({ ...fit, workerId: wanted[i] as string }));
  if (order.suggested) await settleSuggestion(tx, orderId, verdict(actor, order, input), now);
  await releaseVisit(tx, orderId, now);
  await retimeFollowing(
    tx,
    choices.map(({ fit }) => fit),
  );
  const round = order.round + 1;
  const { reason } = input;
  const decision = await tx.dispatchDecision.create({
    select: { id: true },
    data: {
      orderId,
      at: now,
      round,
      by: "manager",
      actorName: signature(actor).actorName,
      reason,
      workerId: input.workerId,
      candidates: reportByHand(order, people, choices, now.getTime(), policy),
    },
  });
  const { seated, team } = seatingOf(order, choices, [], people);
  const given = { orderId, round, status: "accepted", decisionId: decision.id, createdAt: now } as const;
  const answered = { expiresAt: now, answeredAt: now };
  for (const { workerId, seat, fit } of seated) {
    await tx.offer.create({ data: { ...given, ...answered, workerId, seat, ...heldTime(fit) } });
  }
  const { startAt, endAt } = heldTime((choices[0] as (typeof choices)[number]).fit);
  const planned = { plannedStart: startAt, plannedEnd: endAt, arrivalAt: startAt, acceptedAt: now, round };
  const workerName = chosen.map(({ name }) => name).join("、");
  const overridden = [...new Set(choices.flatMap((choice) => choice.overridden))];
  const data = { reason, workerId: input.workerId, workerName, overridden };
  const moved = await move(tx, actor, { orderId, verb: "assign", now, set: { ...teamBy(team), ...planned }, data });
  if (!moved) throw new AppError("CONFLICT");
  return { ok: true };
}

function fitAllByHand(
  order: OpenOrder,
  people: readonly Person[],
  now: Instant,
  travel: TravelModel,
): HandChoice[] | null {
  if (isCrewed(order)) return fitCrewByHand(order, people, now, travel);
  const choice = fitByHand(order, people[0] as Person, now, travel);
  return choice && [choice];
}

/** What a choice by hand says of the suggestion: the same people, or others. */
function verdict(by: Actor, { suggested, suggestedMates }: WaitingOrder, input: ByHand): Settled {
  const before = [suggested, ...suggestedMates].sort();
  if (chosenBy(input).sort().join() === before.join()) return { outcome: "confirmed", by };
  return { outcome: "overridden", by, chosenId: input.workerId, reason: input.reason };
}

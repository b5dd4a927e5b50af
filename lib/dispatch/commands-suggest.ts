import { type Actor, signature } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db";
import { tellSuggestion } from "@/lib/notify/commands-escalation";
import { claimOrder } from "@/lib/orders/move";
import type { Assignment } from "./assign";
import { rulesFor } from "./escalation-policy";
import type { DispatchPolicy } from "./policy";
import type { WaitingOrder } from "./queries-waiting";

/** Why an order of a service in shadow mode waits for the office. */
export const TO_CONFIRM = "to_confirm";

/**
 * Suggests to the managers whom a batch has chosen for orders in shadow mode, with the decision and all candidates;
 * nothing is offered. A suggestion stands as long as its person could still go. The first one of an order puts it on the
 * ladder: a manager must confirm, or the owner is told. The caller holds the orders.
 */
export async function suggest(
  tx: Tx,
  assignments: readonly Assignment[],
  { orders, now, policy }: { orders: readonly WaitingOrder[]; now: Date; policy: DispatchPolicy },
): Promise<void> {
  for (const order of orders) {
    const assignment = assignments.find(({ orderId }) => orderId === order.orderId);
    if (!assignment) continue;
    const { workerId, mates = [], candidates } = assignment;
    const { orderId, suggested, suggestedMates } = order;
    const standing = candidates.filter((one) => one.workerId === suggested || suggestedMates.includes(one.workerId));
    if (standing.length === 1 + suggestedMates.length && standing.every(({ refusal }) => !refusal)) continue;
    if (suggested) await settleSuggestion(tx, orderId, { outcome: "lapsed" }, now);
    const chosen = candidates.filter((candidate) => candidate.chosen);
    if (!workerId || chosen.length === 0) continue;
    const decision = { orderId, at: now, round: order.round + 1, by: "dispatch", reason: TO_CONFIRM, workerId };
    await tx.dispatchDecision.create({ data: { ...decision, candidates } });
    await tx.suggestion.create({ data: { orderId, workerId, mateIds: mates.map((mate) => mate.workerId), at: now } });
    const dueAt = new Date(now.getTime() + rulesFor(policy, order.own).acknowledgeMinutes * 60_000);
    const first = await tx.$executeRaw`
      INSERT INTO "Escalation" (id, "orderId", reason, "sentTo", "createdAt", "dueAt")
      VALUES (gen_random_uuid(), ${orderId}::uuid, ${TO_CONFIRM}, 'manager', ${now}, ${dueAt})
      ON CONFLICT DO NOTHING`;
    const claimed = first > 0 && (await claimOrder(tx, orderId));
    const names = chosen.map(({ name }) => name).join("、");
    if (claimed) await tellSuggestion(tx, claimed, names, now);
    const live = { order: orderId, verb: "suggest", workers: [] };
    await tx.$executeRaw`SELECT pg_notify('live', ${JSON.stringify(live)})`;
  }
}

/** What became of a suggestion; `chosenId`: who was chosen instead, and why. */
export type Settled =
  | { outcome: "confirmed"; by: Actor }
  | { outcome: "overridden"; by: Actor; chosenId: string; reason: string }
  | { outcome: "lapsed" };

/** Settles the open suggestion of an order, if there is one. The caller has claimed the order. */
export async function settleSuggestion(tx: Tx, orderId: string, settled: Settled, now: Date): Promise<void> {
  const { outcome } = settled;
  const by = "by" in settled ? signature(settled.by).actorName : "";
  const instead = outcome === "overridden" ? { chosenId: settled.chosenId, reason: settled.reason } : {};
  await tx.suggestion.updateMany({
    where: { orderId, outcome: null },
    data: { outcome, settledAt: now, settledBy: by, ...instead },
  });
}

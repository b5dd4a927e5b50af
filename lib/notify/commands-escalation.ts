import type { Tx } from "@/lib/db";
import { teamOf } from "@/lib/orders/team";
import { write } from "./commands-write";
import { expectedParams } from "./late";
import { type Draft, type MessageOrder, paramsOf } from "./messages";
import { messageRules } from "./queries-rules";

/** Tells whoever stands on a rung of the ladder that an order is in trouble. At any hour: somebody must act. */
export async function tellRung(
  tx: Tx,
  order: MessageOrder,
  { sentTo, reason }: { sentTo: "worker" | "manager" | "owner"; reason: string },
  now: Date,
): Promise<void> {
  const params = paramsOf(order, { reason });
  if (sentTo !== "worker") {
    const kind = sentTo === "owner" ? "nobody_took_it" : "visit_in_trouble";
    return tell(tx, order, { kind, audience: "manager", role: sentTo, params }, now);
  }
  for (const workerId of teamOf(order)) {
    await tell(tx, order, { kind: "job_not_left", audience: "worker", workerId, params }, now);
  }
}

/** Asks the managers to confirm whom the engine has chosen for an order. At any hour: nobody is asked until they do. */
export async function tellSuggestion(tx: Tx, order: MessageOrder, workerName: string, now: Date): Promise<void> {
  const params = { ...paramsOf(order), workerName };
  await tell(tx, order, { kind: "order_to_confirm", audience: "manager", role: "manager", params }, now);
}

/**
 * Tells the customer how it stands: somebody comes, later and about when, or one is still being looked for.
 * @param visit the holder's way to the order; null while nobody holds it
 */
export async function tellProgress(
  tx: Tx,
  order: MessageOrder,
  visit: { travelSeconds: number } | null,
  now: Date,
): Promise<void> {
  const draft: Draft = visit
    ? { kind: "running_late", audience: "customer", params: expectedParams({ ...order, ...visit }, now) }
    : { kind: "still_arranging", audience: "customer", params: paramsOf(order) };
  await tell(tx, order, draft, now);
}

async function tell(tx: Tx, order: MessageOrder, draft: Draft, now: Date): Promise<void> {
  const wanted = { ...draft, sendAt: now, until: null, occasion: String(now.getTime()), standing: false };
  await write(tx, await messageRules(tx), [{ wanted, order, now }]);
}

import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderEventView } from "@/lib/orders/queries-order";

/** A step of an order's history in words: what happened, by whom, why, and what was promised about money. */
export type EventWords = { title: string; by: string; reason: string | null; refund: string | null };

type Told = Pick<OrderEventView, "type" | "actorKind" | "actorName" | "data">;

/**
 * The words of every step. A step knows its worker from its own data, from who did it, or, where the product acts
 * on an offer, from the offer before it.
 */
export function eventWords(events: Told[], t: Messages): EventWords[] {
  const words = t.orderDetail;
  let asked: string | undefined;
  return events.map(({ type, actorKind, actorName, data }) => {
    const own = actorKind === "worker" ? actorName : undefined;
    const worker = data.workerName ?? own ?? asked ?? words.someone;
    if (type === "offer" || type === "assign") asked = data.workerName;
    const title = words.events[type as keyof typeof words.events] ?? words.events.other;
    const by = words.actors[actorKind as keyof typeof words.actors] ?? words.actors.system;
    return {
      title: fill(title, { worker }),
      by: fill(by, { name: actorName }),
      reason: data.reason ? reasonWords(data.reason, t) : null,
      refund: data.refund ? fill(words.refund, { refund: data.refund }) : null,
    };
  });
}

/** A reason as it is kept, in words: codes of customers, workers and dispatch are known, anything else was typed. */
export function reasonWords(reason: string, t: Messages): string {
  const known: Record<string, string> = {
    ...t.tracking.reasons,
    ...t.jobs.reasons,
    ...t.dispatch.escalations,
    ...t.dispatch.reasons,
  };
  return known[reason] ?? reason;
}

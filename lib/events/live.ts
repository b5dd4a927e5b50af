import type { Actor } from "@/lib/auth/actor";
import { listen } from "./listen";

/** A change of an order as it is told to open pages: which order, what was done, and whose it was and is. */
export type LiveChange = { order: string; verb: string; workers: string[] };

/** May `actor` know that this order changed? The same rows as `visibleTo`. */
export function maySee(actor: Actor, change: LiveChange): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "user":
      return actor.role !== "worker" || (actor.workerId !== null && change.workers.includes(actor.workerId));
    case "link":
      return change.order === actor.orderId;
    default:
      return false;
  }
}

/**
 * Calls `tell` for every change the actor may see, in any process; with null when something may have been missed.
 * @returns a function that ends the subscription
 */
export function subscribe(actor: Actor, tell: (change: LiveChange | null) => void): () => void {
  return listen("live", (payload) => {
    if (!payload) return tell(null);
    const change = JSON.parse(payload) as LiveChange;
    if (maySee(actor, change)) tell(change);
  });
}

/**
 * Calls `tell` whenever a run of the durable functions began or ended, in any process.
 * @returns a function that ends the subscription
 */
export function subscribeRuns(tell: (change: null) => void): () => void {
  return listen("engine_run", () => tell(null));
}

"use client";

import { createContext } from "react";
import type { HandView } from "@/lib/dispatch/queries-hand";
import { canTake } from "./hand-words";

/** The order that is picked up, and who could be given it: true where no rule is set aside for it. */
export type CarriedOrder = { orderId: string; takers: ReadonlyMap<string, boolean> };

/** For marks that show whom an order could go to; null while none is picked up. */
export const Carried = createContext<CarriedOrder | null>(null);

/** Who could be given the order of a preview. */
export const carriedOf = (view: HandView): CarriedOrder => ({
  orderId: view.orderId,
  takers: new Map(
    view.people
      .filter((row) => canTake(view, row))
      .map(({ workerId, change }) => [workerId, change?.overridden.length === 0]),
  ),
});

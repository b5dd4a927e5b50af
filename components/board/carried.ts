"use client";

import { createContext } from "react";
import type { HandView } from "@/lib/dispatch/queries-hand";
import { canTake } from "./hand-words";

/** The order that is picked up, and who could be given it. */
export type CarriedOrder = { orderId: string; takers: ReadonlySet<string> };

/** For marks that show whom an order could go to; null while none is picked up. */
export const Carried = createContext<CarriedOrder | null>(null);

/** Who could be given the order of a preview. */
export const carriedOf = (view: HandView): CarriedOrder => ({
  orderId: view.orderId,
  takers: new Set(view.people.filter((row) => canTake(view, row)).map(({ workerId }) => workerId)),
});

import type { Job, Person } from "@/lib/staff/roster";
import type { DispatchPolicy } from "./policy";
import type { OpenOrder } from "./score";

export type Priority = "normal" | "high";

type Weights = DispatchPolicy["weights"];

/** The weights that an order is decided by. */
export const weightsOf = (order: OpenOrder, { weights }: DispatchPolicy): Weights => ({ ...weights, ...order.weights });

/** How many times an order's minutes count for its priority; 1: as any other. */
export const timesOf = ({ priority }: OpenOrder, weights: Weights): number =>
  priority === "high" ? 1 + weights.priority : 1;

/** Does an order go before others? Not where its priority weighs nothing. */
export const comesFirst = (order: OpenOrder, policy: DispatchPolicy): boolean =>
  timesOf(order, weightsOf(order, policy)) > 1;

/** What a person's time at the visit costs, minor units; null: not known. The road is weighed by itself. */
export const payOf = ({ durationMinutes }: Job, { hourlyCost }: Person): number | null =>
  hourlyCost === undefined ? null : Math.round((hourlyCost * durationMinutes) / 60);

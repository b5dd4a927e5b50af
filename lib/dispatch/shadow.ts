import type { Instant } from "@/lib/staff/roster";
import { type Assignment, assignBatch } from "./assign";
import { isEarly } from "./deadline";
import type { DispatchPolicy } from "./policy";
import type { Candidate, OpenOrder } from "./score";

/** A waiting order: is it only to be suggested to a manager? */
export type Shadowed = OpenOrder & { shadow: boolean };

/**
 * The assignments that may be offered: those of orders that are dispatched by themselves and near enough to be told
 * (`isEarly`). All orders were decided together, so that nobody is given away twice; but what is not offered holds
 * nobody's time, so who was to have both gets theirs planned anew without it. An order that then has no fit waits for the next batch.
 */
export function offerable(
  assignments: readonly Assignment[],
  orders: readonly Shadowed[],
  people: readonly Candidate[],
  policy: DispatchPolicy,
  now: Instant,
): Assignment[] {
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  const waits = ({ orderId }: Assignment) => {
    const order = byId.get(orderId);
    return order !== undefined && (order.shadow || isEarly(order, now, policy));
  };
  const own = assignments.filter((assignment) => !waits(assignment));
  const mixed = new Set(assignments.filter(waits).flatMap(({ workerId }) => workerId ?? []));
  if (!own.some(({ workerId }) => workerId && mixed.has(workerId))) return own;
  const planned = new Map<string, Assignment>();
  for (const person of people.filter(({ workerId }) => mixed.has(workerId))) {
    const theirs = own.flatMap(({ orderId, workerId }) =>
      workerId === person.workerId ? [byId.get(orderId) as OpenOrder] : [],
    );
    for (const one of assignBatch(theirs, [person], policy, now, policy.travel)) planned.set(one.orderId, one);
  }
  return own.map((one) => {
    const again = planned.get(one.orderId);
    return again ? { ...one, workerId: again.workerId, fit: again.fit } : one;
  });
}

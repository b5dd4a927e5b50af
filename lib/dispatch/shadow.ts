import type { Fit } from "@/lib/staff/availability";
import type { Instant } from "@/lib/staff/roster";
import { type Assignment, assignBatch } from "./assign";
import { isCrewed } from "./crew/opening";
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
  const mixed = new Set(assignments.filter(waits).flatMap((one) => partsOf(one).map(({ workerId }) => workerId)));
  if (!own.some((one) => partsOf(one).some(({ workerId }) => mixed.has(workerId)))) return own;
  const planned = new Map<string, Fit | null>();
  for (const person of people.filter(({ workerId }) => mixed.has(workerId))) {
    const theirs = own.flatMap((one) =>
      partsOf(one).flatMap(({ workerId, fit }) =>
        workerId === person.workerId ? [alone(byId.get(one.orderId) as OpenOrder, fit)] : [],
      ),
    );
    for (const { orderId, fit } of assignBatch(theirs, [person], policy, now, policy.travel)) {
      planned.set(`${orderId} ${person.workerId}`, fit);
    }
  }
  return own.map((one) => {
    const again = partsOf(one).map(({ workerId, fit }) => {
      const anew = planned.get(`${one.orderId} ${workerId}`);
      return { workerId, fit: anew === undefined ? fit : anew };
    });
    const [first, ...mates] = again.flatMap(({ workerId, fit }) => (fit ? [{ workerId, fit }] : []));
    if (!first || mates.length + 1 < again.length) return { ...one, workerId: null, fit: null };
    return { ...one, ...first, ...(one.mates && { mates }) };
  });
}

/** Everybody that an assignment asks. */
const partsOf = ({ workerId, fit, mates = [] }: Assignment) => (workerId && fit ? [{ workerId, fit }, ...mates] : []);

/** One person's part of an order of several people: theirs alone, at the moment that the others come. */
const alone = (order: OpenOrder, { startAt }: Fit): OpenOrder =>
  isCrewed(order) ? { ...order, crew: 1, minLevel: 1, seats: [], window: { start: startAt, end: startAt } } : order;

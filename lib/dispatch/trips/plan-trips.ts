import type { Instant } from "@/lib/staff/roster";
import { exchangeIn } from "./ejection";
import { improve } from "./improve";
import { insertAll } from "./insertion";
import { type Demand, placeWorth } from "./reach";
import { costOf, readyToLeave, timesOf } from "./route";
import type { Courier, Delivery, Planned, RoundRules, Route, Trip, TripRules } from "./trip";

/** Routes of everybody, and orders that nobody can take. */
export type TripPlan = { planned: Planned[]; left: Delivery[] };

/**
 * Plans who carries what, for all open orders and everybody who is free within the horizon: what was planned before
 * stays as a start, new orders are taken in by regret, then the whole is improved. Same input, same answer.
 * @param before worker id -> route as planned last time; orders that are no longer open are dropped from it
 */
export function planTrips(
  open: readonly Delivery[],
  couriers: readonly Courier[],
  demand: Demand,
  before: ReadonlyMap<string, Route>,
  { policy, travel, now }: TripRules,
): TripPlan {
  const waiting = new Map(open.map((delivery) => [delivery.orderId, delivery]));
  const able = couriers.filter(
    ({ freeAt, shiftEnd }) => freeAt <= now + policy.horizonMinutes * 60_000 && shiftEnd >= now,
  );
  const rules = { policy, travel, now, pressure: Math.min(2, open.length / able.length) };
  const people = able.map(
    (courier): Planned => ({ courier, place: placeWorth(courier.at, demand, rules), route: [], cost: 0 }),
  );
  const kept = people.map((person): Planned => {
    const route = stillOpen(before.get(person.courier.workerId) ?? [], waiting);
    const cost = costOf(person, route, rules);
    return Number.isFinite(cost) ? { ...person, route, cost } : person;
  });
  const plan = completed(kept, [...waiting.values()], rules);
  if (plan.left.length === 0) return plan;
  const anew = completed(people, [...waiting.values()], rules);
  return anew.left.length < plan.left.length ? anew : plan;
}

/** Takes in the orders that nobody has yet, and improves the whole. */
function completed(start: readonly Planned[], deliveries: readonly Delivery[], rules: RoundRules): TripPlan {
  const planned = start.map((person) => ({ ...person }));
  const held = new Set(planned.flatMap(({ route }) => route.flatMap((trip) => trip.deliveries)));
  const missing = deliveries.filter((delivery) => !held.has(delivery));
  const left = exchangeIn(planned, insertAll(planned, missing, rules), rules);
  improve(planned, rules);
  return { planned, left };
}

/** The orders of a route that still wait, as they are now. */
const stillOpen = (route: Route, waiting: ReadonlyMap<string, Delivery>): Route =>
  route.flatMap((trip) => {
    const deliveries = trip.deliveries.flatMap(({ orderId }) => waiting.get(orderId) ?? []);
    return deliveries.length > 0 ? [{ ...trip, deliveries }] : [];
  });

/** A trip that its person must be told of now. */
export type DueTrip = { workerId: string; trip: Trip; pickupAt: Instant; endAt: Instant };

/**
 * The trips that cannot wait: the person is free, and would pick up later if they were told at the next planning only.
 * Everything else may still go to somebody better.
 * @param next when planning is done again at the latest
 */
export function dueTrips(planned: readonly Planned[], next: Instant, rules: TripRules): DueTrip[] {
  return planned.flatMap(({ courier, route: [trip] }) => {
    if (!trip || courier.freeAt > rules.now) return [];
    const now = timesOf(trip, courier.at, readyToLeave(courier, rules.now), rules);
    const later = timesOf(trip, courier.at, next, rules);
    if (later.pickupAt === now.pickupAt) return [];
    return [{ workerId: courier.workerId, trip, pickupAt: now.pickupAt, endAt: now.endAt }];
  });
}

import { costOf } from "./route";
import type { Delivery, Planned, RoundRules, Route, Trip } from "./trip";

/** A person's route with one order more. `added`: what it costs more than before, in minutes. */
export type Insertion = { route: Route; cost: number; added: number };

/**
 * The cheapest way to take an order into a person's route: as a trip of its own at any point, or onto any trip from
 * the same venue, at any stop.
 * @returns null if there is none
 */
export function cheapestInsertion(planned: Planned, delivery: Delivery, rules: RoundRules): Insertion | null {
  let best: Insertion | null = null;
  for (const route of routesWith(planned.route, delivery, rules.policy.maxPerTrip)) {
    const cost = costOf(planned, route, rules);
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { route, cost, added: cost - planned.cost };
  }
  return best;
}

function* routesWith(route: Route, delivery: Delivery, maxPerTrip: number): Generator<Route> {
  const { venueId, from } = delivery;
  const own: Trip = { venueId, from, deliveries: [delivery] };
  for (let i = 0; i <= route.length; i++) yield [...route.slice(0, i), own, ...route.slice(i)];
  for (const [i, trip] of route.entries()) {
    if (trip.venueId !== venueId || trip.deliveries.length >= maxPerTrip) continue;
    for (let stop = 0; stop <= trip.deliveries.length; stop++) {
      const deliveries = [...trip.deliveries.slice(0, stop), delivery, ...trip.deliveries.slice(stop)];
      yield [...route.slice(0, i), { ...trip, deliveries }, ...route.slice(i + 1)];
    }
  }
}

/** A route without an order. */
export const without = (route: Route, { orderId }: Delivery): Route =>
  route.flatMap((trip) => {
    const deliveries = trip.deliveries.filter((other) => other.orderId !== orderId);
    if (deliveries.length === trip.deliveries.length) return [trip];
    return deliveries.length > 0 ? [{ ...trip, deliveries }] : [];
  });

/**
 * Takes orders into routes one by one: next always the one that would lose most if its best person were gone (regret
 * insertion, Potvin and Rousseau 1993). Changes `plan`.
 * @returns orders that nobody can take
 */
export function insertAll(plan: Planned[], deliveries: readonly Delivery[], rules: RoundRules): Delivery[] {
  let open = deliveries.map((delivery) => ({
    delivery,
    ways: plan.map((planned) => cheapestInsertion(planned, delivery, rules)),
  }));
  while (open.length > 0) {
    const choices = open.map(({ delivery, ways }) => ({ delivery, ...twoBest(ways) }));
    const next = choices.reduce((a, b) => (b.regret > a.regret ? b : a));
    const planned = plan[next.person];
    const way = next.way;
    if (!planned || !way) break;
    Object.assign(planned, { route: way.route, cost: way.cost });
    open = open.filter(({ delivery }) => delivery !== next.delivery);
    for (const { delivery, ways } of open) ways[next.person] = cheapestInsertion(planned, delivery, rules);
  }
  return open.map(({ delivery }) => delivery);
}

/** What an order loses without its only person: more than any detour. */
const NOBODY = 200;

function twoBest(ways: readonly (Insertion | null)[]) {
  let person = -1;
  let [best, second] = [Number.POSITIVE_INFINITY, NOBODY];
  ways.forEach((way, index) => {
    if (!way) return;
    if (way.added < best) {
      if (person >= 0) second = best;
      [best, person] = [way.added, index];
    } else if (way.added < second) second = way.added;
  });
  return { person, way: ways[person] ?? null, regret: person < 0 ? Number.NEGATIVE_INFINITY : second - best };
}

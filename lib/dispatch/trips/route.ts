import type { Instant } from "@/lib/staff/roster";
import { type Point, type TravelModel, travelBetween } from "@/lib/staff/travel";
import type { Courier, Delivery, Planned, RoundRules, Route, Trip, TripPolicy, TripRules } from "./trip";

const MINUTE = 60_000;

/** When an order would be at the door if somebody stood at the venue as it got ready and brought it alone. */
export const soonestAt = ({ from, to, readyAt }: Delivery, { policy, travel }: TripRules): Instant =>
  readyAt + (policy.venueMinutes + policy.doorMinutes) * MINUTE + travelBetween(from, to, travel).seconds * 1000;

/** The first moment a person could leave for a trip that they have not been told of. */
export const readyToLeave = ({ freeAt }: { freeAt: Instant }, now: Instant): Instant => Math.max(now, freeAt);

/** How a trip goes if its person leaves `from` at `leaveAt`. */
export type TripTimes = { pickupAt: Instant; doorAt: Instant[]; endAt: Instant; end: Point; waySeconds: number };

/** How long handing over takes, and how people get about. */
type Handing = { policy: Pick<TripPolicy, "venueMinutes" | "doorMinutes">; travel: TravelModel };

/** Times of one trip. */
export function timesOf(trip: Trip, from: Point, leaveAt: Instant, { policy, travel }: Handing): TripTimes {
  const waySeconds = travelBetween(from, trip.from, travel).seconds;
  let pickupAt = leaveAt + waySeconds * 1000 + policy.venueMinutes * MINUTE;
  for (const { readyAt } of trip.deliveries) pickupAt = Math.max(pickupAt, readyAt);
  const doorAt: Instant[] = [];
  let [here, clock] = [trip.from, pickupAt + policy.venueMinutes * MINUTE];
  for (const { to } of trip.deliveries) {
    const door = clock + travelBetween(here, to, travel).seconds * 1000 + policy.doorMinutes * MINUTE;
    doorAt.push(door);
    clock = door + policy.doorMinutes * MINUTE;
    here = to;
  }
  return { pickupAt, doorAt, endAt: clock, end: here, waySeconds };
}

/** Whose route it is, and what the place is worth that they are taken from. */
type Person = Pick<Planned, "courier" | "place">;

/** What a route costs, in minutes, by reason. */
export type RouteFactors = { lateness: number; travel: number; occupied: number; fairness: number; place: number };

/**
 * What a person's route costs: every minute that an order reaches its door later than it could (`soonestAt`), the ways
 * to venues, the time taken in a rush, the person's surplus of work for every order, and once the worth of the place
 * they are taken from.
 * @returns null if a pick-up would be after the shift, or the person has refused an order
 */
export function routeFactors({ courier, place }: Person, route: Route, rules: RoundRules) {
  const factors: RouteFactors = {
    lateness: 0,
    travel: 0,
    occupied: 0,
    fairness: 0,
    place: route.length > 0 ? place : 0,
  };
  let [here, clock] = [courier.at, readyToLeave(courier, rules.now)];
  for (const trip of route) {
    const { pickupAt, doorAt, endAt, end, waySeconds } = timesOf(trip, here, clock, rules);
    if (pickupAt > courier.shiftEnd || trip.deliveries.some((delivery) => hasRefused(courier, delivery))) return null;
    factors.travel += (waySeconds / 60) * rules.policy.travel;
    factors.fairness += courier.surplus * rules.policy.fairness * trip.deliveries.length;
    for (let i = 0; i < doorAt.length; i++) {
      factors.lateness += ((doorAt[i] as number) - soonestAt(trip.deliveries[i] as Delivery, rules)) / MINUTE;
    }
    factors.occupied += ((endAt - clock) / MINUTE) * rules.pressure * rules.policy.occupied;
    [here, clock] = [end, endAt];
  }
  return factors;
}

const hasRefused = ({ workerId }: Courier, { refusedBy }: Delivery): boolean => refusedBy?.has(workerId) ?? false;

/** The sum of a route's factors; `Infinity` for one that is impossible. */
export function costOf(planned: Person, route: Route, rules: RoundRules): number {
  const factors = routeFactors(planned, route, rules);
  return factors
    ? factors.lateness + factors.travel + factors.occupied + factors.fairness + factors.place
    : Number.POSITIVE_INFINITY;
}

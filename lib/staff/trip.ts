import type { Instant, Job, Person, TripRule, Visit } from "./roster";
import { straightTo, type TravelModel, travelBetween } from "./travel";

/** Goods on their way: when their person is at the place they are shipped from, of how many orders they are, and of how many they may be. */
export type Load = {
  pickedUpAt: Instant;
  orders: number;
  most: number;
  /** Set out, or should have: nothing more can be picked up with it. */
  gone: boolean;
};

/** Of an order: the place that ships it, and what its service allows. Minutes; null: each goes alone. */
export type TripColumns = { placeId: string | null; tripMinutes: number | null; tripOrders: number };

/** How an order's goods may share a way; undefined if they go alone, or from no place of the business. */
export const tripOf = ({ placeId, tripMinutes, tripOrders }: TripColumns): TripRule | undefined =>
  placeId !== null && tripMinutes !== null && tripOrders > 1
    ? { placeId, minutes: tripMinutes, orders: tripOrders }
    : undefined;

/** What is on its way with a held visit's goods, from the place they are shipped from until that visit. Null without a trip. */
export function loadUpTo(person: Person, visit: Visit, now: Instant, travel: TravelModel): Load | null {
  const trip = tripUpTo(person, visit);
  const [first] = trip;
  if (!first?.at.via || !first.trip) return null;
  const pickedUpAt = pickUpFor(first.at, first.startAt, travel);
  const gone = pickedUpAt < now || trip.some(({ live, underway }) => !live || underway);
  return { pickedUpAt, orders: trip.length, most: mostOf(trip), gone };
}

/** When the goods of a visit that passes by their place are picked up, if its person starts at `startAt` without waiting in between. */
export const pickUpFor = (at: Visit["at"], startAt: Instant, travel: TravelModel): Instant =>
  at.via ? startAt - travelBetween(at.via, straightTo(at), travel).seconds * 1000 : startAt;

/** May a job's goods be picked up together with a load that the visit before it has? */
export const joins = (load: Load, { trip }: Pick<Job, "trip">): boolean =>
  trip !== undefined && !load.gone && load.orders < Math.min(load.most, trip.orders);

/** Goods picked up at `pickedUpAt`: are they no longer under way than they may be when the visit starts? */
export const freshAt = (startAt: Instant, { trip }: Pick<Job, "trip">, pickedUpAt: Instant): boolean =>
  trip !== undefined && startAt <= pickedUpAt + trip.minutes * 60_000;

/** May the goods of a held visit, and of those that go with it, be picked up with a load that then has `load.orders`? */
export function takesAlong(load: Load, person: Person, next: Visit): boolean {
  const rest = tripFrom(person, next);
  return (
    rest.every((visit) => visit.live && !visit.underway && freshAt(visit.startAt, visit, load.pickedUpAt)) &&
    load.orders + rest.length <= Math.min(load.most, mostOf(rest))
  );
}

/** Do two ship from the same place, with goods that may share a way? */
export const sharesWay = (a: Pick<Job, "trip">, b: Pick<Job, "trip">): boolean =>
  a.trip !== undefined && a.trip.placeId === b.trip?.placeId;

/** The visits of one trip up to this one, the first of which passes by the place. */
function tripUpTo(person: Person, visit: Visit): Visit[] {
  const last = indexOf(person, visit);
  let first = last;
  while (first > 0 && person.visits[first]?.carried) first--;
  return person.visits.slice(first, last + 1);
}

/** A held visit and those after it whose goods are picked up no later than its own. */
function tripFrom(person: Person, visit: Visit): Visit[] {
  const first = indexOf(person, visit);
  const end = person.visits.findIndex((other, index) => index > first && !other.carried);
  return person.visits.slice(first, end < 0 ? undefined : end);
}

/** By what it is, since a plan may have moved its departure. */
const indexOf = ({ visits }: Person, { orderId, startAt }: Visit): number =>
  visits.findIndex((visit) => visit.orderId === orderId && visit.startAt === startAt);

const mostOf = (trip: readonly Visit[]): number => Math.min(...trip.map((visit) => visit.trip?.orders ?? 1));

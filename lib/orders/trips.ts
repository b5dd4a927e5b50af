import type { OrderStatus } from "@/prisma/generated/enums";

/** What of a visit says with which others its goods travel. */
export type TripPart = { carried: boolean; place: unknown };

/**
 * A person's visits, in order, by trips: one whose goods were picked up with those of the visit before is of its trip.
 * Visits that share no way are trips of their own.
 */
export function tripsOf<V extends TripPart>(visits: readonly V[]): V[][] {
  const trips: V[][] = [];
  for (const visit of visits) {
    const last = trips.at(-1);
    if (last && visit.carried && visit.place) last.push(visit);
    else trips.push([visit]);
  }
  return trips;
}

/** Somebody has set out with the first of a trip: its goods are on their way. */
export const isFetched = (trip: readonly { status: OrderStatus }[]): boolean =>
  trip.some(({ status }) => status === "en_route" || status === "in_progress" || status === "completed");

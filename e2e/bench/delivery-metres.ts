import type { Trip } from "@/lib/dispatch/trips/trip";
import { type Point, type TravelModel, travelBetween } from "@/lib/staff/travel";

/** Metres on the road from a place through a trip. */
export function metresOf(from: Point, trip: Trip, travel: TravelModel): number {
  const stops = [from, trip.from, ...trip.deliveries.map(({ to }) => to)];
  return stops.slice(1).reduce((sum, stop, i) => sum + travelBetween(stops[i] as Point, stop, travel).metres, 0);
}

import { type Point, travelBetween } from "@/lib/staff/travel";
import type { RoundRules } from "./trip";

/** Where orders come from of late. */
export type Demand = readonly { from: Point; orders: number }[];

/** A venue without orders still counts a little: its first may come. */
const UNKNOWN = 0.3;

/** Open orders per person from which on a place has its full worth: with people to spare, nobody is missed anywhere. */
const RUSH = 0.5;

/**
 * What it costs to take a person away from a place, in minutes: the share of all demand that lies around it, that at
 * `reachMinutes` or farther counting nothing, that at the place itself in full; less while few orders are open.
 */
export function placeWorth(at: Point, demand: Demand, { policy, travel, pressure }: RoundRules): number {
  let [near, all] = [0, 0];
  for (const { from, orders } of demand) {
    const weight = orders + UNKNOWN;
    const minutes = travelBetween(at, from, travel).seconds / 60;
    near += weight * Math.max(0, 1 - minutes / policy.reachMinutes);
    all += weight;
  }
  return all > 0 ? (policy.place * Math.min(1, pressure / RUSH) * near) / all : 0;
}

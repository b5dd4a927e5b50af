import type { Delivery } from "@/lib/dispatch/trips/trip";
import type { Span } from "@/lib/staff/roster";
import type { Point, TravelModel } from "@/lib/staff/travel";

/** Somebody who works on a day of deliveries. */
export type DayCourier = { workerId: string; at: Point; shift: Span };

/** A whole day of deliveries, by time of placement. `expectedAt`: when the customer was told it would come. */
export type DeliveryDay = {
  name: string;
  venues: { venueId: string; at: Point }[];
  deliveries: (Delivery & { expectedAt?: number })[];
  couriers: DayCourier[];
  venueMinutes: number;
  doorMinutes: number;
  travel: TravelModel;
};

export const MINUTE = 60_000;

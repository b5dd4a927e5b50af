import { type ShipsFrom, shippingPlace } from "@/lib/catalog/queries-stock";
import type { Item, Shortage } from "@/lib/catalog/shipping";
import type { Tx } from "@/lib/db";
import type { TripRule } from "@/lib/staff/roster";
import type { Point } from "@/lib/staff/travel";
import { tripOf } from "@/lib/staff/trip";
import type { Prisma } from "@/prisma/generated/client";
import type { Pickup } from "@/prisma/generated/enums";

/** Where somebody passes by on the way to an order, and how its goods may share that way. */
export type OrderWay = { placeId: string | null; via: Point | null; trip: TripRule | undefined };

/** What of a service says how its orders are picked up. */
export type PickupRules = { pickup: Pickup; tripMinutes: number | null; tripOrders: number };

/** An order as far as its way depends on it. `pickup`: where the customer wants it picked up. */
type Wanted = { items: readonly Item[]; to: Point; pickup: Point | null };

/**
 * The way by which an order would be carried out if it were placed now. Promises and plans both count with it.
 * @returns what is short by product, if no place has everything
 */
export async function wayFor(
  tx: Tx,
  service: PickupRules,
  { items, to, pickup }: Wanted,
): Promise<{ ok: true; way: OrderWay } | { ok: false; short: Map<string, Shortage> }> {
  const found = await shippingPlace(tx, { items, to, always: service.pickup === "place" });
  if (!found.ok) return found;
  return { ok: true, way: wayBy(found.place, service, pickup) };
}

/** An order's products come from a place of the business; whatever else is picked up, where its customer says. */
function wayBy(place: ShipsFrom | null, service: PickupRules, pickup: Point | null): OrderWay {
  const placeId = place?.placeId ?? null;
  const via = place ?? (service.pickup === "address" ? pickup : null);
  return { placeId, via: via && { lat: via.lat, lng: via.lng }, trip: tripOf({ placeId, ...service }) };
}

/** What is read of an order for its way. */
export const wayColumns = {
  placeId: true,
  place: { select: { lat: true, lng: true } },
  pickupLat: true,
  pickupLng: true,
} satisfies Prisma.OrderSelect;

/** The way of an order that has been placed. */
export function wayOf(
  { placeId, place, pickupLat, pickupLng }: Prisma.OrderGetPayload<{ select: typeof wayColumns }>,
  service: Omit<PickupRules, "pickup">,
): OrderWay {
  const via = place ?? (pickupLat !== null && pickupLng !== null ? { lat: pickupLat, lng: pickupLng } : null);
  return { placeId, via, trip: tripOf({ placeId, ...service }) };
}

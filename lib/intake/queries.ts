import { db } from "@/lib/db";
import { type Refusal, refuse } from "@/lib/errors";
import { areaAt } from "@/lib/staff/area";
import type { Business } from "@/prisma/generated/client";
import { checkAddress, streetKey } from "./address";

/** Where an order is: its area, its WGS-84 position, and how the position was found. */
export type Place = {
  area: { id: string; code: string; nameZh: string; nameEn: string; feeAmount: number };
  lat: number;
  lng: number;
  precision: "pin" | "street" | "area";
  addressKey: string | null;
};

/**
 * Checks an address and finds its area and position: the pin if there is one; else the mean of pinned orders on the
 * same street; else the middle of the area that the address names. A street without a district is looked for among
 * past orders. With a pin the text may be empty.
 * @returns a refusal of `checkAddress`; `area_missing` where no district is named and the street is not known;
 *   `area_not_served` elsewhere
 */
export async function findPlace(
  text: string,
  pin: { lat: number; lng: number } | null,
  { country, homeCity }: Pick<Business, "country" | "homeCity">,
): Promise<({ ok: true } & Place) | Refusal> {
  const address = checkAddress(text || "pin", { country, homeCity: homeCity ?? undefined, hasPin: Boolean(pin) });
  if (!address.ok) return address;
  const { division, normalized } = address;
  const areas = await db.area.findMany({ where: { active: true }, orderBy: { sort: "asc" } });
  const addressKey = streetKey(normalized);
  if (pin) {
    const area = areaAt(areas, pin);
    return area ? { ok: true, area, ...pin, precision: "pin", addressKey } : refuse("area_not_served");
  }
  const named = areas.find(({ adcode }) => adcode !== null && adcode === division?.adcode);
  const unnamed = !division?.county;
  const street = addressKey && (named || unnamed) ? await pinnedStreet(addressKey, named?.id) : null;
  const area = named ?? areas.find(({ id }) => id === street?.areaId);
  if (!area) return refuse(unnamed ? "area_missing" : "area_not_served");
  if (!street) return { ok: true, area, lat: area.lat, lng: area.lng, precision: "area", addressKey };
  return { ok: true, area, lat: street.lat, lng: street.lng, precision: "street", addressKey };
}

/** Where a street lies, by the pinned orders on it: in the area, or in the area that has most of them. */
async function pinnedStreet(
  addressKey: string,
  areaId: string | undefined,
): Promise<{ areaId: string; lat: number; lng: number } | null> {
  const street = addressKey.slice(addressKey.indexOf(":"));
  const [found] = await db.order.groupBy({
    by: ["areaId"],
    where: areaId ? { addressKey, areaId, precision: "pin" } : { addressKey: { endsWith: street }, precision: "pin" },
    _avg: { lat: true, lng: true },
    _count: { id: true },
    orderBy: { _count: { id: "desc" } },
    take: 1,
  });
  if (!found || found._avg.lat === null || found._avg.lng === null) return null;
  return { areaId: found.areaId, lat: found._avg.lat, lng: found._avg.lng };
}

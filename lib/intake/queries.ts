import { db } from "@/lib/db";
import { areaAt } from "@/lib/staff/area";
import { type CheckedAddress, streetKey } from "./address";

/** Where an order is: its area, its WGS-84 position, and how the position was found. */
export type Place = {
  area: { id: string; code: string; nameZh: string; nameEn: string; feeAmount: number };
  lat: number;
  lng: number;
  precision: "pin" | "street" | "area";
  addressKey: string | null;
};

/**
 * Finds the area and position of a checked address: the pin if there is one, else the mean of pinned orders on the
 * same street, else the middle of the area that the address names.
 * @returns null where no active area serves the address.
 */
export async function locate(
  address: Pick<CheckedAddress, "division">,
  text: string,
  pin: { lat: number; lng: number } | null,
): Promise<Place | null> {
  const areas = await db.area.findMany({ where: { active: true }, orderBy: { sort: "asc" } });
  const addressKey = streetKey(text);
  if (pin) {
    const area = areaAt(areas, pin);
    return area && { area, ...pin, precision: "pin", addressKey };
  }
  const adcode = address.division?.adcode;
  const area = areas.find((candidate) => candidate.adcode !== null && candidate.adcode === adcode);
  if (!area) return null;
  const street = addressKey ? await meanOfStreet(addressKey, area.id) : null;
  if (street) return { area, ...street, precision: "street", addressKey };
  return { area, lat: area.lat, lng: area.lng, precision: "area", addressKey };
}

async function meanOfStreet(addressKey: string, areaId: string): Promise<{ lat: number; lng: number } | null> {
  const { _avg, _count } = await db.order.aggregate({
    where: { addressKey, areaId, precision: "pin" },
    _avg: { lat: true, lng: true },
    _count: true,
  });
  return _count > 0 && _avg.lat !== null && _avg.lng !== null ? { lat: _avg.lat, lng: _avg.lng } : null;
}

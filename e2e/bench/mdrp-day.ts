import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Point, TravelModel } from "@/lib/staff/travel";
import { type DeliveryDay, MINUTE } from "./delivery-day";

/**
 * Reads a day of the Meal Delivery Routing Problem (grubhub/mdrplib): minutes of the day become instants since 1970,
 * metres become both degrees. Throws if a file is missing.
 */
export function readMdrpDay(folder: string): DeliveryDay {
  const venues = rowsOf(folder, "restaurants").map(([venueId = "", ...at]) => ({ venueId, at: pointOf(at) }));
  const place = new Map(venues.map(({ venueId, at }) => [venueId, at]));
  const [metresPerMinute = 0, pickup = 0, dropoff = 0] = (rowsOf(folder, "instance_parameters")[0] ?? []).map(Number);
  return {
    name: basename(folder),
    venues,
    deliveries: rowsOf(folder, "orders")
      .map(([orderId = "", x = "", y = "", placed, venueId = "", ready]) => ({
        orderId,
        venueId,
        from: place.get(venueId) as Point,
        to: pointOf([x, y]),
        placedAt: Number(placed) * MINUTE,
        readyAt: Number(ready) * MINUTE,
      }))
      .sort((a, b) => a.placedAt - b.placedAt),
    couriers: rowsOf(folder, "couriers").map(([workerId = "", x = "", y = "", on, off]) => ({
      workerId,
      at: pointOf([x, y]),
      shift: { start: Number(on) * MINUTE, end: Number(off) * MINUTE },
    })),
    venueMinutes: pickup / 2,
    doorMinutes: dropoff / 2,
    travel: planar(metresPerMinute),
  };
}

const rowsOf = (folder: string, name: string): string[][] =>
  readFileSync(join(folder, `${name}.txt`), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.trim().split(/\s+/));

const pointOf = ([x, y]: string[]): Point => ({ lat: Number(y), lng: Number(x) });

/** Straight ways on a plane, in whole minutes, rounded up: the benchmark's rule. */
const planar = (metresPerMinute: number): TravelModel => ({
  between: (from, to) => {
    const metres = Math.hypot(from.lat - to.lat, from.lng - to.lng);
    return { metres, seconds: Math.ceil(metres / metresPerMinute) * 60 };
  },
});

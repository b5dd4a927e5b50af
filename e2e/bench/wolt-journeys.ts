import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Arrived, hourOfWeek, squareOf } from "@/lib/dispatch/estimate/journey";
import { metresBetween, travelTime } from "@/lib/staff/travel";

/** A delivery from order to door, with what the platform itself had estimated, minutes. */
export type Delivery = Arrived & { platform: number };

type Row = Record<string, string>;

/**
 * Reads a file of Wolt orders (times in UTC, minutes whole) as journeys from the venue to the customer that begin when the
 * order is placed, in order of time. `extra`: how many items; the platform's estimate too, if `withPlatform`.
 * @returns the journeys, and how many rows had to be left out for want of a time, a position or an outcome
 */
export function readDeliveries(
  path: string,
  zone: string,
  withPlatform: boolean,
): { deliveries: Delivery[]; left: number } {
  const rows: Row[] = parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
  const read = rows.map((row, index) => delivery(row, index, zone, withPlatform));
  const deliveries = read.filter((one) => one !== null).sort((a, b) => a.at - b.at);
  if (deliveries.length === 0) throw new Error(`${path} holds no orders with a time, positions and minutes`);
  return { deliveries, left: rows.length - deliveries.length };
}

function delivery(row: Row, index: number, zone: string, withPlatform: boolean): Delivery | null {
  const number = (name: string) => (row[name] ? Number(row[name]) : Number.NaN);
  const at = Date.parse(`${row.TIMESTAMP?.replace(" ", "T")}Z`);
  const from = { lat: number("VENUE_LAT"), lng: number("VENUE_LONG") };
  const to = { lat: number("USER_LAT"), lng: number("USER_LONG") };
  const minutes = number("ACTUAL_DELIVERY_MINUTES");
  const platform = number("ESTIMATED_DELIVERY_MINUTES");
  if ([at, from.lat, from.lng, to.lat, to.lng, minutes, platform].some(Number.isNaN)) return null;
  return {
    id: String(index),
    at,
    place: from,
    ruleMinutes: travelTime(metresBetween(from, to)) / 60,
    groups: [`${from.lat},${from.lng}`, squareOf(to), hourOfWeek(at, zone)],
    extra: [number("ITEM_COUNT"), ...(withPlatform ? [platform] : [])],
    minutes,
    platform,
  };
}

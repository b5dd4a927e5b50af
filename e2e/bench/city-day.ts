import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { eBike, type Point } from "@/lib/staff/travel";
import { type DeliveryDay, MINUTE } from "./delivery-day";

type Row = Record<string, string>;

/** Reads a day of a city (sebastian-quintero/mdrp-sim): `orders.csv`, `couriers.csv`. Times of day become instants since 1970. */
export function readCityDay(folder: string): DeliveryDay {
  const rows = (name: string): Row[] => parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true });
  const deliveries = rows("orders")
    .map((row) => ({
      orderId: row.order_id as string,
      venueId: `${row.pick_up_lat},${row.pick_up_lng}`,
      from: pointOf(row, "pick_up"),
      to: pointOf(row, "drop_off"),
      placedAt: instantOf(row.placement_time),
      readyAt: instantOf(row.ready_time),
      expectedAt: instantOf(row.expected_drop_off_time),
    }))
    .sort((a, b) => a.placedAt - b.placedAt);
  return {
    name: basename(folder),
    venues: [...new Map(deliveries.map(({ venueId, from }) => [venueId, { venueId, at: from }])).values()],
    deliveries,
    couriers: rows("couriers").map((row) => ({
      workerId: row.courier_id as string,
      at: pointOf(row, "on"),
      shift: { start: instantOf(row.on_time), end: instantOf(row.off_time) },
    })),
    venueMinutes: 2,
    doorMinutes: 2,
    // Handing over takes its own time here, which `fixedSeconds` is for.
    travel: { ...eBike, fixedSeconds: 0 },
  };
}

const pointOf = (row: Row, at: string): Point => ({ lat: Number(row[`${at}_lat`]), lng: Number(row[`${at}_lng`]) });

function instantOf(clock = ""): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return (hours * 60 + minutes + seconds / 60) * MINUTE;
}

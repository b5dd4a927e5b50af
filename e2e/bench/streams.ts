import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";

/** A row of a real stream as an order body of the open API, or why it cannot be one. */
export type StreamRow = { ok: true; body: OrderBody } | { ok: false; reason: string };

/** The order body that the open API takes (see `/api/v1/openapi.json`). */
export type OrderBody = {
  service: string;
  customer: { name: string; phone: string };
  address: { text: string; lat: number; lng: number };
  asap: true;
  items: { sku: string; quantity: number }[];
  note: string;
  channel: "api";
};

/** A real stream: its orders, where people work from, and the country it is in. */
export type Stream = {
  rows: StreamRow[];
  homes: { lat: number; lng: number }[];
  country: string;
  zone: string;
  currency: string;
  city: string;
};

type Csv = Record<string, string>;

/** Slugs of the scratch business that the streams are mapped onto. */
export const SERVICE = "delivery";
export const SKU = "item";

/**
 * Reads a stream of real orders, by what its first line says: a file of Wolt orders (Helsinki, 2020), or a city day
 * (Colombia) as `orders.csv` with its `couriers.csv` beside. @throws Error for any other file.
 */
export function readStream(path: string): Stream {
  const file = existsSync(join(path, "orders.csv")) ? join(path, "orders.csv") : path;
  const rows: Csv[] = parse(readFileSync(file), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const columns = Object.keys(rows[0] ?? {});
  if (columns.includes("USER_LAT")) return wolt(rows);
  if (columns.includes("drop_off_lat")) return cityDay(rows, join(dirname(file), "couriers.csv"));
  throw new Error(`${file} is no stream this command knows: its columns are ${columns.join(", ")}`);
}

function wolt(rows: Csv[]): Stream {
  return {
    rows: rows.map((row, index) =>
      order(index, {
        phone: `+35840${String(1_000_000 + index)}`,
        to: point(row.USER_LAT, row.USER_LONG),
        from: point(row.VENUE_LAT, row.VENUE_LONG),
        quantity: Number(row.ITEM_COUNT),
        at: row.TIMESTAMP,
        city: "Helsinki",
      }),
    ),
    homes: rows.flatMap((row) => point(row.VENUE_LAT, row.VENUE_LONG) ?? []),
    country: "FI",
    zone: "Europe/Helsinki",
    currency: "EUR",
    city: "Helsinki",
  };
}

function cityDay(rows: Csv[], couriers: string): Stream {
  const people: Csv[] = existsSync(couriers) ? parse(readFileSync(couriers), { columns: true, bom: true }) : [];
  return {
    rows: rows.map((row, index) =>
      order(index, {
        phone: `+57310${String(1_000_000 + index)}`,
        to: point(row.drop_off_lat, row.drop_off_lng),
        from: point(row.pick_up_lat, row.pick_up_lng),
        quantity: 1,
        at: row.placement_time,
        city: "Calle",
      }),
    ),
    homes: (people.length ? people : rows).flatMap(
      (row) => point(row.on_lat ?? row.pick_up_lat, row.on_lng ?? row.pick_up_lng) ?? [],
    ),
    country: "CO",
    zone: "America/Bogota",
    currency: "COP",
    city: "Calle",
  };
}

type Raw = {
  phone: string;
  to: { lat: number; lng: number } | null;
  from: { lat: number; lng: number } | null;
  quantity: number;
  at: string | undefined;
  city: string;
};

/** The streams carry no names, phones or streets: made from the row's number. Positions and quantities are the row's own. */
function order(index: number, { phone, to, from, quantity, at, city }: Raw): StreamRow {
  if (!to) return { ok: false, reason: "no position of the customer" };
  if (!from) return { ok: false, reason: "no position of the venue" };
  if (!at) return { ok: false, reason: "no time" };
  if (!Number.isInteger(quantity) || quantity < 1) return { ok: false, reason: "no quantity" };
  const text = `${city} ${index + 1}, ${to.lat.toFixed(4)} ${to.lng.toFixed(4)}`;
  return {
    ok: true,
    body: {
      service: SERVICE,
      customer: { name: `Customer ${index + 1}`, phone },
      address: { text, ...to },
      asap: true,
      items: [{ sku: SKU, quantity }],
      note: `from ${from.lat.toFixed(4)}, ${from.lng.toFixed(4)} at ${at}`,
      channel: "api",
    },
  };
}

function point(lat: string | undefined, lng: string | undefined): { lat: number; lng: number } | null {
  const [a, b] = [Number.parseFloat(lat ?? ""), Number.parseFloat(lng ?? "")];
  return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a) <= 90 && Math.abs(b) <= 180
    ? { lat: a, lng: b }
    : null;
}

import { type Point, straightMetres } from "@/lib/staff/travel";

/** How many pieces of a product are wanted. */
export type Item = { sku: string; quantity: number };

/** Pieces of a product at a place. `free`: on hand and promised to nobody. */
export type Pieces = { stockId: string; placeId: string; sku: string; free: number; active: boolean } & Point;

/** What one place is to ship. `placeId` null: nothing of it is counted. */
export type Shipment = { placeId: string | null; holds: { stockId: string; quantity: number }[] };

/** A product that cannot be had: how many pieces are left, and whether they are left only without the other products. */
export type Shortage = { left: number; apart: boolean };

/**
 * From which place an order ships: the nearest one in use that has everything. Products without stock rows are not
 * counted; several items of one product are added up.
 * @param stock every row of the products, at every place
 * @returns the shipment, or what is short by product: as the place that covers most of the order has it
 */
export function choosePlace(
  stock: readonly Pieces[],
  items: readonly Item[],
  to: Point,
): { ok: true; shipment: Shipment } | { ok: false; short: Map<string, Shortage> } {
  const counted = new Set(stock.map(({ sku }) => sku));
  const wanted = new Map<string, number>();
  for (const { sku, quantity } of items) {
    if (counted.has(sku)) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity);
  }
  if (wanted.size === 0) return { ok: true, shipment: { placeId: null, holds: [] } };
  const ids = [...new Set(inUse(stock).map(({ placeId }) => placeId))];
  const places = ids.map((id) => coverage(id, stock, wanted));
  places.sort((a, b) => b.covered - a.covered || far(a.rows, to) - far(b.rows, to) || (a.id < b.id ? -1 : 1));
  const best = places[0];
  const missing = [...wanted].filter(([sku, quantity]) => (best?.free.get(sku) ?? 0) < quantity);
  if (best && missing.length === 0) {
    const holds = best.rows.map(({ stockId, sku }) => ({ stockId, quantity: wanted.get(sku) ?? 0 }));
    return { ok: true, shipment: { placeId: best.id, holds: holds.filter(({ quantity }) => quantity > 0) } };
  }
  const most = mostFree(stock);
  const short = missing.map(([sku, quantity]): [string, Shortage] => {
    return [sku, { left: best?.free.get(sku) ?? 0, apart: (most.get(sku) ?? 0) >= quantity }];
  });
  return { ok: false, short: new Map(short) };
}

/** The nearest of some places, ties by id; null without any. */
export function nearest<P extends Point & { id: string }>(places: readonly P[], to: Point): P | null {
  const far = (place: P) => straightMetres(place, to);
  return [...places].sort((a, b) => far(a) - far(b) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** How many pieces of each counted product one order can have at most: from one place, since it ships from one. */
export function mostFree(stock: readonly Pieces[]): Map<string, number> {
  const most = new Map(stock.map(({ sku }) => [sku, 0]));
  for (const { sku, free } of inUse(stock)) most.set(sku, Math.max(most.get(sku) ?? 0, free));
  return most;
}

const inUse = (stock: readonly Pieces[]) => stock.filter(({ active }) => active);

/** How much of an order a place has, in pieces. Only one that has everything covers all of it. */
function coverage(id: string, stock: readonly Pieces[], wanted: Map<string, number>) {
  const rows = stock.filter(({ placeId }) => placeId === id);
  const free = new Map(rows.map((row) => [row.sku, row.free]));
  const covered = [...wanted].reduce((sum, [sku, quantity]) => sum + Math.min(quantity, free.get(sku) ?? 0), 0);
  return { id, rows, free, covered };
}

const far = ([first]: Pieces[], to: Point): number => (first ? straightMetres(first, to) : Number.POSITIVE_INFINITY);

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Point } from "@/lib/staff/travel";
import { Prisma } from "@/prisma/generated/client";
import { choosePlace, type Item, mostFree, nearest, type Pieces, type Shortage } from "./shipping";

/** Every row of these products, at every place. `claim`: until the transaction ends, in order of their ids. */
export function piecesOf(tx: Tx, items: readonly { sku: string }[], { claim = false } = {}): Promise<Pieces[]> {
  const lock = claim ? Prisma.sql`FOR NO KEY UPDATE OF s` : Prisma.empty;
  return tx.$queryRaw`
    SELECT s.id AS "stockId", s."placeId", p.sku, s."onHand" - s.reserved AS free, l.active, l.lat, l.lng
    FROM "Stock" s JOIN "Product" p ON p.id = s."productId" JOIN "Place" l ON l.id = s."placeId"
    WHERE p.sku = ANY(${items.map(({ sku }) => sku)}) ORDER BY s.id ${lock}`;
}

/** A place that ships an order. */
export type ShipsFrom = Point & { placeId: string };

/**
 * The place that an order would ship from if it were placed now: chosen before its window is promised, so that the
 * promise is made for the way that will be planned. Claims nothing: `reserveStock` says whether it still holds.
 * @param always also where nothing is counted: then the nearest place in use
 * @returns null if it ships from no place; or what is short by product
 */
export async function shippingPlace(
  tx: Tx,
  { items, to, always }: { items: readonly Item[]; to: Point; always: boolean },
): Promise<{ ok: true; place: ShipsFrom | null } | { ok: false; short: Map<string, Shortage> }> {
  const stock = items.length > 0 ? await piecesOf(tx, items) : [];
  const chosen = choosePlace(stock, items, to);
  if (!chosen.ok) return chosen;
  const row = stock.find(({ placeId }) => placeId === chosen.shipment.placeId);
  if (row) return { ok: true, place: { placeId: row.placeId, lat: row.lat, lng: row.lng } };
  if (!always) return { ok: true, place: null };
  const places = await tx.place.findMany({ where: { active: true }, select: { id: true, lat: true, lng: true } });
  const place = nearest(places, to);
  return { ok: true, place: place && { placeId: place.id, lat: place.lat, lng: place.lng } };
}

/** How many pieces one order can have of each of these products that is counted, by SKU. Anyone may ask. */
export async function productsLeft(_actor: Actor, skus: readonly string[]): Promise<Record<string, number>> {
  if (skus.length === 0) return {};
  const stock = await piecesOf(
    db,
    skus.map((sku) => ({ sku })),
  );
  return Object.fromEntries(mostFree(stock));
}

const names = { id: true, nameZh: true, nameEn: true } as const;

/** How much of a product lies at a place: pieces on hand, those promised to open orders, and the rest. */
export type StockRow = Awaited<ReturnType<typeof listStock>>[number];

/** Every product at every place, the fewest free pieces first; places out of use last. @throws AppError FORBIDDEN */
export async function listStock(actor: Actor) {
  if (!may(actor, "stock", "view")) throw new AppError("FORBIDDEN");
  const rows = await db.stock.findMany({
    select: {
      id: true,
      onHand: true,
      reserved: true,
      place: { select: { ...names, active: true } },
      product: { select: { ...names, sku: true } },
    },
    orderBy: [{ product: { sku: "asc" } }, { id: "asc" }],
  });
  return rows
    .map((row) => ({ ...row, free: row.onHand - row.reserved }))
    .sort((a, b) => Number(b.place.active) - Number(a.place.active) || a.free - b.free);
}

/** A product's stock as it is changed: of which place and product. */
export type StockChoices = Awaited<ReturnType<typeof stockChoices>>;

/** The places and products whose stock may be changed, by name. @throws AppError FORBIDDEN */
export async function stockChoices(actor: Actor) {
  if (!may(actor, "stock", "edit")) throw new AppError("FORBIDDEN");
  const [places, products] = await Promise.all([
    db.place.findMany({ select: names, orderBy: [{ active: "desc" }, { nameEn: "asc" }] }),
    db.product.findMany({ select: names, where: { active: true }, orderBy: { sku: "asc" } }),
  ]);
  return { places, products };
}

/** A change of stock by hand: pieces on hand before and after, by whom, when and why. */
export type StockChangeView = Awaited<ReturnType<typeof stockChanges>>[number];

const MOST_CHANGES = 20;

/** The latest changes by hand, the last first. @throws AppError FORBIDDEN */
export async function stockChanges(actor: Actor) {
  if (!may(actor, "stock", "view")) throw new AppError("FORBIDDEN");
  const stock = { select: { place: { select: names }, product: { select: names } } } as const;
  return db.stockChange.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_CHANGES,
    select: { id: true, at: true, actorName: true, kind: true, before: true, after: true, reason: true, stock },
  });
}

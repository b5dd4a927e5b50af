import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { mostFree, type Pieces } from "./shipping";

/** How many pieces one order can have of each of these products that is counted, by SKU. Anyone may ask. */
export async function productsLeft(_actor: Actor, skus: readonly string[]): Promise<Record<string, number>> {
  if (skus.length === 0) return {};
  const stock = await db.$queryRaw<Pieces[]>`
    SELECT s.id AS "stockId", s."placeId", p.sku, s."onHand" - s.reserved AS free, l.active, l.lat, l.lng
    FROM "Stock" s JOIN "Product" p ON p.id = s."productId" JOIN "Place" l ON l.id = s."placeId"
    WHERE p.sku = ANY(${skus})`;
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

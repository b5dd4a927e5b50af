import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
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

import { type Actor, signature } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import type { Point } from "@/lib/staff/travel";
import { piecesOf } from "./queries-stock";
import { MOST_PIECES, stockChange } from "./schema-stock";
import { choosePlace, type Item, type Pieces, type Shortage } from "./shipping";

/**
 * Reserves what an order wants at the place from which it was promised, in the transaction that writes the order. Rows
 * of stock are claimed last of all and in order of their ids, so nobody waits for each other in a ring.
 * @param placeId the place that was chosen before the promise (`shippingPlace`), or null
 * @returns what is short by product, or `moved`: what was there is gone, but another place could ship it. Then nothing
 *   was written
 */
export async function reserveStock(
  tx: Tx,
  { orderId, items, to, placeId }: { orderId: string; items: readonly Item[]; to: Point; placeId: string | null },
): Promise<{ ok: true } | { ok: false; short: Map<string, Shortage> } | { ok: false; moved: true }> {
  if (items.length === 0) return { ok: true };
  await piecesOf(tx, items, { claim: true });
  // Read anew: a place that was switched off while these rows were waited for ships nothing.
  const stock = await piecesOf(tx, items);
  const elsewhere = choosePlace(stock, items, to);
  if (!elsewhere.ok) return elsewhere;
  if (elsewhere.shipment.placeId === null) return { ok: true };
  const chosen = choosePlace(onlyAt(placeId, stock), items, to);
  if (!chosen.ok) return { ok: false, moved: true };
  const { holds } = chosen.shipment;
  if (holds.length > 0) {
    await tx.$executeRaw`
      WITH hold AS (
        INSERT INTO "Reservation" ("orderId", "stockId", quantity)
        SELECT ${orderId}::uuid, "stockId", quantity
        FROM jsonb_to_recordset(${JSON.stringify(holds)}::jsonb) AS h("stockId" uuid, quantity int)
        RETURNING "stockId", quantity)
      UPDATE "Stock" s SET reserved = s.reserved + hold.quantity FROM hold WHERE s.id = hold."stockId"`;
  }
  return { ok: true };
}

const onlyAt = (placeId: string | null, stock: readonly Pieces[]): Pieces[] =>
  stock.map((row) => (row.placeId === placeId ? row : { ...row, active: false }));

/** Gives back what a cancelled order had reserved. Does nothing if there is nothing (any more). */
export const releaseStock = (tx: Tx, orderId: string): Promise<void> => settle(tx, orderId, 0);

/** What a completed order had reserved has left the place. Does nothing if there is nothing (any more). */
export const shipStock = (tx: Tx, orderId: string): Promise<void> => settle(tx, orderId, 1);

/** `gone`: how much of each reserved piece is no longer on hand. Whoever deletes a reservation settles it: once. */
async function settle(tx: Tx, orderId: string, gone: 0 | 1): Promise<void> {
  const claimed = await tx.$queryRaw<unknown[]>`
    SELECT s.id FROM "Stock" s JOIN "Reservation" r ON r."stockId" = s.id
    WHERE r."orderId" = ${orderId}::uuid ORDER BY s.id FOR NO KEY UPDATE OF s`;
  if (claimed.length === 0) return;
  await tx.$executeRaw`
    WITH hold AS (DELETE FROM "Reservation" WHERE "orderId" = ${orderId}::uuid RETURNING "stockId", quantity)
    UPDATE "Stock" s SET reserved = s.reserved - hold.quantity, "onHand" = s."onHand" - hold.quantity * ${gone}::int
    FROM hold WHERE s.id = hold."stockId"`;
}

/**
 * Writes down what came in, or what was counted, of a product at a place; from then on the product is counted there.
 * Who, when and why is kept. Refusals: `invalid` with `fields`; what is promised to orders cannot be counted away.
 * @param input unchecked; shape: `stockChange`
 * @throws AppError FORBIDDEN, NOT_FOUND without that place or product
 */
export async function changeStock(actor: Actor, input: unknown, now: Date): Promise<Result<{ onHand: number }>> {
  if (!may(actor, "stock", "edit")) throw new AppError("FORBIDDEN");
  const read = stockChange.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), i.message])));
  }
  const { placeId, productId, kind, quantity, reason } = read.data;
  return db.$transaction(async (tx) => {
    const [place, product] = await Promise.all([
      tx.place.findUnique({ where: { id: placeId }, select: { id: true } }),
      tx.product.findUnique({ where: { id: productId }, select: { id: true } }),
    ]);
    if (!place || !product) throw new AppError("NOT_FOUND");
    await tx.$executeRaw`
      INSERT INTO "Stock" (id, "placeId", "productId") VALUES (gen_random_uuid(), ${placeId}::uuid, ${productId}::uuid)
      ON CONFLICT DO NOTHING`;
    const [stock] = await tx.$queryRaw<{ id: string; onHand: number; reserved: number }[]>`
      SELECT id, "onHand", reserved FROM "Stock"
      WHERE "placeId" = ${placeId}::uuid AND "productId" = ${productId}::uuid FOR NO KEY UPDATE`;
    if (!stock) throw new AppError("INTERNAL", "the stock that was just written is not there");
    const after = kind === "receive" ? stock.onHand + quantity : quantity;
    if (after > MOST_PIECES) return refuse("invalid", { quantity: "pieces_wrong" });
    if (after < stock.reserved) return refuse("invalid", { quantity: `stock_promised:${stock.reserved}` });
    await tx.stock.update({ where: { id: stock.id }, data: { onHand: after } });
    const { actorId, actorName } = signature(actor);
    await tx.stockChange.create({
      data: { at: now, actorId, actorName, stockId: stock.id, kind, before: stock.onHand, after, reason },
    });
    return { ok: true, onHand: after };
  });
}

import { changeStock } from "@/lib/catalog/commands-stock";
import { db } from "@/lib/db";
import { places, products } from "./goods";
import { later, type World } from "./world";

const WEEK = 7 * 1440;

/** Puts the products on their shelves. */
export async function openShelves(): Promise<void> {
  await db.place.createMany({ data: places });
  for (const { services, shelf: _, ...product } of products) {
    await db.product.create({ data: { ...product, services: { connect: services.map((slug) => ({ slug })) } } });
  }
}

/** Once a week the manager counts what is there, and what went is brought. */
export function restockWeekly(world: World, at: Date): void {
  world.time.at(at, async () => {
    const found = { places: await db.place.findMany(), products: await db.product.findMany() };
    for (const { sku, shelf } of products) {
      for (const [name, full] of Object.entries(shelf ?? {})) {
        const place = found.places.find(({ nameEn }) => nameEn === name);
        const product = found.products.find((one) => one.sku === sku);
        if (!place || !product) throw new Error(`the demo has no shelf for ${sku}`);
        await fillUp(world, { placeId: place.id, productId: product.id }, full, at);
      }
    }
    restockWeekly(world, later(at, WEEK));
  });
}

async function fillUp(world: World, shelf: { placeId: string; productId: string }, full: number, at: Date) {
  const stock = await db.stock.findUnique({ where: { placeId_productId: shelf } });
  const short = full - (stock?.onHand ?? 0);
  if (stock && short <= 0) return;
  const change = stock
    ? { kind: "receive", quantity: short, reason: "每周补货" }
    : { kind: "correct", quantity: full, reason: "开业盘点" };
  const answer = await changeStock(world.manager, { ...shelf, ...change }, at);
  if (!answer.ok) throw new Error(`the demo's shelf was refused: ${JSON.stringify(answer.fields)}`);
}

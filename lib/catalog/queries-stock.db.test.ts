import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop } from "@/e2e/fixtures/shop";
import { openPlace, orderItems } from "@/e2e/fixtures/stock";
import { type Actor, publicActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { changeStock } from "./commands-stock";
import { listStock, productsLeft, stockChanges, stockChoices } from "./queries-stock";

const now = new Date("2024-06-11T02:00:00Z");
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  await openPlace("near", 100, { rose: 4, vase: 9 });
  await openPlace("far", 900, { rose: 6 });
  await openPlace("closed", 50, { rose: 0, lamp: 5 }, false);
});

const shelf = async () => {
  const { placeId, productId } = await db.stock.findFirstOrThrow({ where: { onHand: 4 } });
  return { placeId, productId };
};
const change = async (more: object, actor: Actor = shop.manager) =>
  changeStock(actor, { ...(await shelf()), kind: "receive", quantity: 1, reason: "-", ...more }, now);

test("one order can have what one place in use has; what is not counted is not told", async () => {
  await orderItems({ rose: 5 }, 1, now);
  const left = await productsLeft(publicActor, ["rose", "vase", "lamp", "soil"]);
  expect(left).toEqual({ rose: 4, vase: 9, lamp: 0 });
  expect(await productsLeft(publicActor, [])).toEqual({});
});

test("the list begins with what is low; places out of use come last", async () => {
  await orderItems({ rose: 6 }, 1, now);
  const rows = await listStock(shop.manager);
  expect(rows.map(({ place, product, free }) => [place.nameEn, product.sku, free])).toEqual([
    ["far", "rose", 0],
    ["near", "rose", 4],
    ["near", "vase", 9],
    ["closed", "rose", 0],
    ["closed", "lamp", 5],
  ]);
});

test("what came in is added, what was counted stands; who, when and why is kept", async () => {
  expect(await change({ quantity: "3", reason: " 到货 " })).toEqual({ ok: true, onHand: 7 });
  const at = await db.stock.findFirstOrThrow({ where: { onHand: 7 } });
  const counted = { placeId: at.placeId, productId: at.productId, kind: "correct", quantity: 0, reason: "盘点" };
  expect(await changeStock(shop.manager, counted, new Date(now.getTime() + 1))).toEqual({ ok: true, onHand: 0 });
  expect(await stockChanges(shop.manager)).toMatchObject([
    { kind: "correct", before: 7, after: 0, reason: "盘点", actorName: "boss" },
    { kind: "receive", before: 4, after: 7, reason: "到货", at: now, stock: { place: { nameEn: "near" } } },
  ]);
});

test("deliveries written down at once all count", async () => {
  const given = await shelf();
  const receive = () => changeStock(shop.manager, { ...given, kind: "receive", quantity: 2, reason: "-" }, now);
  await Promise.all(Array.from({ length: 8 }, receive));
  expect((await db.stock.findFirstOrThrow({ where: given })).onHand).toBe(20);
});

test("what is promised to orders cannot be counted away, and nothing is written of a refusal", async () => {
  await orderItems({ rose: 3 }, 1, now);
  const answer = await change({ kind: "correct", quantity: 2 });
  expect(answer).toEqual({ ok: false, reason: "invalid", fields: { quantity: "stock_promised:3" } });
  expect(await change({ kind: "correct", quantity: 3 })).toMatchObject({ ok: true });
  expect(await db.stockChange.count()).toBe(1);
});

test.each([
  [{ quantity: "-1" }, { quantity: "pieces_wrong" }],
  [{ quantity: "1.5" }, { quantity: "pieces_wrong" }],
  [{ quantity: "" }, { quantity: "pieces_wrong" }],
  [{ quantity: 0 }, { quantity: "pieces_wrong" }],
  [{ quantity: 1_000_001 }, { quantity: "pieces_wrong" }],
  [{ reason: "  " }, { reason: "required" }],
  [
    { placeId: "", productId: "x" },
    { placeId: "required", productId: "required" },
  ],
  [{ kind: "steal" }, { kind: "required" }],
])("%j is refused beside its field", async (more, fields) => {
  expect(await change(more)).toEqual({ ok: false, reason: "invalid", fields });
});

test("more than one shelf can hold is refused beside the field", async () => {
  await change({ kind: "correct", quantity: 1_000_000 });
  const full = await db.stock.findFirstOrThrow({ where: { onHand: 1_000_000 } });
  const one = { placeId: full.placeId, productId: full.productId, kind: "receive", quantity: 1, reason: "-" };
  expect(await changeStock(shop.manager, one, now)).toMatchObject({ fields: { quantity: "pieces_wrong" } });
});

test("support looks on; workers, customers and keys do not even that", async () => {
  const support: Actor = { ...shop.manager, role: "support" };
  expect(await listStock(support)).toHaveLength(5);
  expect(await stockChanges(support)).toEqual([]);
  await expect(change({}, support)).rejects.toThrow("FORBIDDEN");
  await expect(stockChoices(support)).rejects.toThrow("FORBIDDEN");
  for (const actor of [shop.workers[0] as Actor, publicActor, { kind: "key", keyId: "k", name: "p" } as const]) {
    for (const ask of [listStock, stockChanges, stockChoices]) await expect(ask(actor)).rejects.toThrow("FORBIDDEN");
    await expect(change({}, actor)).rejects.toThrow("FORBIDDEN");
  }
});

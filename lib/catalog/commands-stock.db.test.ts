import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop } from "@/e2e/fixtures/shop";
import { openPlace, orderItems, shelves } from "@/e2e/fixtures/stock";
import { publicActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { loadOrders } from "@/lib/dispatch/queries-waiting";
import { cancelOrder, completeOrder } from "@/lib/orders/commands";
import { placeOrder } from "@/lib/orders/commands-place";
import { openStatuses } from "@/lib/orders/state";
import { loadRoster } from "@/lib/staff/queries-roster";
import { changeStock, releaseStock } from "./commands-stock";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
});

const order = async (items: Record<string, number>, customer = 0) => {
  const answer = await orderItems(items, customer, now);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.order.id;
};
const cancel = (id: string) => cancelOrder(shop.manager, id, { reason: "-" }, now);
const complete = async (id: string) => {
  await db.order.updateMany({ where: { id, status: "placed" }, data: { status: "in_progress" } });
  return completeOrder(shop.manager, id, { note: "" }, now);
};

test("of fifty who want the last ten at once, ten get one and none is sold twice", async () => {
  await emptyDatabase();
  await openShop(10);
  await openPlace("near", 100, { rose: 4 });
  await openPlace("far", 3000, { rose: 6 });
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => orderItems({ rose: 1 }, index, now)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  const no = { ok: false, reason: "invalid", fields: { "items.0.quantity": "item_sold_out" } };
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array(40).fill(no));
  expect(await shelves()).toEqual({ "near rose": [4, 4], "far rose": [6, 6] });
  expect(await db.order.count()).toBe(10);
  expect(await db.orderEvent.count()).toBe(10);
  expect(await db.message.count({ where: { kind: "order_received" } })).toBe(10);
});

test("those who want two products in either order do not wait for each other for ever", async () => {
  await emptyDatabase();
  await openShop(12);
  await openPlace("near", 100, { rose: 20, vase: 20 });
  const items = (index: number) =>
    (index % 2 ? ["rose", "vase"] : ["vase", "rose"]).map((sku) => ({ sku, quantity: 1 }));
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => orderItems(items(index), index, now)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  expect(await shelves()).toEqual({ "near rose": [20, 20], "near vase": [20, 20] });
});

test("who loses the near place to orders of other days is promised the way by the far one", async () => {
  const near = await openPlace("near", 100, { rose: 3 });
  await openPlace("far", 3000, { rose: 9 });
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, day) =>
      placeOrder(
        publicActor,
        orderInput({
          customer: { name: "李四", phone: `139${10_000_000 + day}` },
          items: [{ sku: "rose", quantity: 1 }],
          window: windowIn(day + 1),
        }),
        { now, random: randomBytes },
      ),
    ),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  expect(await shelves()).toEqual({ "near rose": [3, 3], "far rose": [9, 9] });
  const held = await db.reservation.findMany({ include: { stock: true, order: true } });
  expect(held.map(({ stock, order }) => order.placeId === stock.placeId)).toEqual(Array(12).fill(true));
  expect(held.filter(({ order }) => order.placeId === near)).toHaveLength(3);
});

/** Ten to twelve, so many days from now. */
const windowIn = (days: number) => {
  const start = new Date(now.getTime() + days * 86_400_000);
  return { start, end: new Date(start.getTime() + 2 * 3_600_000) };
};

test("the order says which place ships it; what is not counted needs none", async () => {
  const near = await openPlace("near", 100, { rose: 4 });
  await db.product.create({ data: { sku: "soil", nameZh: "土", nameEn: "Soil", amount: 100 } });
  const placeOf = async (id: string) => (await db.order.findUniqueOrThrow({ where: { id } })).placeId;
  expect(await placeOf(await order({ rose: 1, soil: 500 }, 1))).toBe(near);
  expect(await placeOf(await order({ soil: 500 }, 2))).toBeNull();
});

test("whoever goes is planned to pass by the place", async () => {
  await openPlace("near", 1000, { rose: 4 });
  const id = await order({ rose: 1 });
  const via = { lat: 23.13, lng: 113.32 + 1000 / 102_300 };
  const [waiting] = await loadOrders(db, { ids: [id], lock: true }, "Asia/Shanghai");
  expect(waiting?.at).toMatchObject({ via });
  const [worker] = shop.workers;
  const visit = {
    departAt: now,
    startAt: now,
    endAt: new Date(now.getTime() + 3_600_000),
    expiresAt: now,
    createdAt: now,
  };
  const held = {
    orderId: id,
    workerId: String(worker?.workerId),
    round: 1,
    travelSeconds: 0,
    travelMetres: 0,
    ...visit,
  };
  await db.offer.create({ data: held });
  const span = { start: now.getTime(), end: now.getTime() + 3_600_000, zone: "Asia/Shanghai" };
  const [person] = await loadRoster(db, span);
  expect(person?.visits.map(({ at }) => at.via)).toEqual([via]);
});

test("what is left is said beside the item", async () => {
  await openPlace("near", 100, { rose: 4 });
  const answer = await orderItems({ rose: 7 }, 1, now);
  expect(answer).toMatchObject({ reason: "invalid", fields: { "items.0.quantity": "item_left:4" } });
  expect(await db.order.count()).toBe(0);
});

test("an order sent again under its key reserves once; one that was refused may be tried again under it", async () => {
  const place = await openPlace("near", 100, { rose: 4 });
  const sent = () => orderItems({ rose: 3 }, 1, now, "key-1");
  const answers = await Promise.all([sent(), sent(), sent()]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true]);
  expect(await shelves()).toEqual({ "near rose": [4, 3] });
  const again = () => orderItems({ rose: 2 }, 2, now, "key-2");
  expect(await again()).toMatchObject({ ok: false });
  const { productId } = await db.stock.findFirstOrThrow();
  await changeStock(shop.manager, { placeId: place, productId, kind: "receive", quantity: 5, reason: "到货" }, now);
  expect(await again()).toMatchObject({ ok: true, repeated: false });
});

test("cancelled by whomever and however often, it gives back once", async () => {
  await openPlace("near", 100, { rose: 4 });
  const id = await order({ rose: 3 });
  await order({ rose: 1 }, 1);
  const customer = () => cancelOrder({ kind: "link", orderId: id }, id, { reason: "-" }, now);
  const answers = await Promise.all([cancel(id), customer(), cancel(id), customer(), cancel(id)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await shelves()).toEqual({ "near rose": [4, 1] });
  await db.$transaction((tx) => releaseStock(tx, id));
  expect(await shelves()).toEqual({ "near rose": [4, 1] });
});

test("completed, it has left the place, once", async () => {
  await openPlace("near", 100, { rose: 4, vase: 2 });
  const id = await order({ rose: 3, vase: 1 });
  const answers = await Promise.all([complete(id), complete(id), complete(id)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await shelves()).toEqual({ "near rose": [1, 0], "near vase": [1, 0] });
  expect(await cancel(id)).toMatchObject({ ok: false });
  expect(await shelves()).toEqual({ "near rose": [1, 0], "near vase": [1, 0] });
});

test("a product that is counted only later is not given back by orders from before", async () => {
  await openPlace("near", 100, { rose: 4 });
  const { id: productId } = await db.product.create({ data: { sku: "soil", nameZh: "土", nameEn: "Soil", amount: 1 } });
  const before = await order({ rose: 1, soil: 5 }, 1);
  const { placeId } = await db.stock.findFirstOrThrow();
  await changeStock(shop.manager, { placeId, productId, kind: "correct", quantity: 7, reason: "盘点" }, now);
  await order({ soil: 2 }, 2);
  await cancel(before);
  expect(await shelves()).toEqual({ "near rose": [4, 0], "near soil": [7, 2] });
});

type Step = { kind: "place" | "cancel" | "complete" | "receive"; which: number; rose: number; vase: number };

test("whatever is placed, cancelled, completed and received at once: reserved is what open orders want", async () => {
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom("place", "place", "cancel", "complete", "receive"),
    which: fc.nat(20),
    rose: fc.integer({ min: 1, max: 3 }),
    vase: fc.nat(2),
  });
  const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
  let customer = 0;
  const run = async (steps: Step[][]) => {
    await emptyDatabase();
    shop = await openShop(1);
    await openPlace("near", 100, { rose: 3, vase: 2 });
    await openPlace("far", 900, { rose: 4 });
    let received = 0;
    for (const batch of steps) {
      const ids = (await db.order.findMany({ select: { id: true }, orderBy: { code: "asc" } })).map(({ id }) => id);
      const stock = await db.stock.findMany({ orderBy: { id: "asc" } });
      const tasks = batch.map(async ({ kind, which, rose, vase }) => {
        const id = ids[which % Math.max(1, ids.length)];
        const { placeId, productId } = stock[which % stock.length] as (typeof stock)[number];
        if (kind === "place") await orderItems({ rose, ...(vase && { vase }) }, customer++, now);
        if (kind === "cancel" && id) await cancel(id);
        if (kind === "complete" && id) await complete(id);
        if (kind !== "receive") return;
        received += rose;
        await changeStock(shop.manager, { placeId, productId, kind, quantity: rose, reason: "-" }, now);
      });
      await Promise.all(tasks);
      const { onHand, reserved } = await sums();
      expect(reserved).toEqual(await wantedBy([...openStatuses]));
      const shipped = Object.values(await wantedBy(["completed"])).reduce((sum, pieces) => sum + pieces, 0);
      expect(onHand).toBe(9 + received - shipped);
    }
  };
  await fc.assert(fc.asyncProperty(batches, run), { numRuns: 20, endOnFailure: true });
}, 120_000);

/** Pieces on hand, and reserved by "place sku"; each row within its bounds. */
async function sums() {
  const rows = Object.entries(await shelves());
  for (const [, [onHand, reserved]] of rows) expect(reserved >= 0 && reserved <= onHand).toBe(true);
  const reserved = rows.filter(([, [, pieces]]) => pieces > 0).map(([key, [, pieces]]) => [key, pieces] as const);
  return { onHand: rows.reduce((sum, [, [pieces]]) => sum + pieces, 0), reserved: Object.fromEntries(reserved) };
}

/** What orders in these states want, by "place sku", read from the orders themselves. */
async function wantedBy(statuses: (typeof openStatuses)[number][] | ["completed"]): Promise<Record<string, number>> {
  const orders = await db.order.findMany({ where: { status: { in: statuses } }, include: { place: true } });
  const wanted: Record<string, number> = {};
  for (const { items, place } of orders) {
    for (const { sku, quantity } of items as { sku: string; quantity: number }[]) {
      const key = `${place?.nameEn} ${sku}`;
      wanted[key] = (wanted[key] ?? 0) + quantity;
    }
  }
  return wanted;
}

import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop } from "@/e2e/fixtures/shop";
import { openPlace, orderItems, shelves } from "@/e2e/fixtures/stock";
import type { StaffActor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db";
import { cancelOrder } from "@/lib/orders/commands";
import { offerProducts, savePlace, saveProduct } from "./commands-goods";
import { findService } from "./queries";
import { goodsChanges, listPlaces, listProducts } from "./queries-goods";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const pin = { lat: 23.12, lng: 113.31 };
const place = { nameZh: "天河仓", nameEn: "Tianhe store", active: true, address: "", pin };
const product = { nameZh: "角阀", nameEn: "Angle valve", amount: 2900, active: true, serviceIds: [] as string[] };

/** A transaction that others are to wait for. */
const LONG = { timeout: 20_000 };

const as = (manager: StaffActor, role: StaffActor["role"]): StaffActor => ({ ...manager, role });

beforeEach(emptyDatabase);

test("a place is where its pin or its address is; who made and changed it is kept", async () => {
  const { manager } = await openShop(1);
  const made = await savePlace(manager, null, place, now);
  if (!made.ok) throw new Error(made.reason);
  const address = "广州市天河区体育西路103号";
  expect(await savePlace(manager, made.id, { ...place, nameZh: "新仓", pin: null, address }, now)).toMatchObject({
    ok: true,
  });
  // No order has a pin on that street: the middle of the area.
  expect(await listPlaces(manager)).toMatchObject([{ nameZh: "新仓", lat: 23.13, lng: 113.32, active: true }]);
  const [changed, created] = await goodsChanges(as(manager, "support"));
  expect(created).toMatchObject({ actorName: "boss", after: { [`place.${made.id}.nameZh`]: "天河仓" } });
  expect(changed?.before).toEqual({
    [`place.${made.id}.lat`]: 23.12,
    [`place.${made.id}.lng`]: 113.31,
    [`place.${made.id}.nameZh`]: "天河仓",
  });
});

test("bad input is said beside its field; only who may edit the stock does", async () => {
  const { manager } = await openShop(1);
  const fields = async (input: object) => {
    const result = await savePlace(manager, null, { ...place, ...input }, now);
    return result.ok ? {} : result.fields;
  };
  expect(await fields({ nameZh: " ", nameEn: "x".repeat(61) })).toEqual({ nameZh: "required", nameEn: "too_long" });
  expect(await fields({ pin: null })).toEqual({ address: "position_missing" });
  expect(await fields({ pin: null, address: "广州市天河区" })).toEqual({ address: "address_city_only" });
  expect(await fields({ pin: { lat: 91, lng: 0 } })).toEqual({ "pin.lat": "position_wrong" });
  await expect(savePlace(as(manager, "support"), null, place, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const there = "00000000-0000-7000-8000-000000000000";
  await expect(savePlace(manager, there, place, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await db.place.count()).toBe(0);
});

test("a place that has something reserved stays in use, and its orders are named; without them it goes off", async () => {
  const { manager } = await openShop(2);
  const id = await openPlace("store", 0, { valve: 3 });
  const answer = await orderItems({ valve: 2 }, 1, now);
  if (!answer.ok) throw new Error(answer.reason);
  const off = { ...place, active: false };
  expect(await savePlace(manager, id, off, now)).toEqual({
    ok: false,
    reason: "invalid",
    fields: { active: `place_reserved:${answer.order.code}` },
  });
  expect((await savePlace(manager, id, { ...place, nameZh: "改名" }, now)).ok, "its name may change").toBe(true);
  await cancelOrder(manager, answer.order.id, { reason: "customer" }, now);
  expect((await savePlace(manager, id, off, now)).ok).toBe(true);
  expect(await orderItems({ valve: 1 }, 2, now)).toMatchObject({ ok: false });
});

test("who orders while a place is being switched off gets nothing from it, and who ordered first keeps it in use", async () => {
  const { manager } = await openShop(2);
  const id = await openPlace("store", 0, { valve: 3 });
  const switchOff = async (tx: Tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Stock" ORDER BY id FOR NO KEY UPDATE`;
    await tx.place.update({ where: { id }, data: { active: false } });
  };
  const late = await whileHeld(switchOff, () => orderItems({ valve: 1 }, 1, now));
  expect(late).toMatchObject({ ok: false });
  expect(await shelves()).toEqual({ "store valve": [3, 0] });

  await db.place.update({ where: { id }, data: { active: true } });
  const ordered = await orderItems({ valve: 1 }, 2, now);
  if (!ordered.ok) throw new Error(ordered.reason);
  await db.reservation.deleteMany();
  const reserve = async (tx: Tx) => {
    const { id: stockId } = await tx.stock.findFirstOrThrow({ select: { id: true } });
    await tx.stock.update({ where: { id: stockId }, data: { reserved: 1 } });
    await tx.reservation.create({ data: { orderId: ordered.order.id, stockId, quantity: 1 } });
  };
  const off = await whileHeld(reserve, () => savePlace(manager, id, { ...place, active: false }, now));
  expect(off).toMatchObject({ fields: { active: `place_reserved:${ordered.order.code}` } });
});

/** Does `act` while another transaction has done `first` and not yet ended; it ends once `act` waits for it. */
async function whileHeld<T>(first: (tx: Tx) => Promise<void>, act: () => Promise<T>): Promise<T> {
  let acting: Promise<T> | undefined;
  await db.$transaction(async (tx) => {
    await first(tx);
    acting = act();
    const waits = () => db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted`;
    await expect.poll(async () => (await waits()).length, { message: "waits", timeout: 10_000 }).toBeGreaterThan(0);
  }, LONG);
  return acting as Promise<T>;
}

test("a product has one number for good, and the services that offer it; forms follow at once", async () => {
  const { manager, serviceId } = await openShop(1);
  const made = await saveProduct(manager, null, { ...product, sku: "valve", serviceIds: [serviceId] }, now);
  if (!made.ok) throw new Error(made.reason);
  expect(await saveProduct(manager, null, { ...product, sku: "valve" }, now)).toMatchObject({
    fields: { sku: "sku_taken" },
  });
  expect(await saveProduct(manager, null, { ...product, sku: "角阀", amount: Number.NaN }, now)).toMatchObject({
    fields: { sku: "sku_wrong", amount: "amount_wrong" },
  });
  const offered = async () => (await findService(manager, "cleaning"))?.products.map(({ sku }) => sku);
  expect(await offered()).toEqual(["valve"]);
  expect((await saveProduct(manager, made.id, { ...product, amount: 3100, sku: "other" }, now)).ok).toBe(true);
  expect(await listProducts(manager)).toMatchObject([{ sku: "valve", amount: 3100, services: [] }]);
  expect(await offered()).toEqual([]);
  const key = `product.${made.id}`;
  expect((await goodsChanges(manager))[0]).toMatchObject({
    before: { [`${key}.amount`]: 2900, [`${key}.services`]: ["cleaning"] },
    after: { [`${key}.amount`]: 3100, [`${key}.services`]: [] },
  });
});

test("a service's form offers what is chosen for it; who chose is kept, and nothing when nothing changed", async () => {
  const { manager, serviceId } = await openShop(1);
  const made = await saveProduct(manager, null, { ...product, sku: "valve" }, now);
  if (!made.ok) throw new Error(made.reason);
  expect(await offerProducts(manager, serviceId, [made.id], now)).toEqual({ ok: true });
  expect((await findService(manager, "cleaning"))?.products).toMatchObject([{ sku: "valve" }]);
  expect(await offerProducts(manager, serviceId, [made.id], now)).toEqual({ ok: true });
  const changes = await goodsChanges(manager);
  expect(changes).toHaveLength(2);
  expect(changes[0]?.after).toEqual({ [`service.${serviceId}.products`]: ["valve"] });
  await expect(offerProducts(as(manager, "support"), serviceId, [], now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

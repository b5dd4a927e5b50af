import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { openPlace } from "@/e2e/fixtures/stock";
import { publicActor, type StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { assignByHand } from "@/lib/dispatch/commands";
import { dayOf } from "./day";
import { boardByPerson } from "./queries-board";
import { mapOrders } from "./queries-map";

/** 10:00 on a Tuesday in Shanghai. */
const now = new Date("2024-06-11T02:00:00Z");
const zone = "Asia/Shanghai";
const today = dayOf(null, zone, now);
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
});

test("the map holds what the board does, with places: open orders, what is late, what burns on any day", async () => {
  const here = await waitingOrder(shop, now, { hoursAhead: 1, metresEast: 1000 });
  const late = await waitingOrder(shop, now, { hoursAhead: -26 });
  const burning = await waitingOrder(shop, now, { hoursAhead: 50 });
  const done = await waitingOrder(shop, now, { hoursAhead: 2 });
  const cancelled = await waitingOrder(shop, now, { hoursAhead: 2 });
  await waitingOrder(shop, now, { hoursAhead: 30 });
  for (const [id, status] of [
    [burning, "escalated"],
    [done, "completed"],
    [cancelled, "cancelled"],
  ] as const) {
    await db.order.update({ where: { id }, data: { status } });
  }
  const map = await mapOrders({ ...shop.manager, role: "support" }, today);
  expect(map.open.map(({ id }) => id)).toEqual([late, here, burning]);
  expect(map.open[1]).toMatchObject({ lat: 23.13, lng: expect.closeTo(113.3298, 3), service: { nameEn: "Cleaning" } });
  expect(map).toMatchObject({ done: [{ id: done }], left: 0 });
  for (const stranger of [shop.workers[0] as StaffActor, publicActor]) {
    await expect(mapOrders(stranger, today)).rejects.toThrow("FORBIDDEN");
  }
});

test("a person's day says where it begins, and leads by the place that ships", async () => {
  const placeId = await openPlace("store", -500, {});
  const id = await waitingOrder(shop, now, { metresEast: 1000 });
  await db.order.update({ where: { id }, data: { placeId } });
  const workerId = shop.workers[0]?.workerId ?? "";
  expect(await assignByHand(shop.manager, id, { workerId, reason: "test" }, now)).toMatchObject({ ok: true });
  const [person] = await boardByPerson(shop.manager, today, zone);
  expect(person).toMatchObject({ home: { lat: 23.13, lng: 113.32 }, visits: [{ order: { id } }] });
  expect(person?.visits[0]?.to.lng).toBeGreaterThan(113.32);
  expect(person?.visits[0]?.to.via?.lng).toBeLessThan(113.32);
});

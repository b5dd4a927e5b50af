import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type Actor, publicActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, declineOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { wordsOf } from "@/lib/notify/words";
import { cancelOrder } from "./commands";
import { orderDetail } from "./queries-order";
import { trackOrder, windowsToMove } from "./queries-track";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
let shop: Shop;
let orderId: string;
let link: Actor;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
  orderId = await waitingOrder(shop, now, { hoursAhead: 5 });
  link = { kind: "link", orderId };
});

/** Offers the order. @returns who was asked */
const offer = async () => {
  await makeNextOffer(system("dispatch"), orderId, now);
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  const worker = shop.workers.find((one) => one.workerId === workerId);
  if (!worker) throw new Error("nobody was asked");
  return worker;
};

test("contact and address are masked, terms have their deadlines", async () => {
  const view = await trackOrder(link, orderId, now);
  expect(view).toMatchObject({ status: "placed", name: "张*", address: "体育西路103号", worker: null });
  expect(view?.phone).toMatch(/^138\*{4}\d{4}$/);
  expect(view?.cancel).toEqual({ allowed: true, until: new Date("2024-06-11T05:00:00Z") });
  expect(view?.reschedule).toEqual({ allowed: true, until: new Date("2024-06-11T03:00:00Z") });
  const late = await trackOrder(link, orderId, new Date("2024-06-11T04:00:00Z"));
  expect([late?.cancel.allowed, late?.reschedule.allowed]).toEqual([true, false]);
});

test("who is asked and who declines stays inside; who has accepted is told", async () => {
  const first = await offer();
  expect((await trackOrder(link, orderId, now))?.worker).toBeNull();
  await declineOffer(first, orderId, { reason: "too_far" }, now);
  const second = await offer();
  await acceptOffer(second, orderId, now);
  const view = await trackOrder(link, orderId, now);
  expect(view?.worker).toEqual({ shortName: second.name });
  expect(view?.events.map(({ type }) => type)).toEqual(["accept"]);
  expect(JSON.stringify(view)).not.toContain(first.name);
});

test("what the office promised about money is told, on the page and in the message; a customer promises nothing", async () => {
  const other = await waitingOrder(shop, now);
  await cancelOrder({ kind: "link", orderId: other }, other, { reason: "other", refund: "1000 元" }, now);
  expect(await trackOrder({ kind: "link", orderId: other }, other, now)).toMatchObject({ refund: null });
  const long = { reason: "下雨", refund: "退".repeat(301) };
  expect(await cancelOrder(shop.manager, orderId, long, now)).toMatchObject({ fields: { refund: "refund_too_long" } });
  await cancelOrder(shop.manager, orderId, { reason: "下雨", refund: " 已付的 98 元原路退回。 " }, now);
  const view = await trackOrder(link, orderId, now);
  expect(view).toMatchObject({ endReason: "下雨", refund: "已付的 98 元原路退回。" });
  expect(view?.events).toEqual([{ id: expect.anything(), at: now, type: "cancel" }]);
  expect((await orderDetail(shop.manager, orderId))?.events.at(-1)?.data).toMatchObject({ refund: view?.refund });
  const { kind, params } = await db.message.findFirstOrThrow({ where: { orderId, audience: "customer" } });
  const { body } = wordsOf({ kind, params, serviceNames: null }, "zh", "Asia/Shanghai", now);
  expect(body).toContain("。退款：已付的 98 元原路退回。需要时");
});

test("nobody else reads it", async () => {
  expect(await trackOrder(publicActor, orderId, now)).toBeNull();
  const other = await waitingOrder(shop, now);
  expect(await trackOrder({ kind: "link", orderId: other }, orderId, now)).toBeNull();
  expect(await windowsToMove(publicActor, orderId, { days: 3, zone: "Asia/Shanghai" }, now)).toEqual({});
});

test("it can be moved into the free windows of its place", async () => {
  const free = await windowsToMove(link, orderId, { days: 2, zone: "Asia/Shanghai" }, now);
  expect(Object.keys(free)).toEqual(["2024-06-11", "2024-06-12"]);
  expect(free["2024-06-12"]).toContain("14:00-16:00");
});

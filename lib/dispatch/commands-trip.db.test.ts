import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { deliver, dispatchAll, orderTo, windowIn } from "@/e2e/fixtures/deliveries";
import { openShop, type Shop } from "@/e2e/fixtures/shop";
import { openPlace } from "@/e2e/fixtures/stock";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { cancelOrder, setOut } from "@/lib/orders/commands";
import { workerJob, workerJobs } from "@/lib/orders/queries-jobs";
import { tripsOf } from "@/lib/orders/trips";
import { acceptOffer } from "./commands";
import { climbLadders } from "./commands-ladder";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  await deliver({ pickup: "place", tripMinutes: 90, tripOrders: 4 });
  await openPlace("shop", 3000, { rose: 90 });
});

/** Three orders in one trip, accepted by their only worker: their ids as they are delivered. */
async function trip(): Promise<string[]> {
  for (const [index, metres] of [3500, 4000, 4500].entries()) {
    const answer = await orderTo(metres, index, now, { window: windowIn(2, now) });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(await dispatchAll(now)).toBe(0);
    await acceptOffer(shop.workers[0]!, answer.order.id, now);
  }
  return (await held()).map(({ orderId }) => orderId);
}

const held = () =>
  db.offer.findMany({
    where: { status: "accepted" },
    orderBy: { startAt: "asc" },
    select: { orderId: true, carried: true, departAt: true, startAt: true, travelSeconds: true, travelMetres: true },
  });
const carried = async () => (await held()).map((visit) => visit.carried);

test("orders that ship from one place share one way by it; the worker sees them as one trip", async () => {
  const [first, second] = await trip();
  expect(await carried()).toEqual([false, true, true]);
  const { days } = await workerJobs(shop.workers[0]!, "Asia/Shanghai", now);
  expect(tripsOf(days[0]?.jobs ?? []).map((visits) => visits.length)).toEqual([3]);
  const job = await workerJob(shop.workers[0]!, second as string);
  expect(job).toMatchObject({ carried: true, place: { nameEn: "shop" }, pickup: null });
  expect(job?.trip.map(({ id }) => id)).toContain(first);
  expect(job?.trip).toHaveLength(3);
});

test("when the first goes away the next passes by the place again, the others as before", async () => {
  const [first] = await trip();
  const [, before] = await held();
  await cancelOrder(shop.manager, first as string, { reason: "-" }, now);
  const [next, last] = await held();
  expect(next).toMatchObject({ carried: false, startAt: before?.startAt });
  expect(next?.travelMetres).toBeGreaterThan(before?.travelMetres ?? 0);
  expect(next?.departAt).toEqual(new Date(Number(next?.startAt) - Number(next?.travelSeconds) * 1000));
  expect(last).toMatchObject({ carried: true });
});

test("when the first of a second trip goes away, the next does not ride with the trip before", async () => {
  await deliver({ pickup: "place", tripMinutes: 90, tripOrders: 2 });
  for (const index of [0, 1, 2, 3]) {
    expect(await orderTo(3500 + index * 200, index, now, { window: windowIn(2, now) })).toMatchObject({ ok: true });
    expect(await dispatchAll(now)).toBe(0);
    await acceptOffer(shop.workers[0]!, (await db.order.findFirstOrThrow({ where: { status: "offered" } })).id, now);
  }
  expect(await carried()).toEqual([false, true, false, true]);
  const [, , third] = await held();
  await cancelOrder(shop.manager, third?.orderId ?? "", { reason: "-" }, now);
  expect(await carried()).toEqual([false, true, false]);
});

test("an order put before a trip becomes its first; the goods of the one that was come along", async () => {
  const later = await orderTo(4000, 1, now, { window: windowIn(3, now) });
  expect(await dispatchAll(now)).toBe(0);
  await acceptOffer(shop.workers[0]!, later.ok ? later.order.id : "", now);
  const [before] = await held();
  const sooner = await orderTo(3500, 2, now, { window: windowIn(2.4, now, 0.5) });
  expect(await dispatchAll(now)).toBe(0);
  await acceptOffer(shop.workers[0]!, sooner.ok ? sooner.order.id : "", now);
  const [, moved] = await held();
  expect(await carried()).toEqual([false, true]);
  expect(moved).toMatchObject({ orderId: before?.orderId, startAt: before?.startAt });
  expect(moved?.travelMetres).toBeLessThan(before?.travelMetres ?? 0);
});

test("one from the middle leaves the trip as it is", async () => {
  const [, second] = await trip();
  await cancelOrder(shop.manager, second as string, { reason: "-" }, now);
  expect(await carried()).toEqual([false, true]);
});

test("where the way by the place can no longer be made in time, its worker is told at once", async () => {
  const [first, second] = await trip();
  const [, visit] = await held();
  // A minute before the second would be left for: the first is called off, its goods still lie at the place.
  const at = new Date(Number(visit?.departAt) - 60_000);
  await cancelOrder(shop.manager, first as string, { reason: "-" }, at);
  const [next] = await held();
  expect(next).toMatchObject({ orderId: second, carried: false, departAt: at });
  // They should have left long ago, though the plan can only say now.
  await climbLadders(system("sweep"), at);
  const told = await db.escalation.findMany({ where: { orderId: second }, select: { reason: true, sentTo: true } });
  expect(told).toEqual([{ reason: "late_departure", sentTo: "worker" }]);
});

test("nothing joins goods that somebody has set out with", async () => {
  const [first] = await trip();
  const [visit] = await held();
  await setOut(shop.workers[0]!, first as string, visit?.departAt ?? now);
  const answer = await orderTo(3800, 9, visit?.departAt ?? now, { window: windowIn(1.5, visit?.departAt ?? now) });
  expect(answer).toMatchObject({ ok: true });
  expect(await dispatchAll(later(0))).toBe(0);
  const pending = await db.offer.findFirstOrThrow({ where: { status: "pending" } });
  expect(pending.carried).toBe(false);
});

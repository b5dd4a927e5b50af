import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { publicActor, system } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { placeOrder } from "@/lib/orders/commands-place";
import { makeNextOffer } from "./commands";
import { canPromise, openWindows } from "./queries";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const start = new Date("2024-06-12T02:00:00Z");
const window = { start, end: new Date(start.getTime() + 900_000) };
let shop: Shop;

beforeEach(emptyDatabase);

const query = () => ({
  skillId: shop.skillId,
  minLevel: 1,
  durationMinutes: 60,
  place: { areaId: shop.areaId, lat: 23.13, lng: 113.32 },
  days: 2,
});
const job = () => ({ ...query(), ...query().place, window });

test("windows in which somebody is free, and how many are", async () => {
  shop = await openShop(2);
  const windows = await openWindows(publicActor, query(), now);
  expect(windows[0]).toEqual({
    start: new Date("2024-06-11T04:00:00Z"),
    end: new Date("2024-06-11T06:00:00Z"),
    free: 2,
  });
  expect(windows).toHaveLength(4 + 6);
  expect(await openWindows(publicActor, { ...query(), place: null }, now)).toEqual(windows);
  expect(await openWindows(publicActor, { ...query(), minLevel: 2 }, now)).toEqual([]);
  expect(
    await openWindows(publicActor, { ...query(), from: new Date("2024-06-12T00:00:00Z"), days: 1 }, now),
  ).toHaveLength(6);
});

test("a window is gone once held visits and waiting orders fill it", async () => {
  shop = await openShop(2);
  await waitingOrder(shop, now, { hoursAhead: 24, windowMinutes: 15, minutes: 240 });
  const isOpen = async () =>
    (await openWindows(publicActor, query(), now)).some((open) => open.start.getTime() === start.getTime());
  expect(await isOpen()).toBe(true);
  const held = await waitingOrder(shop, now, { hoursAhead: 24, windowMinutes: 15, minutes: 240 });
  expect(await isOpen()).toBe(false);
  expect(await canPromise(db, await getBusiness(), job(), now)).toBe(false);
  expect(await canPromise(db, await getBusiness(), { ...job(), excludeOrderId: held }, now)).toBe(true);
  await makeNextOffer(system("dispatch"), held, now);
  expect(await isOpen()).toBe(false);
  expect(await canPromise(db, await getBusiness(), { ...job(), excludeOrderId: held }, now)).toBe(true);
});

test("thirty customers want one window of three people, while dispatch runs: three get it, and all three are served", async () => {
  shop = await openShop(3);
  const input = (index: number) =>
    orderInput({
      customer: { name: "李四", phone: `139${10_000_000 + index}` },
      window: { start: window.start.toISOString(), end: window.end.toISOString() },
    });
  const answers = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const answer = await placeOrder(publicActor, input(index), { now, random: randomBytes });
      return answer.ok ? (await makeNextOffer(system("dispatch"), answer.order.id, now)).status : answer.reason;
    }),
  );
  expect(answers.filter((answer) => answer === "offered")).toHaveLength(3);
  expect(answers.filter((answer) => answer === "window_full")).toHaveLength(27);
});

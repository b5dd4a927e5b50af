import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { deliver, dispatchAll, orderTo, pin, windowIn } from "@/e2e/fixtures/deliveries";
import { openShop } from "@/e2e/fixtures/shop";
import { openPlace } from "@/e2e/fixtures/stock";
import { publicActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { openWindows } from "@/lib/dispatch/queries";
import { loadOrders } from "@/lib/dispatch/queries-waiting";
import { freeWindows } from "./queries-windows";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const asap = { asap: true };
const rose = { items: [{ sku: "rose", quantity: 1 }] };

beforeEach(emptyDatabase);

test("as soon as possible is promised only while somebody can be there in time", async () => {
  await openShop(3);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => orderTo(0, index, now, asap)));
  const refused = answers.filter(({ ok }) => !ok);
  const no = { ok: false, reason: "window_full", fields: { window: "asap_full" } };
  expect(refused).toEqual(Array(refused.length).fill(no));
  // An hour each within two hours, which may begin as late as the window ends: two visits a person.
  expect(refused).toHaveLength(14);
  expect(await dispatchAll(now)).toBe(0);
});

test("the windows say whether somebody can come at once", async () => {
  await openShop(1);
  const ask = { service: "cleaning", days: 1, asap: true, address: "广州市天河区体育西路103号", ...pin(0) };
  const open = async () => {
    const found = await freeWindows(publicActor, ask, now);
    return found.ok && found.windows.some((window) => window.asap);
  };
  expect(await open()).toBe(true);
  for (const customer of [1, 2]) expect(await orderTo(0, customer, now, asap)).toMatchObject({ ok: true });
  expect(await open()).toBe(false);
  const { skillId } = await db.service.findFirstOrThrow();
  const job = { skillId, minLevel: 1, durationMinutes: 60, place: null, days: 1 };
  expect((await openWindows(publicActor, job, now)).some((window) => window.asap)).toBe(false);
});

test("a window is promised by way of the place that ships, and shown so", async () => {
  await openShop(1);
  await openPlace("shop", 10_000, { rose: 9 });
  const soon = { window: windowIn(1, now) };
  expect(await orderTo(0, 1, now, { ...soon, ...rose })).toMatchObject({ ok: true });
  // A second such way there and back no longer fits before the window ends; without the product it does.
  expect(await orderTo(0, 2, now, { ...soon, ...rose })).toMatchObject({ ok: false, reason: "window_full" });
  const ask = { service: "cleaning", days: 1, address: "广州市天河区体育西路103号", ...pin(0) };
  const shown = async (items: (typeof rose)["items"]) => {
    const found = await freeWindows(publicActor, { ...ask, items }, now);
    return found.ok ? found.windows.map(({ start }) => start.getTime()) : [];
  };
  const [withRose, without] = [await shown(rose.items), await shown([])];
  expect(without.length).toBeGreaterThan(withRose.length);
  expect(await orderTo(0, 3, now, soon)).toMatchObject({ ok: true });
  expect(await dispatchAll(now)).toBe(0);
});

test("where a service always ships from a place it is the nearest; its way is planned", async () => {
  await openShop(1);
  await deliver({ pickup: "place", tripMinutes: 60, tripOrders: 4 });
  await openPlace("far", 4000, {});
  const near = await openPlace("near", 1000, {});
  await openPlace("closed", 10, {}, false);
  const answer = await orderTo(0, 1, now, { window: windowIn(3, now) });
  if (!answer.ok) throw new Error(answer.reason);
  expect(await db.order.findFirst()).toMatchObject({ placeId: near });
  const [order] = await loadOrders(db, { waiting: true }, "Asia/Shanghai");
  expect(order).toMatchObject({ at: { via: pin(1000) }, trip: { placeId: near, minutes: 60, orders: 4 } });
});

const text = "广州市天河区体育西路1号";
test.each([
  [{}, "pickup_missing"],
  [{ pickup: { text: "广州市" } }, "address_city_only"],
  [{ pickup: { text: "上海市浦东新区张杨路500号" } }, "area_not_served"],
  [{ pickup: { text, lat: 22, lng: 113 } }, "area_not_served"],
])("a pick-up address is checked like any other: %j", async (change, reason) => {
  await openShop(1);
  await deliver({ pickup: "address" });
  const fields = { "pickup.text": reason };
  expect(await orderTo(0, 1, now, { window: windowIn(3, now), ...change })).toEqual({
    ok: false,
    reason: "invalid",
    fields,
  });
});

test("the way goes by the pick-up address; services that pick nothing up refuse one", async () => {
  await openShop(1);
  const wanted = { window: windowIn(3, now), pickup: { text, ...pin(2000) } };
  const fields = { "pickup.text": "pickup_not_offered" };
  expect(await orderTo(0, 1, now, wanted)).toEqual({ ok: false, reason: "invalid", fields });
  await deliver({ pickup: "address", tripMinutes: 60, tripOrders: 4 });
  expect(await orderTo(0, 1, now, wanted)).toMatchObject({ ok: true });
  expect(await db.order.findFirst()).toMatchObject({ pickupAddress: text, pickupPrecision: "pin", placeId: null });
  const [order] = await loadOrders(db, { waiting: true }, "Asia/Shanghai");
  expect(order?.at.via).toEqual(pin(2000));
  expect(order?.trip).toBeUndefined();
});

test("the same order sent again is one; with other products, or from elsewhere, it is another", async () => {
  await openShop(5);
  await openPlace("shop", 500, { rose: 9, vase: 9 });
  const window = { window: windowIn(3, now) };
  const two = [
    { sku: "rose", quantity: 1 },
    { sku: "vase", quantity: 1 },
  ];
  const send = async (changes: object) => {
    const answer = await orderTo(0, 1, now, { ...window, ...changes });
    return answer.ok && !answer.repeated;
  };
  expect(await send({})).toBe(true);
  expect(await send({ items: two })).toBe(true);
  expect(await send({ items: [...two].reverse() })).toBe(false);
  expect(await send({ items: [{ sku: "rose", quantity: 2 }] })).toBe(true);
  await deliver({ pickup: "address" });
  expect(await send({ pickup: { text, ...pin(100) } })).toBe(true);
  expect(await send({ pickup: { text: "广州市天河区体育西路1 号", ...pin(100) } })).toBe(false);
  expect(await send({ pickup: { text: "广州市天河区体育西路2号", ...pin(100) } })).toBe(true);
});

const wish = fc.record({
  metres: fc.integer({ min: -4500, max: 4500 }),
  hours: fc.constantFrom(0, 2, 2, 4, 4, 6),
  goods: fc.constantFrom("rose", "vase", "rose", "none"),
});

test("property: whatever of what is offered is taken, at once or not, everything accepted is served, by way of its place", async () => {
  let customer = 0;
  const run = async (batches: { metres: number; hours: number; goods: string }[][], orders: number) => {
    await emptyDatabase();
    await openShop(2);
    await deliver({ pickup: "place", tripMinutes: 45, tripOrders: orders });
    await openPlace("near", 1500, { rose: 5 });
    await openPlace("far", -4000, { rose: 9, vase: 9 });
    for (const batch of batches) {
      await Promise.all(
        batch.map(({ metres, hours, goods }) =>
          orderTo(metres, ++customer, now, {
            ...(hours === 0 ? asap : { window: windowIn(hours, now, 1) }),
            items: goods === "none" ? [] : [{ sku: goods, quantity: 1 }],
          }),
        ),
      );
      if (customer % 2) expect(await dispatchAll(now)).toBe(0);
    }
    expect(await dispatchAll(now)).toBe(0);
  };
  const batches = fc.array(fc.array(wish, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  await fc.assert(fc.asyncProperty(batches, fc.constantFrom(1, 3), run), { numRuns: 25, endOnFailure: true });
}, 240_000);

import { beforeEach, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.VAPID_PUBLIC_KEY = "B".repeat(87);
  process.env.VAPID_PRIVATE_KEY = "B".repeat(43);
});

import { emptyDatabase } from "@/e2e/fixtures/database";
import { pushDevice } from "@/e2e/fixtures/push-device";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { publicActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { makeNextOffer } from "@/lib/dispatch/commands";
import { saveEmail, subscribeDevice, unsubscribeDevice } from "./commands-reach";
import { sendDue } from "./commands-send";
import { emailOf } from "./queries";
import type { Sender } from "./senders/sender";

const now = new Date("2024-06-10T02:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const address = (name: string) => `https://push.example/${name}`;
const input = (name: string) => {
  const { endpoint, p256dh, auth } = pushDevice(address(name)).device;
  return { endpoint, keys: { p256dh, auth } };
};
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
});

test("a subscribed device rings, and what is gone is forgotten", async () => {
  for (const worker of shop.workers) {
    expect(await subscribeDevice(worker, input(`${worker.name}/a`), now)).toEqual({ ok: true });
    expect(await subscribeDevice(worker, input(`${worker.name}/b`), now)).toEqual({ ok: true });
  }
  const id = await waitingOrder(shop, now, { hoursAhead: 30 });
  await makeNextOffer(system("test"), id, now);
  const heard: string[][] = [];
  const push: Sender = {
    channel: "push",
    reaches: ({ devices }) => devices.length > 0,
    send: async ({ devices }) => {
      heard.push(devices.map(({ endpoint }) => endpoint).sort());
      return { ok: true, gone: devices.slice(0, 1).map(({ endpoint }) => endpoint) };
    },
  };
  await sendDue(system("test"), [push], now);
  expect(heard).toHaveLength(1);
  expect(await db.message.findFirst({ where: { kind: "offer_new" } })).toMatchObject({
    status: "sent",
    channel: "push",
  });
  expect(await db.pushDevice.count()).toBe(3);
});

test("without a device a message is delivered by being written", async () => {
  const id = await waitingOrder(shop, now, { hoursAhead: 30 });
  await makeNextOffer(system("test"), id, now);
  expect(await db.message.findFirst({ where: { kind: "offer_new" } })).toMatchObject({
    status: "sent",
    channel: "inbox",
  });
});

test("a browser rings for whoever signed in last, and can be silenced by them alone", async () => {
  const [one, two] = shop.workers as [Shop["workers"][0], Shop["workers"][0]];
  await subscribeDevice(one, input("phone"), now);
  await subscribeDevice(two, input("phone"), later(1));
  expect(await db.pushDevice.findMany()).toMatchObject([{ userId: two.userId }]);
  await unsubscribeDevice(one, address("phone"));
  expect(await db.pushDevice.count()).toBe(1);
  await unsubscribeDevice(two, address("phone"));
  expect(await db.pushDevice.count()).toBe(0);
});

test.each(["http://push.example/a", "https://127.0.0.1/a", "https://localhost/a", "https://push.example:8443/a", "x"])(
  "this server is not sent to %s",
  async (endpoint) => {
    expect(await subscribeDevice(shop.manager, { ...input("a"), endpoint }, now)).toMatchObject({ ok: false });
  },
);

test("ten devices at most, and none for strangers", async () => {
  for (let index = 0; index < 12; index++) await subscribeDevice(shop.manager, input(`d${index}`), later(index));
  const kept = await db.pushDevice.findMany({ orderBy: { createdAt: "asc" } });
  expect(kept).toHaveLength(10);
  expect(kept[0]?.endpoint).toBe(address("d2"));
  await expect(subscribeDevice(publicActor, input("a"), now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a mail address is kept, refused beside its field, or taken away", async () => {
  expect(await saveEmail(shop.manager, { email: "boss@shop.example" })).toEqual({ ok: true });
  expect(await saveEmail(shop.manager, { email: "boss@" })).toEqual({
    ok: false,
    reason: "invalid",
    fields: { email: "email_wrong" },
  });
  expect(await emailOf(shop.manager)).toBe("boss@shop.example");
  await saveEmail(shop.manager, { email: "" });
  expect(await emailOf(shop.manager)).toBeNull();
});

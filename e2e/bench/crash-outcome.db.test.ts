import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop } from "@/e2e/fixtures/shop";
import { publicActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { cancelOrder, completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { placeOrder } from "@/lib/orders/commands-place";
import { countCrashOutcome, waitForCrashQuiet } from "./crash-outcome";
import type { CrashSent } from "./crash-sender";

/** 10:00 on a Tuesday in Shanghai. */
const now = new Date("2024-06-11T02:00:00Z");
const NOTHING = { lost: 0, doubled: 0, stuck: 0, overlapping: 0, messages_missing: 0, messages_doubled: 0 };
let shop: Shop;
let sent: CrashSent;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  sent = { accepted: new Map(), refused: new Map(), contradicted: 0 };
  const [done, gone] = [await place("1"), await place("2")];
  const [worker] = shop.workers;
  if (!worker) throw new Error("nobody works here");
  await makeNextOffer(system("dispatch"), done, now);
  await acceptOffer(worker, done, now);
  for (const act of [setOut, startVisit]) await act(worker, done, now);
  await completeOrder(worker, done, { note: "" }, now);
  await cancelOrder(shop.manager, gone, { reason: "changed_mind" }, now);
  await db.outboxEvent.updateMany({ data: { deliveredAt: now } });
});

async function place(key: string): Promise<string> {
  const placed = await placeOrder(
    publicActor,
    orderInput({ asap: true, customer: { name: "张三", phone: `1381234567${key}` } }),
    {
      now,
      random: randomBytes,
    },
  );
  if (!placed.ok) throw new Error(JSON.stringify(placed));
  sent.accepted.set(key, { id: placed.order.id, code: placed.order.code });
  return placed.order.id;
}
const said: string[] = [];
const count = (knows = true) =>
  countCrashOutcome(
    sent,
    async () => knows,
    0,
    (line) => said.push(line),
  );

test("where nothing is wrong everything is zero", async () => {
  expect([await waitForCrashQuiet(1, () => {}), await count()]).toEqual([0, NOTHING]);
});

test("an order that the API forgot is lost; one that nobody was told of is doubled", async () => {
  expect(await count(false)).toEqual({ ...NOTHING, lost: 2 });
  sent.accepted.delete("2");
  expect(await count()).toEqual({ ...NOTHING, doubled: 1 });
});

test("messages that are missing or written twice are counted", async () => {
  const [first, second] = await db.message.findMany({ where: { kind: "order_received" } });
  if (!first || !second) throw new Error("no messages");
  await db.message.delete({ where: { id: first.id } });
  const params = second.params as object;
  await db.message.create({ data: { ...second, params, id: randomUUID(), dedupeKey: "again" } });
  expect(await count()).toEqual({ ...NOTHING, messages_missing: 1, messages_doubled: 1 });
});

test("a change made twice is doubled", async () => {
  const accept = await db.orderEvent.findFirstOrThrow({ where: { type: "accept" } });
  await db.orderEvent.create({ data: { ...accept, data: {}, id: randomUUID() } });
  expect(await count()).toEqual({ ...NOTHING, doubled: 1, messages_missing: 1 });
});

test("two visits held at once by one person overlap", async () => {
  await db.$executeRaw`ALTER TABLE "Offer" DROP CONSTRAINT offer_no_overlap, DROP CONSTRAINT offer_one_live`;
  const offer = { ...(await db.offer.findFirstOrThrow()), endAt: new Date(+now + 3_600_000) };
  for (const id of [randomUUID(), randomUUID()]) await db.offer.create({ data: { ...offer, id, status: "accepted" } });
  expect(await count()).toEqual({ ...NOTHING, overlapping: 1 });
});

test("what is still open, unsent or failed is stuck", async () => {
  await place("3");
  expect(await waitForCrashQuiet(1, () => {})).toBe(2);
});

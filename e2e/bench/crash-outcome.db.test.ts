import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop } from "@/e2e/fixtures/shop";
import { publicActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { env } from "@/lib/env";
import { sendDue } from "@/lib/notify/commands-send";
import { forgetRules } from "@/lib/notify/queries-rules";
import { emailSender } from "@/lib/notify/senders/email";
import { cancelOrder, completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { placeOrder } from "@/lib/orders/commands-place";
import { openMailboxes } from "./crash-messages";
import { countCrashOutcome, waitForCrashQuiet } from "./crash-outcome";
import type { CrashSent } from "./crash-sender";
import { recordMails } from "./mail-recorder";

/** 10:00 on a Tuesday in Shanghai. */
const now = new Date("2024-06-11T02:00:00Z");
const NOTHING = {
  ...{ lost: 0, doubled: 0, stuck: 0, overlapping: 0 },
  ...{ messages_missing: 0, messages_doubled: 0, messages_delivered_again: 0 },
};
let shop: Shop;
let sent: CrashSent;
let mail: Awaited<ReturnType<typeof recordMails>>;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  mail = await recordMails();
  env.SMTP_URL = mail.url;
  forgetRules();
  await openMailboxes();
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
  await send(now);
});

afterEach(() => mail.stop());

/** Sends what is due now, then what will ever be, by e-mail. */
async function send(now: Date): Promise<void> {
  const senders = [emailSender({ url: mail.url, from: "shop@crash.example" })];
  for (const at of [now, new Date("2024-12-31T00:00:00Z")]) await sendDue(system("sweep"), senders, at);
}

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
    { stuck: 0, arrivals: mail.arrivals },
    (line) => said.push(line),
  );

test("where nothing is wrong everything is zero", async () => {
  expect(mail.arrivals.size).toBeGreaterThan(1);
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

test("a manager told twice does not make up for one who was not told", async () => {
  const alone = await place("3");
  await db.shift.deleteMany();
  await makeNextOffer(system("dispatch"), alone, now);
  await send(now);
  expect(await count()).toEqual(NOTHING);
  const [first, second] = await db.message.findMany({ where: { audience: "manager" }, distinct: ["userId"] });
  if (!first || !second) throw new Error("no messages to managers");
  await db.message.update({ where: { id: first.id }, data: { userId: second.userId } });
  expect(await count()).toEqual({ ...NOTHING, messages_missing: 1, messages_doubled: 1 });
});

test("a mail that was sent and did not arrive, or that was given up, is missing", async () => {
  const [first, second] = await db.message.findMany({ where: { channel: "email", status: "sent" } });
  if (!first || !second) throw new Error("no mails");
  await db.message.update({ where: { id: second.id }, data: { status: "failed" } });
  for (const { id } of [first, second]) mail.arrivals.delete(id);
  expect(await count()).toEqual({ ...NOTHING, messages_missing: 2 });
});

test("a mail whose sender could not note it is sent again under the same id, and told apart from a doubled one", async () => {
  const { id } = await db.message.findFirstOrThrow({ where: { channel: "email", status: "sent" } });
  await db.message.update({ where: { id }, data: { status: "planned", tryAt: now, until: null } });
  await send(now);
  expect(await count()).toEqual({ ...NOTHING, messages_delivered_again: 1 });
  mail.arrivals.set(randomUUID(), 1);
  expect(await count()).toEqual({ ...NOTHING, messages_delivered_again: 1, messages_doubled: 1 });
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
  const unsent = await db.message.count({ where: { status: "planned" } });
  expect(unsent).toBeGreaterThan(0);
  expect(await waitForCrashQuiet(1, () => {})).toBe(2 + unsent);
});

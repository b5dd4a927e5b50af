import { beforeEach, expect, test, vi } from "vitest";

// Before anything reads the environment: this shop can send mail and SMS.
vi.hoisted(() => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  process.env.SMS_PROVIDER = "twilio";
});

import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { cancelOrder } from "@/lib/orders/commands";
import { sendDue, takeDue } from "./commands-send";
import type { OutsideChannel } from "./policy";
import type { Outcome, Sender } from "./senders/sender";

const now = new Date("2024-06-10T02:00:00Z"); // Monday 10:00 in Shanghai
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const office = system("test");
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  await db.worker.updateMany({ data: { phone: "+8613000000001" } });
  await db.user.updateMany({ data: { email: "somebody@shop.example" } });
});

test("a letter says the owner's words for its way, with the values of its order and the link", async () => {
  const words = { title: "接单啦 {code}", body: "{service}" };
  await db.messageTemplate.create({
    data: { kind: "offer_new", channel: "sms", locale: "zh", ...words, updatedAt: now },
  });
  const id = await offered();
  const { code } = await db.order.findUniqueOrThrow({ where: { id } });
  const { outside } = await takeDue([way("sms", ok).sender], 50, now);
  const [message] = outside as [(typeof outside)[0]];
  const said = { title: `接单啦 ${code}`, body: "保洁", url: `http://localhost:3000/staff/jobs/${id}` };
  expect(message.recipient.phone).toBe("+8613000000001");
  expect(message.letterFor("sms")).toMatchObject({
    id: message.id,
    ...said,
    values: { ...said, code, service: "保洁" },
  });
  expect(message.letterFor("email").title).toBe("新的派单邀请");
});

/** A way that keeps what it is given and answers as told. */
function way(channel: OutsideChannel, answer: Outcome | (() => Promise<Outcome>)) {
  const sent: string[] = [];
  const sender: Sender = {
    channel,
    reaches: (to) => Boolean(channel === "sms" ? to.phone : to.email),
    send: async (_to, { title }) => {
      sent.push(title);
      return typeof answer === "function" ? answer() : answer;
    },
  };
  return { sender, sent };
}
const ok = { ok: true } as const;
const down = { ok: false, retry: true, error: "down" } as const;
const never = { ok: false, retry: false, error: "no such number" } as const;

/** An order offered to the only worker: one message, planned to leave at once. */
async function offered() {
  const id = await waitingOrder(shop, now, { hoursAhead: 30 });
  await makeNextOffer(office, id, now);
  return id;
}
const offer = () => db.message.findFirstOrThrow({ where: { kind: "offer_new" } });

test("a message leaves by the first way of its audience and is written down as sent", async () => {
  await offered();
  expect(await offer()).toMatchObject({ status: "planned", sendAt: now });
  const sms = way("sms", ok);
  const email = way("email", ok);
  await sendDue(office, [email.sender, sms.sender], now);
  expect([sms.sent, email.sent]).toEqual([["新的派单邀请"], []]);
  expect(await offer()).toMatchObject({ status: "sent", channel: "sms", sentAt: now, attempts: 1, error: null });
  expect(await sendDue(office, [sms.sender], later(3600))).toBe(0);
});

test("a customer who left a mailbox with the order gets mail when the SMS cannot be sent, one who did not gets none", async () => {
  const ids = [await offered(), await waitingOrder(shop, now, { hoursAhead: 40 })];
  await db.order.update({ where: { id: ids[0] }, data: { email: "zhang@mail.example" } });
  for (const id of ids) await cancelOrder(shop.manager, id, { reason: "" }, now);
  const sms = way("sms", down);
  const email = way("email", ok);
  await sendDue(office, [email.sender, sms.sender], now);
  const told = await db.message.findMany({ where: { kind: "order_cancelled" }, orderBy: { sentAt: "desc" } });
  const channelOf = (id?: string) => told.find(({ orderId }) => orderId === id);
  expect(channelOf(ids[0])).toMatchObject({ status: "sent", channel: "email" });
  expect(channelOf(ids[1])).toMatchObject({ status: "planned", error: "sms: down" });
});

test("when the first way fails the next one takes it; a sender that throws counts as down", async () => {
  await offered();
  const broken = way("sms", () => Promise.reject(new Error("boom")));
  const email = way("email", ok);
  await sendDue(office, [broken.sender, email.sender], now);
  expect(email.sent).toHaveLength(1);
  expect(await offer()).toMatchObject({ status: "sent", channel: "email" });
});

test("when every way is down it is tried again, later and later, and has failed at last", async () => {
  await offered();
  const sms = way("sms", down);
  const at = [0];
  await sendDue(office, [sms.sender], now);
  for (let seconds = 5; seconds < 7200; seconds += 5) {
    const before = sms.sent.length;
    await sendDue(office, [sms.sender], later(seconds));
    if (sms.sent.length > before) at.push(seconds);
  }
  expect(at).toEqual([0, 15, 75, 315, 1275, 3075]);
  expect(await offer()).toMatchObject({ status: "failed", error: "sms: down", attempts: 6, tryAt: null });
});

test("what can never arrive fails at once", async () => {
  await offered();
  await sendDue(office, [way("sms", never).sender], now);
  expect(await offer()).toMatchObject({ status: "failed", attempts: 1, error: "sms: no such number" });
});

test("a reader whom no way reaches has it in the inbox", async () => {
  await db.worker.updateMany({ data: { phone: "" } });
  await db.user.updateMany({ data: { email: null } });
  await offered();
  const sms = way("sms", ok);
  await sendDue(office, [sms.sender, way("email", ok).sender], now);
  expect([sms.sent.length, (await offer()).status, (await offer()).channel]).toEqual([0, "sent", "inbox"]);
});

test("twenty senders at once send each message once", async () => {
  for (let order = 0; order < 12; order++) await waitingOrder(shop, now, { hoursAhead: 24 + 3 * order });
  const ids = (await db.order.findMany({ select: { id: true } })).map(({ id }) => id);
  for (const id of ids) await makeNextOffer(office, id, now);
  const planned = await db.message.count({ where: { status: "planned", sendAt: { lte: now } } });
  expect(planned).toBeGreaterThan(5);
  const sms = way("sms", ok);
  const email = way("email", ok);
  await Promise.all(Array.from({ length: 20 }, () => sendDue(office, [sms.sender, email.sender], now)));
  expect(sms.sent.length + email.sent.length).toBe(planned);
});

test("a cancelled message never leaves, not even with an order cancelled in the last moment", async () => {
  const id = await offered();
  await cancelOrder(office, id, { reason: "x" }, now);
  const sms = way("sms", ok);
  await sendDue(office, [sms.sender], now);
  expect(sms.sent).not.toContain("新的派单邀请");
  expect((await offer()).status).toBe("cancelled");
});

test("cancelled while a try fails: it is not tried again; while it succeeds: it is told that it left", async () => {
  const id = await offered();
  const cancelling = (answer: Outcome) =>
    way("sms", async () => {
      await cancelOrder(office, id, { reason: "x" }, now);
      return answer;
    });
  await sendDue(office, [cancelling(down).sender], now);
  expect(await offer()).toMatchObject({ status: "cancelled" });
  await db.message.updateMany({ where: { kind: "offer_new" }, data: { status: "planned", tryAt: now } });
  await sendDue(office, [way("sms", ok).sender], now);
  expect(await offer()).toMatchObject({ status: "sent" });
});

test("a slow provider holds no row: the order is changed meanwhile", async () => {
  const id = await offered();
  let answer: (outcome: Outcome) => void = () => {};
  const slow = way("sms", () => new Promise((resolve) => (answer = resolve)));
  const sending = sendDue(office, [slow.sender], now);
  await vi.waitFor(() => expect(slow.sent).toHaveLength(1));
  const [worker] = shop.workers;
  expect(await acceptOffer(worker as NonNullable<typeof worker>, id, now)).toEqual({ ok: true });
  answer(ok);
  await sending;
  expect((await offer()).status).toBe("sent");
});

test("a sender that dies loses nothing: after its lease another takes the message", async () => {
  await offered();
  const sms = way("sms", ok);
  expect((await takeDue([sms.sender], 50, now)).outside).toHaveLength(1);
  expect((await takeDue([sms.sender], 50, later(60))).taken).toBe(0);
  await sendDue(office, [sms.sender], later(91));
  expect(sms.sent).toHaveLength(1);
});

test("what came too late to be of use is not sent", async () => {
  const id = await waitingOrder(shop, now, { hoursAhead: 30 });
  await makeNextOffer(office, id, now);
  const sms = way("sms", ok);
  await sendDue(office, [sms.sender], later(31 * 3600));
  expect(await db.message.findMany({ where: { audience: "customer" }, select: { status: true, error: true } })).toEqual(
    [
      { status: "cancelled", error: "too_late" },
      { status: "cancelled", error: "too_late" },
    ],
  );
});

test("a demo tells nobody whose number is made up", async () => {
  await db.business.updateMany({ data: { slug: "demo-x" } });
  const { forgetRules } = await import("./queries-rules");
  forgetRules();
  await offered();
  await sendDue(office, [way("sms", down).sender, way("email", ok).sender], now);
  forgetRules();
  expect(await offer()).toMatchObject({ status: "sent", channel: "email" });
});

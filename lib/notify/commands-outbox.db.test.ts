import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { cancelOrder } from "@/lib/orders/commands";
import { cancelMessage, resendMessage } from "./commands-outbox";
import { sendDue } from "./commands-send";
import { resetTemplate, saveTemplate } from "./commands-template";
import { inboxOf } from "./queries";
import { listOutbox, outboxFilter } from "./queries-outbox";
import { ownWords } from "./queries-templates";

const now = new Date("2024-06-10T02:00:00Z"); // Monday 10:00 in Shanghai
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const office = system("test");
let shop: Shop;
let orderId: string;
let worker: StaffActor;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  worker = shop.workers[0] as StaffActor;
  orderId = await waitingOrder(shop, now, { hoursAhead: 52 });
  await makeNextOffer(office, orderId, now);
  await acceptOffer(worker, orderId, now);
});

const find = (kind: string) => db.message.findFirstOrThrow({ where: { kind } });
const list = (query: object) => listOutbox(shop.manager, outboxFilter.parse(query));

test("the outbox lists what is to come by its time, with how many there are of each status", async () => {
  const { rows, counts } = await list({});
  expect(rows.map(({ kind }) => kind)).toEqual(["visit_tomorrow", "visit_soon", "job_soon"]);
  expect(counts).toEqual({ planned: 3, sent: 2, failed: 0, cancelled: 0 });
  expect((await list({ audience: "worker", status: "sent" })).rows.map(({ kind }) => kind)).toEqual(["offer_new"]);
  expect((await list({ kind: "visit_soon" })).counts.planned).toBe(1);
  const { code } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  expect((await list({ q: code.toUpperCase() })).counts.planned).toBe(code === code.toUpperCase() ? 3 : 0);
  expect((await list({ q: "XX000000" })).counts).toEqual({ planned: 0, sent: 0, failed: 0, cancelled: 0 });
  await expect(listOutbox(worker, outboxFilter.parse({}))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a message cancelled by hand does not leave, and stays cancelled when its order changes", async () => {
  const { id } = await find("visit_tomorrow");
  expect(await cancelMessage(shop.manager, id)).toEqual({ ok: true });
  expect(await cancelMessage(shop.manager, id)).toEqual({ ok: false, reason: "message_gone" });
  await sendDue(office, [], later(52 * 60));
  expect(await find("visit_tomorrow")).toMatchObject({ status: "cancelled", error: "by_hand", sentAt: null });
  await expect(cancelMessage(worker, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("sent again: it leaves at once, and is new in the inbox", async () => {
  const { id } = await find("offer_new");
  await db.message.update({ where: { id }, data: { readAt: now } });
  expect(await resendMessage(shop.manager, id, later(5))).toEqual({ ok: true });
  await sendDue(office, [], later(5));
  expect(await find("offer_new")).toMatchObject({ status: "sent", sentAt: later(5), readAt: null });
  expect(await inboxOf(worker, later(5))).toMatchObject([{ kind: "offer_new", unread: true }]);
  await expect(resendMessage(worker, id, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a message on its way is not sent a second time, nor is anything of a cancelled order but that", async () => {
  const { id } = await find("visit_soon");
  await db.message.update({ where: { id }, data: { attempts: 1, tryAt: later(1) } });
  expect(await resendMessage(shop.manager, id, now)).toEqual({ ok: false, reason: "message_stays" });
  const { id: dropped } = await find("job_soon");
  await db.message.update({ where: { id: dropped }, data: { status: "cancelled" } });
  expect(await resendMessage(shop.manager, dropped, now)).toEqual({ ok: false, reason: "message_stays" });
  await db.message.update({ where: { id: dropped }, data: { error: "by_hand" } });
  expect(await resendMessage(shop.manager, dropped, now)).toEqual({ ok: true });
  await cancelOrder(office, orderId, { reason: "x" }, now);
  expect(await resendMessage(shop.manager, id, later(60))).toEqual({ ok: false, reason: "message_stays" });
  const { id: old } = await find("worker_assigned");
  expect(await resendMessage(shop.manager, old, later(60))).toEqual({ ok: false, reason: "message_stays" });
  const { id: told } = await find("order_cancelled");
  expect(await resendMessage(shop.manager, told, later(60))).toEqual({ ok: true });
});

const owner: StaffActor = { kind: "user", userId: "", role: "owner", name: "", workerId: null, locale: "zh" };
const key = { kind: "on_the_way", channel: "all", locale: "zh" } as const;

test("the owner's words stand for all ways until one has its own, and can be taken back", async () => {
  const all = { title: "{worker}来了", body: "{arrival}到" };
  expect(await saveTemplate(owner, key, all, now)).toEqual({ ok: true });
  expect(await saveTemplate(owner, { ...key, channel: "sms" }, { title: "短信", body: "短" }, now)).toEqual({
    ok: true,
  });
  const own = await ownWords();
  expect(own("on_the_way", "inbox", "zh")).toEqual(all);
  expect(own("on_the_way", "sms", "zh")).toEqual({ title: "短信", body: "短" });
  expect([own("on_the_way", "sms", "en"), own("order_received", "sms", "zh")]).toEqual([null, null]);
  await resetTemplate(owner, key);
  expect((await ownWords())("on_the_way", "inbox", "zh")).toBeNull();
});

test.each([
  [{ title: "{wroker}来了", body: "好" }, { title: "template_variable" }],
  [{ title: "来了", body: "{rating}" }, { body: "template_variable" }],
  [{ title: "{worker", body: " " }, { body: "required" }],
  [{ title: "{worker", body: "好" }, { title: "template_brace" }],
  [{ title: "字".repeat(61), body: "好" }, { title: "title_too_long" }],
])("a broken template is refused beside its field: %o", async (words, fields) => {
  expect(await saveTemplate(owner, key, words, now)).toEqual({ ok: false, reason: "invalid", fields });
  expect(await db.messageTemplate.count()).toBe(0);
});

test("only the owner changes templates", async () => {
  await expect(saveTemplate(shop.manager, key, { title: "a", body: "b" }, now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(resetTemplate(worker, key)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(saveTemplate(owner, { ...key, kind: "x" }, { title: "a", body: "b" }, now)).rejects.toThrow();
});

import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput } from "@/e2e/fixtures/shop";
import { type Actor, publicActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { placeOrder } from "./commands-place";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const window = { start: "2024-06-12T10:00:00+08:00", end: "2024-06-12T12:00:00+08:00" };
const key: Actor = { kind: "key", keyId: "00000000-0000-7000-8000-000000000001", name: "partner" };
const place = (input: object, actor: Actor = publicActor, idempotencyKey?: string) =>
  placeOrder(actor, input, { now, random: randomBytes, idempotencyKey });
const phone = (index: number) => ({ customer: { name: "李四", phone: `139${10_000_000 + index}` } });

beforeEach(emptyDatabase);

describe("placing an order", () => {
  test("writes the order, its history, its event and a message, all at once", async () => {
    await openShop(2);
    const answer = await place(orderInput({ window }));
    expect(answer).toMatchObject({
      ok: true,
      repeated: false,
      order: { status: "placed", amount: 9800, currency: "CNY" },
    });
    const order = await db.order.findFirstOrThrow({
      include: { events: true, messages: { orderBy: { sendAt: "asc" } }, area: true, customer: true },
    });
    expect(order).toMatchObject({
      phone: "+8613812345678",
      precision: "pin",
      area: { code: "tianhe" },
      consentAt: now,
    });
    expect(order.events).toMatchObject([{ type: "place", from: null, to: "placed", at: now }]);
    expect(order.messages).toMatchObject([
      { kind: "order_received", audience: "customer", status: "sent" },
      { kind: "visit_soon", audience: "customer", status: "planned" },
    ]);
    expect(await db.outboxEvent.findMany()).toMatchObject([{ name: "order/placed", data: { orderId: order.id } }]);
  });

  test.each([
    [{ address: { text: "广州市" } }, { "address.text": "address_city_only" }],
    [{ address: { text: "上海市浦东新区张杨路500号" } }, { "address.text": "area_not_served" }],
    [{ address: { text: "体育西路103号", lat: 22, lng: 113 } }, { "address.text": "area_not_served" }],
    [{ customer: { name: "张三", phone: "12345" } }, { "customer.phone": "phone_wrong" }],
    [{ customer: { name: "张三", phone: "13812345678", email: "zhang@" } }, { "customer.email": "email_wrong" }],
    [{ window: { start: "2024-06-11T09:00:00+08:00", end: "2024-06-11T11:00:00+08:00" } }, { window: "window_past" }],
    [{ service: "alchemy" }, { service: "service_unknown" }],
    [{ options: { colour: "red" } }, { "options.colour": "option_wrong" }],
    [{ items: [{ sku: "rose", quantity: 1 }] }, { "items.0.sku": "item_unknown" }],
    [{ consent: false }, { consent: "consent_missing" }],
  ])("%j is refused beside its field and writes nothing", async (change, fields) => {
    await openShop(2);
    expect(await place(orderInput({ window, ...change }))).toEqual({ ok: false, reason: "invalid", fields });
    expect(await db.order.count()).toBe(0);
    expect(await db.customer.count()).toBe(0);
    expect(await db.outboxEvent.count()).toBe(0);
  });

  test("a mailbox belongs to the order it came with: the same order sent twice is one order whatever it says of it", async () => {
    await openShop(2);
    const mine = { ...orderInput().customer, email: "zhang@mail.example" };
    const first = await place(orderInput({ window, customer: mine }));
    expect(await place(orderInput({ window }))).toMatchObject({ ok: true, repeated: true });
    const later = { start: "2024-06-13T10:00:00+08:00", end: "2024-06-13T12:00:00+08:00" };
    await place(orderInput({ window: later }));
    const orders = await db.order.findMany({ orderBy: { windowStart: "asc" }, select: { id: true, email: true } });
    expect(orders.map(({ email }) => email)).toEqual(["zhang@mail.example", null]);
    expect(first).toMatchObject({ order: { id: orders[0]?.id } });
  });

  test("the area is found from the text, the position from pinned orders on the same street", async () => {
    await openShop(2);
    await place(orderInput({ window }));
    const text = "广州市天河区体育西路200号";
    await place(orderInput({ ...phone(1), window, address: { text } }));
    const order = await db.order.findFirstOrThrow({ where: { address: text } });
    expect(order).toMatchObject({ precision: "street", lat: 23.13, lng: 113.32 });
  });

  test("twenty callers with one key make one order, and all get it", async () => {
    await openShop(3);
    const answers = await Promise.all(Array.from({ length: 20 }, () => place(orderInput({ window }), key, "k1")));
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.order.id : answer.reason)));
    expect(ids.size).toBe(1);
    expect(await db.order.count()).toBe(1);
    expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1);
  });

  test("the same key with another body is refused", async () => {
    await openShop(2);
    await place(orderInput({ window }), key, "k1");
    expect(await place(orderInput({ window, note: "other" }), key, "k1")).toEqual({
      ok: false,
      reason: "idempotency_mismatch",
    });
  });

  test("a refused order does not use up its key", async () => {
    await openShop(2);
    expect((await place(orderInput({ window: { start: window.end, end: window.start } }), key, "k1")).ok).toBe(false);
    expect((await place(orderInput({ window }), key, "k1")).ok).toBe(true);
  });

  test("nor does one for which nobody was free", async () => {
    await openShop(1);
    const narrow = { start: "2024-06-12T10:00:00+08:00", end: "2024-06-12T10:30:00+08:00" };
    const first = await place(orderInput({ window: narrow }));
    const full = () => place(orderInput({ ...phone(1), window: narrow }), key, "k1");
    expect(await full()).toMatchObject({ ok: false, reason: "window_full" });
    expect(await full()).toMatchObject({ ok: false, reason: "window_full" });
    if (!first.ok) throw new Error("refused");
    await db.order.update({ where: { id: first.order.id }, data: { status: "cancelled" } });
    expect(await full()).toMatchObject({ ok: true, repeated: false });
  });

  test("the same order sent twice by a stranger is one order; with another phone it is another", async () => {
    await openShop(3);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => place(orderInput({ window }), publicActor, `form-${index}`)),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await db.order.count()).toBe(1);
    await place(orderInput({ ...phone(1), window }));
    expect(await db.order.count()).toBe(2);
  });

  test("thirty strangers at once never get more promises than there are people free", async () => {
    await openShop(3);
    const narrow = { start: "2024-06-12T10:00:00+08:00", end: "2024-06-12T10:30:00+08:00" };
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => place(orderInput({ ...phone(index), window: narrow }))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "window_full")).toHaveLength(27);
    expect(await db.order.count()).toBe(3);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type Actor, publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { assignByHand, makeNextOffer } from "@/lib/dispatch/commands";
import { dayOf } from "./day";
import { boardByPerson, boardByStatus, COLUMN_LIMIT } from "./queries-board";
import { countEscalated, escalatedOrders } from "./queries-escalations";
import { findByCode, listOrders, orderFilter, PAGE_SIZE } from "./queries-list";
import { orderDetail } from "./queries-order";
import { startPhoneOrder } from "./queries-phone";

/** 10:00 on a Tuesday in Shanghai. */
const now = new Date("2024-06-11T02:00:00Z");
const zone = "Asia/Shanghai";
const today = dayOf(null, zone, now);
let shop: Shop;
let support: StaffActor;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
  support = { ...shop.manager, role: "support" };
});

const set = (id: string, data: Parameters<typeof db.order.update>[0]["data"]) =>
  db.order.update({ where: { id }, data });
const filter = (wanted: object = {}) => orderFilter.parse(wanted);

describe("nobody outside the office", () => {
  const strangers = (): Actor[] => [
    shop.workers[0] as StaffActor,
    { kind: "link", orderId: "01900000-0000-7000-8000-000000000000" },
    { kind: "key", keyId: "k", name: "partner" },
    publicActor,
  ];

  test("reads the board, the list, an order, or begins a phone order", async () => {
    const id = await waitingOrder(shop, now);
    for (const stranger of strangers()) {
      await expect(boardByStatus(stranger, today)).rejects.toThrow("FORBIDDEN");
      await expect(boardByPerson(stranger, today, zone)).rejects.toThrow("FORBIDDEN");
      await expect(listOrders(stranger, filter(), zone)).rejects.toThrow("FORBIDDEN");
      await expect(findByCode(stranger, "KA204817")).rejects.toThrow("FORBIDDEN");
      await expect(orderDetail(stranger, id)).rejects.toThrow("FORBIDDEN");
      await expect(escalatedOrders(stranger)).rejects.toThrow("FORBIDDEN");
      await expect(startPhoneOrder(stranger, { paste: "", service: "" }, "k", now)).rejects.toThrow("FORBIDDEN");
      expect(await countEscalated(stranger)).toBe(0);
    }
  });

  test("support agents read all of it", async () => {
    const id = await waitingOrder(shop, now);
    expect((await listOrders(support, filter(), zone)).total).toBe(1);
    expect(await orderDetail(support, id)).toMatchObject({ id });
    expect((await boardByStatus(support, today)).find(({ status }) => status === "placed")).toMatchObject({ total: 1 });
  });
});

describe("the board", () => {
  const column = async (status: string, opened?: "completed") =>
    (await boardByStatus(shop.manager, today, opened)).find((one) => one.status === status);

  test("holds the day's orders, today also what is still open from before", async () => {
    const early = await waitingOrder(shop, now, { hoursAhead: 1 });
    const late = await waitingOrder(shop, now, { hoursAhead: -26 });
    const done = await waitingOrder(shop, now, { hoursAhead: -26 });
    await set(done, { status: "completed" });
    await waitingOrder(shop, now, { hoursAhead: 30 });
    expect(await column("placed")).toMatchObject({ total: 2, cards: [{ id: late }, { id: early }] });
    expect(await column("completed")).toMatchObject({ total: 0 });
    const yesterday = await boardByStatus(shop.manager, dayOf(today.previous, zone, now));
    expect(yesterday.map(({ total }) => total).reduce((a, b) => a + b)).toBe(2);
  });

  test("puts escalated orders of any day first", async () => {
    const id = await waitingOrder(shop, now, { hoursAhead: 50 });
    await set(id, { status: "escalated" });
    expect((await boardByStatus(shop.manager, today))[0]).toMatchObject({
      status: "escalated",
      total: 1,
      cards: [{ id }],
    });
  });

  test("shows the first of a long column, and finished orders only when asked", async () => {
    for (let n = 0; n < COLUMN_LIMIT + 3; n++) await waitingOrder(shop, now, { hoursAhead: 1 });
    const id = await waitingOrder(shop, now, { hoursAhead: 1 });
    await set(id, { status: "completed" });
    const placed = await column("placed");
    expect([placed?.total, placed?.cards.length]).toEqual([COLUMN_LIMIT + 3, COLUMN_LIMIT]);
    expect(await column("completed")).toMatchObject({ total: 1, cards: [] });
    expect(await column("completed", "completed")).toMatchObject({ total: 1, cards: [{ id }] });
  });

  test("shows everybody's day: shifts, absences, visits with the way to them", async () => {
    const first = shop.workers[0] as Shop["workers"][number];
    const id = await waitingOrder(shop, now, { metresEast: 2000 });
    await assignByHand(shop.manager, id, { workerId: first.workerId, reason: "熟客" }, now);
    const away = { startAt: new Date("2024-06-11T08:00:00Z"), endAt: new Date("2024-06-12T08:00:00Z") };
    await db.timeOff.create({ data: { workerId: first.workerId, ...away } });
    const people = await boardByPerson(shop.manager, today, zone);
    expect(people).toHaveLength(2);
    const person = people.find((one) => one.id === first.workerId);
    expect(person).toMatchObject({
      shifts: [{ start: Date.parse("2024-06-11T00:00:00Z"), end: Date.parse("2024-06-11T13:00:00Z") }],
      away: [{ start: away.startAt.getTime(), end: away.endAt.getTime() }],
      visits: [{ status: "accepted", order: { id, status: "accepted" } }],
    });
    const [visit] = person?.visits ?? [];
    expect(visit && visit.startAt > visit.departAt).toBe(true);
    expect(await boardByPerson(shop.manager, dayOf(today.next, zone, now), zone)).toMatchObject([
      { visits: [] },
      { visits: [] },
    ]);
  });
});

describe("the list", () => {
  test("is narrowed by state, day, area, service, worker and words", async () => {
    const a = await waitingOrder(shop, now);
    const b = await waitingOrder(shop, now, { hoursAhead: 26 });
    const workerId = shop.workers[1]?.workerId;
    await set(b, { status: "completed", workerId, name: "李四", phone: "+8613999998888", code: "KA204817" });
    const found = async (wanted: object) =>
      (await listOrders(shop.manager, filter(wanted), zone)).rows.map(({ id }) => id);
    expect((await found({})).sort()).toEqual([a, b].sort());
    expect(await found({ status: "open" })).toEqual([a]);
    expect(await found({ status: "completed" })).toEqual([b]);
    expect(await found({ from: "2024-06-12" })).toEqual([b]);
    expect(await found({ to: "2024-06-11" })).toEqual([a]);
    expect(await found({ worker: workerId })).toEqual([b]);
    expect(await found({ area: shop.areaId, service: shop.serviceId, status: "open" })).toEqual([a]);
    for (const q of ["李四", "ka2048", "9999 8888", "99998888"]) expect(await found({ q }), q).toEqual([b]);
    expect(await found({ q: "%" })).toEqual([]);
    expect(await findByCode(shop.manager, " ka204817 ")).toBe(b);
  });

  test("comes in pages, the latest first", async () => {
    for (let n = 0; n < PAGE_SIZE + 2; n++) await waitingOrder(shop, new Date(now.getTime() + n * 1000));
    const first = await listOrders(shop.manager, filter(), zone);
    const second = await listOrders(shop.manager, filter({ page: "2" }), zone);
    expect([first.total, first.rows.length, second.rows.length]).toEqual([PAGE_SIZE + 2, PAGE_SIZE, 2]);
    expect(first.rows[0]?.placedAt).toEqual(new Date(now.getTime() + (PAGE_SIZE + 1) * 1000));
  });

  test("leaves out of the query string what it does not know", () =>
    expect(filter({ status: "lost", area: "1; DROP", page: "-3", from: ["x"], q: "a".repeat(99) })).toMatchObject({
      status: undefined,
      area: undefined,
      page: 1,
      from: "",
      q: "",
    }));
});

test("one order is there with its history, messages and money; an id that is none is not", async () => {
  const id = await waitingOrder(shop, now);
  await makeNextOffer(system("dispatch"), id, now);
  const order = await orderDetail(support, id);
  expect(order?.events.map(({ type, actorKind }) => [type, actorKind])).toEqual([["offer", "system"]]);
  expect(order?.events[0]?.data.workerName).toMatch(/^worker/);
  expect(order).toMatchObject({ lines: [], options: { chosen: {} }, amount: 9800, worker: { shortName: /^worker/ } });
  expect(await orderDetail(support, "1 OR 1=1")).toBeNull();
});

test("escalated orders: those nobody has taken first, by when they are due", async () => {
  const [calm, taken, burning] = [
    await waitingOrder(shop, now),
    await waitingOrder(shop, now),
    await waitingOrder(shop, now),
  ];
  const rung = { reason: "nobody_suitable", sentTo: "manager", createdAt: now };
  const due = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  for (const [orderId, minutes] of [
    [calm, 20],
    [taken, 1],
    [burning, 5],
  ] as const) {
    await set(orderId, { status: "escalated" });
    const seen = orderId === taken ? { acknowledgedBy: "boss", acknowledgedAt: now } : {};
    await db.escalation.create({ data: { orderId, ...rung, ...seen, dueAt: due(minutes) } });
  }
  expect((await escalatedOrders(support)).map(({ id }) => id)).toEqual([burning, calm, taken]);
  expect(await countEscalated(support)).toBe(3);
});

test("a phone order is filled from the caller's words, and from what is known of a bare number", async () => {
  const { phone } = orderInput().customer;
  const begin = (paste: string, service = "") => startPhoneOrder(support, { paste, service }, "k", now);
  const told = await begin(`李四 ${phone} 天河区体育西路103号5栋1202 明天下午两点 保洁`);
  expect(told).toMatchObject({
    slug: "cleaning",
    known: 0,
    form: { pasted: "filled", values: { name: "李四", phone } },
  });
  const id = await waitingOrder(shop, now);
  const { customerId } = await db.order.findUniqueOrThrow({ where: { id } });
  await db.customer.update({ where: { id: customerId }, data: { phone: `+86${phone}`, name: "王五" } });
  const known = await begin(phone);
  expect(known).toMatchObject({ known: 1, form: { values: { name: "王五", address: "体育西路103号", lat: "23.13" } } });
  expect(told?.guessed).toBe(false);
  await db.service.update({
    where: { id: shop.serviceId },
    data: { slug: "other", nameZh: "家电", nameEn: "Appliances" },
  });
  const drains = {
    slug: "drains",
    nameZh: "管道疏通",
    nameEn: "Drains",
    descriptionZh: "马桶、厨房下水堵塞。",
    descriptionEn: "",
  };
  const { skillId } = shop;
  await db.service.create({ data: { ...drains, icon: "drain", skillId, baseAmount: 1, durationMinutes: 60, sort: 9 } });
  expect(await begin(`${phone} 通下水`)).toMatchObject({ slug: "drains", guessed: true });
  expect(await begin(`${phone} 通下水`, "other")).toMatchObject({ slug: "other", guessed: false });
  expect((await begin(""))?.form).toMatchObject({ pasted: null, errors: {} });
});

import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput } from "@/e2e/fixtures/shop";
import { type Actor, publicActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { AppError } from "@/lib/errors";
import { cancelOrder, completeOrder, rescheduleOrder, setOut, startVisit } from "./commands";
import { placeOrder } from "./commands-place";
import { workerJob } from "./queries-jobs";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const window = (day: number) => ({ start: `2024-06-${day}T10:00:00+08:00`, end: `2024-06-${day}T12:00:00+08:00` });

async function place(phone: string, day = 12): Promise<{ id: string; link: Actor }> {
  const input = orderInput({ customer: { name: "张三", phone }, window: window(day) });
  const answer = await placeOrder(publicActor, input, { now, random: randomBytes });
  if (!answer.ok) throw new Error(answer.reason);
  return { id: answer.order.id, link: { kind: "link", orderId: answer.order.id } };
}

async function accepted(phone: string) {
  const shop = await openShop(2);
  const order = await place(phone);
  await makeNextOffer(system("test"), order.id, now);
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id: order.id } });
  const [holder, other] = [...shop.workers].sort((a) => (a.workerId === workerId ? -1 : 1));
  if (!holder || !other) throw new Error("two workers were opened");
  expect((await acceptOffer(holder, order.id, now)).ok).toBe(true);
  return { ...order, holder, other, shop };
}

const status = async (id: string) => (await db.order.findUniqueOrThrow({ where: { id } })).status;

beforeEach(emptyDatabase);

test("one link never reaches another order", async () => {
  await openShop(2);
  const [mine, others] = [await place("13812345678"), await place("13912345678")];
  for (const act of [
    () => cancelOrder(mine.link, others.id, { reason: "" }, now),
    () => rescheduleOrder(mine.link, others.id, { window: window(13) }, now),
  ]) {
    await expect(act()).rejects.toThrow(AppError);
  }
  expect(await status(others.id)).toBe("placed");
});

test("nobody sets out hours before they should leave: the customer is told nothing", async () => {
  const { id, holder, other } = await accepted("13812345678");
  await db.business.updateMany({ data: { dispatchPolicy: {} } });
  const { departAt } = await db.offer.findFirstOrThrow({ where: { orderId: id, status: "accepted" } });
  const before = (minutes: number) => new Date(departAt.getTime() - minutes * 60_000);
  const told = await db.message.count({ where: { orderId: id } });
  await expect(setOut(other, id, before(121)), "whose it is not learns nothing").rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await setOut(holder, id, before(121))).toEqual({ ok: false, reason: "too_early" });
  expect(await status(id)).toBe("accepted");
  expect(await db.message.count({ where: { orderId: id } })).toBe(told);
  expect((await workerJob(holder, id))?.setOutFrom).toEqual(before(120));
  expect(await setOut(holder, id, before(120))).toEqual({ ok: true });
  expect((await workerJob(holder, id))?.setOutFrom).toBeNull();
});

test("the worker who holds the order carries it out; nobody else, the customer neither", async () => {
  const { id, link, holder, other } = await accepted("13812345678");
  await expect(setOut(other, id, later(60))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(setOut(link, id, later(60))).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const there of [id, "00000000-0000-7000-8000-000000000000"]) {
    await expect(startVisit(other, there, later(60))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(completeOrder(other, there, { note: "" }, later(60))).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await startVisit(holder, id, later(60))).toEqual({ ok: false, reason: "not_possible_now" });
  expect(await setOut(holder, id, later(60))).toEqual({ ok: true });
  expect(await startVisit(holder, id, later(80))).toEqual({ ok: true });
  await expect(completeOrder(link, id, { note: "" }, later(140))).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await completeOrder(holder, id, { note: "好了" }, later(140))).toEqual({ ok: true });
  expect(await completeOrder(holder, id, { note: "again" }, later(141))).toEqual({
    ok: false,
    reason: "not_possible_now",
  });
  const order = await db.order.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { at: "asc" } } } });
  expect(order.workerNote).toBe("好了");
  expect(order.events.map(({ type }) => type)).toEqual(["place", "offer", "accept", "set_out", "start", "complete"]);
  expect(await db.offer.count({ where: { orderId: id, status: "done" } })).toBe(1);
});

test("twenty workers' phones at once complete a visit once", async () => {
  const { id, holder } = await accepted("13812345678");
  await setOut(holder, id, later(60));
  await startVisit(holder, id, later(80));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => completeOrder(holder, id, { note: "" }, later(140))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.message.count({ where: { orderId: id, kind: "service_completed" } })).toBe(1);
});

test("a customer cancels in time: the worker is free again and told, and no later", async () => {
  const { id, link, holder } = await accepted("13812345678");
  const late = new Date("2024-06-12T00:30:00Z"); // 90 minutes before the window
  expect(await cancelOrder(link, id, { reason: "" }, late)).toEqual({ ok: false, reason: "too_late" });
  expect(await cancelOrder(link, id, { reason: "临时有事" }, now)).toEqual({ ok: true });
  expect(await db.offer.count({ where: { workerId: holder.workerId, status: { in: ["pending", "accepted"] } } })).toBe(
    0,
  );
  expect(await db.message.count({ where: { userId: holder.userId, kind: "job_cancelled" } })).toBe(1);
  expect(await cancelOrder(link, id, { reason: "" }, now)).toMatchObject({ ok: false });
});

test("moving an order frees the worker and looks for somebody anew", async () => {
  const { id, link, holder } = await accepted("13812345678");
  expect(await rescheduleOrder(link, id, { window: window(10) }, now)).toMatchObject({
    fields: { window: "window_past" },
  });
  expect(await rescheduleOrder(link, id, { window: window(13) }, now)).toEqual({ ok: true });
  expect(await status(id)).toBe("placed");
  expect(await db.offer.count({ where: { workerId: holder.workerId, status: { in: ["pending", "accepted"] } } })).toBe(
    0,
  );
  expect(await db.outboxEvent.count({ where: { name: "order/rescheduled" } })).toBe(1);
});

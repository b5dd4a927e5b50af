import { beforeEach, expect, test, vi } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { type LiveChange, subscribe } from "@/lib/events/live";
import { setOut } from "@/lib/orders/commands";
import { acceptOffer, makeNextOffer } from "./commands";
import { learnArrivals, learnIfDue, renewArrivals } from "./commands-estimate";
import { startSpread } from "./queries-estimate";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const later = (minutes: number, from = now) => new Date(from.getTime() + minutes * 60_000);
const learner = system("test");

beforeEach(emptyDatabase);

/** A visit that began so many minutes after somebody set out, `daysAgo`, three kilometres away: 14 minutes by the rule. */
async function past(
  shop: Shop,
  daysAgo: number,
  minutes: number,
  { metres = 3000 as number | null, status = "completed" } = {},
) {
  const setOutAt = later(-daysAgo * 1440);
  const id = await waitingOrder(shop, setOutAt);
  const startedAt = status === "completed" ? later(minutes, setOutAt) : null;
  await db.order.update({
    where: { id },
    data: {
      status: status as "completed" | "cancelled",
      workerId: shop.workers[0]?.workerId,
      plannedStart: later(minutes - 4, setOutAt),
      setOutAt,
      startedAt,
      completedAt: startedAt && later(60, startedAt),
      events: { create: { at: setOutAt, type: "set_out", actorKind: "user", actorName: "", data: { metres } } },
    },
  });
}

/** Somebody at home, in the middle, takes an order three kilometres (of road) to the east and sets out at once. */
async function setsOut(shop: Shop) {
  const id = await waitingOrder(shop, now, { metresEast: 3000 / 1.35 });
  await makeNextOffer(learner, id, now);
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id } });
  const worker = shop.workers.find((one) => one.workerId === workerId);
  if (!worker) throw new Error("nobody was asked");
  expect((await acceptOffer(worker, id, now)).ok).toBe(true);
  expect((await setOut(worker, id, now)).ok).toBe(true);
  return db.order.findUniqueOrThrow({ where: { id }, include: { events: { where: { type: "set_out" } } } });
}

const minutesTo = (at: Date | null) => at && (at.getTime() - now.getTime()) / 60_000;

test("before anything is learned: the way by the rule, a wide range, kept on the order, in its history and in the message", async () => {
  const shop = await openShop(1);
  const order = await setsOut(shop);
  const { arrivalAt, arrivalFrom, arrivalTo, events } = order;
  expect(minutesTo(arrivalAt)).toBeCloseTo(14, 0);
  expect(minutesTo(arrivalFrom)).toBeCloseTo(9, 0);
  expect(minutesTo(arrivalTo)).toBeCloseTo(24, 0);
  const said = { from: arrivalFrom?.toJSON(), at: arrivalAt?.toJSON(), to: arrivalTo?.toJSON() };
  expect(events.map(({ data }) => data)).toEqual([{ metres: expect.closeTo(3000, -1), said }]);
  const [message] = await db.message.findMany({ where: { orderId: order.id, kind: "on_the_way" } });
  expect(message?.params).toMatchObject({ arrivalFrom: said.from, arrivalAt: said.at, arrivalTo: said.to });
});

test("finished visits that took twenty minutes longer are learned from, and the next one is told so", async () => {
  const shop = await openShop(1);
  for (let visit = 1; visit <= 120; visit++) await past(shop, visit, 30 + (visit % 9));
  await past(shop, 3, 500); // forgot to press the button
  await past(shop, 3, 90, { metres: null });
  await past(shop, 3, 90, { status: "cancelled" });
  await past(shop, -1, 90); // tomorrow
  await past(shop, 200, 90); // long ago
  expect(await learnArrivals(learner, now)).toBe(121);
  const { arrivalAt, arrivalFrom, arrivalTo } = await setsOut(shop);
  expect(minutesTo(arrivalAt)).toBeGreaterThan(30);
  expect(minutesTo(arrivalAt)).toBeLessThan(36);
  expect(minutesTo(arrivalFrom)).toBeGreaterThan(26);
  expect(minutesTo(arrivalTo)).toBeLessThan(42);
});

test("how well plans are kept is learned with it", async () => {
  const shop = await openShop(1);
  expect(await startSpread()).toEqual({ before: 15, after: 30 });
  for (let visit = 1; visit <= 40; visit++) await past(shop, visit, 30);
  await learnArrivals(learner, now);
  const { before, after } = await startSpread();
  expect(before).toBeCloseTo((15 * 20 - 4 * 40) / 60, 6);
  expect(after).toBeCloseTo((30 * 20 + 4 * 40) / 60, 6);
});

test("what was learned is kept until the next night, and replaced then", async () => {
  const shop = await openShop(1);
  await past(shop, 1, 30);
  const noon = later(120);
  expect(await learnIfDue(learner, noon)).toBe(1);
  await past(shop, 2, 30);
  expect(await learnIfDue(learner, later(60, noon))).toBeNull();
  expect(await learnIfDue(learner, later(15 * 60, noon))).toBe(2); // 03:00
  expect(await db.arrivalModel.findMany({ select: { visits: true, learnedAt: true } })).toEqual([
    { visits: 2, learnedAt: later(15 * 60, noon) },
  ]);
});

test("whoever does not come in their range is expected later; others are left alone", async () => {
  const shop = await openShop(1);
  const { id, arrivalTo, arrivalAt, arrivalFrom } = await setsOut(shop);
  expect(await renewArrivals(learner, later(20))).toBe(0);
  const overdue = later(25);
  const told: (LiveChange | null)[] = [];
  const stop = subscribe({ kind: "link", orderId: id }, (change) => told.push(change));
  await vi.waitFor(() => expect(told).toEqual([null])); // listens now
  expect(await renewArrivals(learner, overdue)).toBe(1);
  await vi.waitFor(() =>
    expect(told).toContainEqual({ order: id, verb: "estimate", workers: [shop.workers[0]?.workerId] }),
  );
  stop();
  const renewed = await db.order.findUniqueOrThrow({ where: { id } });
  expect(renewed.arrivalFrom?.getTime()).toBeGreaterThan(overdue.getTime());
  expect(renewed.arrivalAt?.getTime()).toBeGreaterThan(renewed.arrivalFrom?.getTime() ?? 0);
  expect(renewed.arrivalTo?.getTime()).toBeGreaterThan(renewed.arrivalAt?.getTime() ?? 0);
  expect(await renewArrivals(learner, overdue)).toBe(0);
  await db.order.update({ where: { id }, data: { arrivalFrom, arrivalAt, arrivalTo } });
  expect(await renewArrivals(learner, later(7 * 60))).toBe(0); // forgotten
  await db.order.update({ where: { id }, data: { status: "in_progress" } });
  expect(await renewArrivals(learner, overdue)).toBe(0);
});

test("nobody but the office learns or renews", async () => {
  const shop = await openShop(1);
  for (const actor of [shop.workers[0], { kind: "link", orderId: "x" } as const]) {
    if (!actor) throw new Error("one worker was opened");
    for (const act of [learnArrivals, learnIfDue, renewArrivals]) {
      await expect(act(actor, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  }
});

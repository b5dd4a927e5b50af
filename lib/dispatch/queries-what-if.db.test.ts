import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { cancelOrder, completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { acceptOffer, declineOffer, makeNextOffer } from "./commands";
import { keepApart } from "./commands-apart";
import { defaultPolicy, dispatchPolicy } from "./policy";
import { loadPast } from "./queries-past";
import { trialChoices, tryOut } from "./queries-what-if";
import { chanceOf } from "./what-if/answers";
import { replay } from "./what-if/replay";
import { asItIs } from "./what-if/side";

/** Tuesday 2024-06-11 08:00 in Shanghai. */
const morning = Date.UTC(2024, 5, 11);
const DAY = 86_400_000;
const later = (days: number, hours = 0, minutes = 0) =>
  new Date(morning + days * DAY + (hours * 60 + minutes) * 60_000);
const dispatch = system("dispatch");
let shop: Shop;

beforeEach(emptyDatabase);

/** So many visits a day are made for so many days, each of `minutes` instead of the planned hour. */
async function livedThrough(days: number, aDay: number, minutes = 60): Promise<string[]> {
  const ids: string[] = [];
  for (let day = 0; day < days; day++) {
    for (let turn = 0; turn < aDay; turn++) {
      const placed = later(day, 0, turn);
      const id = await waitingOrder(shop, placed, { metresEast: 400 * turn, hoursAhead: 1 + turn });
      await makeNextOffer(dispatch, id, placed);
      const { workerId } = await db.order.findUniqueOrThrow({ where: { id }, select: { workerId: true } });
      const holder = shop.workers.find((worker) => worker.workerId === workerId) as StaffActor;
      await acceptOffer(holder, id, later(day, 0, turn + 1));
      const { plannedStart } = await db.order.findUniqueOrThrow({ where: { id }, select: { plannedStart: true } });
      const start = (plannedStart as Date).getTime();
      await setOut(holder, id, new Date(start - 600_000));
      await startVisit(holder, id, new Date(start));
      await completeOrder(holder, id, { note: "" }, new Date(start + minutes * 60_000));
      ids.push(id);
    }
  }
  return ids;
}

test("a period as it was: orders, people, answers, and what was before it", async () => {
  shop = await openShop(2);
  const [first] = await livedThrough(2, 3, 75);
  const refused = await waitingOrder(shop, later(1, 8), { hoursAhead: 2 });
  await makeNextOffer(dispatch, refused, later(1, 8));
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id: refused } });
  const holder = shop.workers.find((worker) => worker.workerId === workerId) as StaffActor;
  await declineOffer(holder, refused, { reason: "ill" }, later(1, 8, 2));
  const fee = { key: "area", zh: "上门费", en: "fee", amount: 1500 };
  await db.order.update({ where: { id: refused }, data: { priceLines: [{ ...fee, key: "base", amount: 8300 }, fee] } });
  const gone = await waitingOrder(shop, later(1, 8), { hoursAhead: 2 });
  await cancelOrder(shop.manager, gone, { reason: "moved" }, later(1, 8));
  const wanted = await waitingOrder(shop, later(1, 8), { hoursAhead: 2 });
  await db.escalation.create({
    data: { orderId: wanted, reason: "nobody_suitable", dueAt: later(1, 9), sentTo: "manager", createdAt: later(1, 8) },
  });
  await cancelOrder(shop.manager, wanted, { reason: "nobody" }, later(1, 8, 30));

  // Midnight in Shanghai is 16:00 UTC of the day before.
  const span = { start: later(1, -8).getTime(), end: later(2, -8).getTime() };
  const past = await loadPast(db, {
    span,
    windows: await getBusiness(),
    policy: dispatchPolicy.parse({}),
    shareDays: 28,
  });
  const ids = past.orders.map(({ orderId }) => orderId);
  expect(ids).toHaveLength(5);
  expect(ids).toEqual(expect.arrayContaining([refused, wanted]));
  expect(ids).not.toContain(gone);
  expect(ids).not.toContain(first);
  expect(past.orders[0]).toMatchObject({ realMinutes: 75, durationMinutes: 60, day: "2024-06-12", amount: 9800 });
  expect(past.orders.find(({ orderId }) => orderId === wanted)?.realMinutes).toBeNull();
  expect(past.orders.map(({ orderId, feeAmount }) => (orderId === refused ? feeAmount : -feeAmount))).toContain(1500);
  expect(past.orders.reduce((sum, { feeAmount }) => sum + feeAmount, 0)).toBe(1500);
  expect(past.before).toHaveLength(3);
  expect(past.people.map(({ workerId }) => workerId).sort()).toEqual(shop.workers.map((one) => one.workerId).sort());
  const shy = past.people.find((person) => person.workerId === workerId);
  const keen = past.people.find((person) => person.workerId !== workerId);
  expect(shy?.answers.declines).toBeGreaterThan(keen?.answers.declines ?? 1);
  expect(shy?.shifts).toHaveLength(7);
  expect(past.areas).toMatchObject([{ areaId: shop.areaId, feeAmount: 0 }]);
});

test("a trial replays the last days; too few orders are refused; bad input is named", async () => {
  shop = await openShop(3);
  await livedThrough(4, 5);
  const now = later(4);
  const told: number[] = [];
  const left = { "people.0.kind": "out", "people.0.who": shop.workers[0]?.workerId, hourly: "30" };
  const tried = await tryOut(shop.manager, left, now, (share) => told.push(share));
  if (!tried.ok) throw new Error(tried.reason);
  const { trial } = tried;
  expect(trial).toMatchObject({ orders: 20, differences: [{ of: "out", name: "worker1" }] });
  // Three people, 13 hours a day, for 30.00 an hour.
  expect([trial.now.wages, trial.then.wages]).toEqual([3 * 7 * 13 * 3000, 2 * 7 * 13 * 3000]);
  expect(trial.real).toMatchObject({ wages: trial.now.wages, areas: [{ areaId: shop.areaId, served: 20 }] });
  expect(trial.to).toBe(later(4, -8).getTime());
  expect(trial.real).toMatchObject({ served: 20, lateShare: 0, income: 20 * 9800 });
  expect(trial.real.metres).toBeGreaterThan(0);
  expect(trial.now.served).toBe(20);
  expect(trial.now.people).toHaveLength(3);
  expect(trial.then.people.map(({ workerId }) => workerId)).not.toContain(shop.workers[0]?.workerId);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(await tryOut(shop.manager, {}, later(9))).toEqual({ ok: false, reason: "too_few_orders" });
  expect(await tryOut(shop.manager, { maxRounds: "99" }, now)).toMatchObject({ fields: { maxRounds: "range_wrong" } });
});

test("what was asked for, who was kept away, who had come before, and what people are, is played again", async () => {
  shop = await openShop(2);
  const [first, second] = shop.workers.map(({ workerId }) => workerId) as [string, string];
  await db.worker.update({ where: { id: first }, data: { gender: "female", languages: ["yue"], hourlyCost: 4000 } });
  const before = await waitingOrder(shop, later(0));
  await db.order.update({
    where: { id: before },
    data: { status: "completed", workerId: first, completedAt: later(0, 3) },
  });
  const { customerId } = await db.order.findUniqueOrThrow({ where: { id: before } });
  const again = await waitingOrder(shop, later(1));
  const data = { customerId, wantsGender: "female", wantsLanguage: "yue", priority: "high" } as const;
  await db.order.update({ where: { id: again }, data });
  await keepApart(shop.manager, again, { workerId: second, reason: "x" }, later(1));
  const business = await db.business.findUniqueOrThrow({ where: { id: "business" } });
  const span = { start: later(0).getTime() - 86_400_000, end: later(3).getTime() };
  const past = await loadPast(db, { span, windows: business, policy: defaultPolicy, shareDays: 7 });
  expect(past.orders.find(({ orderId }) => orderId === again)).toMatchObject({
    requests: { gender: "female", language: "yue" },
    apart: new Set([second]),
    lastBy: first,
    priority: "high",
  });
  expect(past.people.find(({ workerId }) => workerId === first)).toMatchObject({
    gender: "female",
    languages: new Set(["yue"]),
    hourlyCost: 4000,
  });
  expect(past.people.find(({ workerId }) => workerId === second)?.hourlyCost).toBe(4000);
  const steps = replay(asItIs(past), chanceOf(1));
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.made.find(({ order }) => order.orderId === again)?.workerId).toBe(first);
});

test("any past days can be replayed, up to yesterday", async () => {
  shop = await openShop(3);
  await livedThrough(6, 5);
  const own = (from: string, to: string) => tryOut(shop.manager, { days: "own", from, to }, later(5, 3));
  expect(await own("2024-06-11", "2024-06-14")).toMatchObject({ ok: true, trial: { orders: 20 } });
  const cut = await own("2024-06-12", "2024-06-30");
  expect(cut).toMatchObject({ ok: true, trial: { orders: 20, to: later(5, -8).getTime() } });
  expect(await own("2024-06-13", "2024-06-15")).toMatchObject({ reason: "too_few_orders" });
  expect(await own("2024-06-16", "2024-06-20")).toMatchObject({ fields: { from: "period_not_over" } });
  expect(await own("2024-06-12", "2024-06-31")).toMatchObject({ fields: { from: "period_not_over" } });
});

test("whoever tells may stop it", async () => {
  shop = await openShop(3);
  await livedThrough(4, 5);
  const stop = () => {
    throw new Error("gone");
  };
  const slow = performance.now;
  let clock = 0;
  performance.now = () => (clock += 10);
  await expect(tryOut(shop.manager, {}, later(4), stop)).rejects.toThrow("gone");
  performance.now = slow;
});

test("only who may dispatch and see what is earned tries", async () => {
  shop = await openShop(1);
  await expect(trialChoices(publicActor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(trialChoices({ ...shop.manager, role: "support" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(tryOut(shop.workers[0] as StaffActor, {}, later(1))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, assignByHand, makeNextOffer } from "@/lib/dispatch/commands";
import { undoHand } from "@/lib/dispatch/commands-undo";
import { messages } from "@/lib/i18n/messages";
import { completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { csvOverrides, csvShares } from "./export-shares";
import { overrides } from "./queries-overrides";
import { shares } from "./queries-shares";

const zone = "Asia/Shanghai";
/** Tuesday 2024-06-11 08:00 in Shanghai. */
const morning = Date.UTC(2024, 5, 11);
const later = (minutes: number) => new Date(morning + minutes * 60_000);
const day = { from: later(-480), to: later(960) };
const t = messages("en");
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
});

const holderOf = async (id: string) => {
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id }, select: { workerId: true } });
  const holder = shop.workers.find((worker) => worker.workerId === workerId);
  if (!holder) throw new Error("nobody holds it");
  return holder;
};

/** Makes an order's visit, from one to two hours after `at`. */
async function visited(at: Date): Promise<string> {
  const id = await waitingOrder(shop, at, { hoursAhead: 1 });
  await makeNextOffer(system("dispatch"), id, at);
  const holder = await holderOf(id);
  await acceptOffer(holder, id, at);
  await setOut(holder, id, new Date(at.getTime() + 50 * 60_000));
  await startVisit(holder, id, new Date(at.getTime() + 60 * 60_000));
  await completeOrder(holder, id, { note: "" }, new Date(at.getTime() + 120 * 60_000));
  return id;
}

test("jobs, hours, income and road beside what would be fair; hours on shift until now", async () => {
  await db.shift.deleteMany({ where: { workerId: shop.workers[1]?.workerId ?? "" } });
  await visited(later(0));
  await visited(later(180));
  const rows = await shares(shop.manager, day, zone, later(360));
  expect(rows).toMatchObject([
    { name: "worker1", jobs: 2, target: 2, below: 0, hours: 2, shiftHours: 6, income: 2 * 9800 },
    { name: "worker2", jobs: 0, target: 0, below: 0, shiftHours: 0, income: 0 },
  ]);
  expect(csvShares(rows, "CNY", t)[1]).toMatch(/^worker1,2,2,0,2,6,196,/);
  const before = { from: later(-3000), to: later(-1500) };
  expect((await shares(shop.manager, before, zone, later(0))).map(({ jobs }) => jobs)).toEqual([0, 0]);
});

test("who does not see what is earned sees no income, and whoever sees no reports sees nothing", async () => {
  await visited(later(0));
  const [row] = await shares(shop.manager, day, zone, later(360));
  const without = csvShares([{ ...(row as NonNullable<typeof row>), income: null }], "CNY", t);
  expect([without[0]?.includes("Income"), without[1]?.split(",").length]).toEqual([false, 7]);
  await expect(shares({ ...shop.manager, role: "support" }, day, zone, later(0))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(overrides({ ...shop.manager, role: "support" }, day)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a choice by hand: by whom, when, which order, from whom to whom, whom the dispatch would have sent, and why", async () => {
  const id = await waitingOrder(shop, later(0));
  await makeNextOffer(system("dispatch"), id, later(0));
  const first = await holderOf(id);
  const other = shop.workers.find((worker) => worker !== first)?.workerId ?? "";
  await db.timeOff.create({ data: { workerId: other, startAt: later(0), endAt: later(600) } });
  await assignByHand(shop.manager, id, { workerId: other, reason: "asked for" }, later(5));
  const [row, ...rest] = await overrides(shop.manager, day);
  expect(rest).toEqual([]);
  expect(row).toMatchObject({
    by: "boss",
    at: later(5),
    orderId: id,
    fromName: first.name,
    toName: shop.workers.find(({ workerId }) => workerId === other)?.name,
    bestName: first.name,
    reason: "asked for",
    rules: ["time_off"],
    undone: false,
  });
  expect(csvOverrides([row as NonNullable<typeof row>], zone, t)[1]).toContain("2024-06-11 08:05,boss,");
  expect(await overrides(shop.manager, { from: later(6), to: day.to })).toEqual([]);
});

test("an order that nobody had has nobody it came from; what is undone is told once, with that", async () => {
  const id = await waitingOrder(shop, later(0));
  const { workerId } = shop.workers[0] as (typeof shop.workers)[number];
  await assignByHand(shop.manager, id, { workerId, reason: "near" }, later(1));
  await undoHand(shop.manager, id, { workerId }, later(2));
  expect(await overrides(shop.manager, day)).toMatchObject([{ fromName: null, reason: "near", undone: true }]);
});

test("a suggestion that was confirmed sets nothing aside; one that was not says who was suggested", async () => {
  await db.service.update({ where: { id: shop.serviceId }, data: { dispatchMode: "shadow" } });
  const [one, two] = [await waitingOrder(shop, later(0)), await waitingOrder(shop, later(0), { hoursAhead: 5 })];
  for (const id of [one, two]) await makeNextOffer(system("dispatch"), id, later(0));
  const suggested = await db.suggestion.findMany({ include: { worker: true } });
  const of = (id: string) => suggested.find(({ orderId }) => orderId === id)?.worker ?? { id: "", name: "" };
  await assignByHand(shop.manager, one, { workerId: of(one).id, reason: "yes" }, later(1));
  const other = shop.workers.find(({ workerId }) => workerId !== of(two).id)?.workerId ?? "";
  await assignByHand(shop.manager, two, { workerId: other, reason: "knows" }, later(2));
  expect(await overrides(shop.manager, day)).toMatchObject([{ orderId: two, fromName: of(two).name, reason: "knows" }]);
});

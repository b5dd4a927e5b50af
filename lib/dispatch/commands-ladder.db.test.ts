import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { countEscalated, escalatedOrders } from "@/lib/orders/queries-escalations";
import { acceptOffer, acknowledgeEscalation, assignByHand, makeNextOffer } from "./commands";
import { climbLadders, saveLadder, tellCustomer } from "./commands-ladder";
import { escalationTimes, serviceLadder } from "./queries-ladder";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const sweep = system("sweep");
let shop: Shop;
let ownerId: string;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
  const owner = await db.user.create({ data: { login: "li", name: "li", role: "owner", passwordHash: "none" } });
  ownerId = owner.id;
});

const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
const rungs = (orderId: string) =>
  db.escalation.findMany({ where: { orderId }, orderBy: { createdAt: "asc" }, select: { sentTo: true, reason: true } });
const toldTo = async (userId: string) =>
  (await db.message.findMany({ where: { userId }, orderBy: { sendAt: "asc" } })).map(({ kind }) => kind);

/** An order for noon that one of the two has accepted. */
async function accepted() {
  const id = await waitingOrder(shop, now);
  await makeNextOffer(sweep, id, now);
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id } });
  const worker = shop.workers.find((one) => one.workerId === workerId) as Shop["workers"][number];
  await acceptOffer(worker, id, now);
  const { departAt } = await db.offer.findFirstOrThrow({ where: { orderId: id, status: "accepted" } });
  return { id, worker, departAt };
}

/** Climbs minute by minute, as the sweep does. */
async function watch(from: Date, minutes: number) {
  for (let minute = 0; minute <= minutes; minute++) await climbLadders(sweep, after(from, minute));
}

test("nobody has left: the worker is told, then the manager, then the owner, each once", async () => {
  const { id, worker, departAt } = await accepted();
  await watch(departAt, 4);
  expect(await rungs(id)).toEqual([]);
  await watch(after(departAt, 5), 60);
  expect(await rungs(id)).toEqual(
    ["worker", "manager", "owner"].map((sentTo) => ({ sentTo, reason: "late_departure" })),
  );
  expect(await toldTo(worker.userId)).toContain("job_not_left");
  expect(await toldTo(shop.manager.userId)).toEqual(["visit_in_trouble"]);
  expect(await toldTo(ownerId)).toEqual(["nobody_took_it"]);
  const [burning] = await escalatedOrders(shop.manager);
  expect(burning).toMatchObject({
    id,
    status: "accepted",
    escalation: { sentTo: "owner", since: after(departAt, 15) },
  });
});

test("whoever takes it stops the climb; setting out closes it, with what happened", async () => {
  const { id, worker, departAt } = await accepted();
  await watch(after(departAt, 5), 11);
  expect(await countEscalated(shop.manager)).toBe(1);
  expect(await acknowledgeEscalation(shop.manager, id, after(departAt, 20))).toEqual({ ok: true });
  expect(await acknowledgeEscalation(shop.manager, id, after(departAt, 21))).toMatchObject({ reason: "already_taken" });
  await watch(after(departAt, 20), 60);
  expect((await rungs(id)).map(({ sentTo }) => sentTo)).toEqual(["worker", "manager"]);
  await setOut(worker, id, after(departAt, 25));
  const [, manager] = await db.escalation.findMany({ where: { orderId: id }, orderBy: { createdAt: "asc" } });
  expect(manager).toMatchObject({ outcome: "set_out", closedAt: after(departAt, 25), acknowledgedBy: "boss" });
  expect(await countEscalated(shop.manager)).toBe(0);
  expect(await escalationTimes(shop.manager, now)).toEqual({ count: 1, acknowledge: 5, resolve: 10 });
});

test("a visit that does not begin, or does not end, is a manager's", async () => {
  const { id, worker, departAt } = await accepted();
  const { windowEnd } = await db.order.findUniqueOrThrow({ where: { id } });
  await setOut(worker, id, departAt);
  await watch(after(windowEnd, 9), 1);
  expect(await rungs(id)).toEqual([{ sentTo: "manager", reason: "late_start" }]);
  await startVisit(worker, id, after(windowEnd, 12));
  await watch(after(windowEnd, 12), 89);
  expect(await rungs(id)).toHaveLength(1);
  await watch(after(windowEnd, 102), 1);
  expect((await rungs(id)).at(-1)).toEqual({ sentTo: "manager", reason: "overrun" });
  await completeOrder(worker, id, { note: "" }, after(windowEnd, 105));
  expect(await db.escalation.count({ where: { orderId: id, closedAt: null } })).toBe(0);
});

test("an order that nobody can take: the manager is told, then the owner; a choice by hand closes it", async () => {
  await db.workerSkill.deleteMany();
  const id = await waitingOrder(shop, now);
  await makeNextOffer(sweep, id, now);
  expect(await toldTo(ownerId)).toEqual([]);
  await watch(now, 12);
  expect(await rungs(id)).toEqual(["manager", "owner"].map((sentTo) => ({ sentTo, reason: "nobody_suitable" })));
  expect(await toldTo(shop.manager.userId)).toEqual(["nobody_free"]);
  expect(await toldTo(ownerId)).toEqual(["nobody_took_it"]);
  const workerId = shop.workers[0]?.workerId ?? "";
  await assignByHand(shop.manager, id, { workerId, reason: "knows how" }, after(now, 13));
  await watch(after(now, 13), 5);
  expect(await countEscalated(shop.manager)).toBe(0);
});

test("where there is no manager the owner hears at once", async () => {
  await db.user.updateMany({ where: { role: "manager" }, data: { active: false } });
  await db.workerSkill.deleteMany();
  await makeNextOffer(sweep, await waitingOrder(shop, now), now);
  expect(await toldTo(ownerId)).toEqual(["nobody_free"]);
});

test("ten processes that look at once climb one rung and tell it once", async () => {
  const { id, worker, departAt } = await accepted();
  const climbed = await Promise.all(Array.from({ length: 10 }, () => climbLadders(sweep, after(departAt, 6))));
  expect(climbed.reduce((sum, count) => sum + count)).toBe(1);
  expect(await rungs(id)).toHaveLength(1);
  expect((await toldTo(worker.userId)).filter((kind) => kind === "job_not_left")).toHaveLength(1);
});

test("a service has its own deadlines; a wrong one is refused by its field", async () => {
  const save = (input: unknown) => saveLadder(shop.manager, shop.serviceId, input);
  expect(await save({ overrunMinutes: Number.NaN })).toMatchObject({ fields: { overrunMinutes: "number_wrong" } });
  expect(await save({ lateDepartureMinutes: 1, maxRounds: 1 })).toEqual({ ok: true });
  expect(await serviceLadder(shop.manager, shop.serviceId)).toEqual({ lateDepartureMinutes: 1, maxRounds: 1 });
  await expect(saveLadder(shop.workers[0] as Shop["workers"][number], shop.serviceId, {})).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const { id, departAt } = await accepted();
  await watch(departAt, 1);
  expect(await rungs(id)).toEqual([{ sentTo: "worker", reason: "late_departure" }]);
});

test("the customer is told how it stands: somebody comes later, or is still looked for", async () => {
  const { id, departAt } = await accepted();
  const waiting = await waitingOrder(shop, now);
  expect(await tellCustomer(shop.manager, id, after(departAt, 5))).toEqual({ ok: true });
  expect(await tellCustomer(shop.manager, waiting, now)).toEqual({ ok: true });
  const told = await db.message.findMany({
    where: { userId: null, kind: { in: ["running_late", "still_arranging"] } },
  });
  expect(new Map(told.map(({ orderId, kind }) => [orderId, kind]))).toEqual(
    new Map([
      [id, "running_late"],
      [waiting, "still_arranging"],
    ]),
  );
  await expect(tellCustomer(shop.workers[0] as Shop["workers"][number], id, now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

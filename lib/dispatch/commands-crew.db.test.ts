import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { cancelOrder, completeOrder, rescheduleOrder, setOut, startVisit } from "@/lib/orders/commands";
import { placeOrder } from "@/lib/orders/commands-place";
import { workerJob } from "@/lib/orders/queries-jobs";
import { teamOf } from "@/lib/orders/team";
import { acceptOffer, declineOffer, expireOffer, giveBack, makeNextOffer, retryDispatch } from "./commands";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const dispatch = system("dispatch");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let shop: Shop;

beforeEach(emptyDatabase);

const read = (id: string) =>
  db.order.findUniqueOrThrow({
    where: { id },
    include: { offers: { orderBy: [{ createdAt: "asc" }, { seat: "asc" }] }, decisions: true, events: true },
  });
const actorOf = (workerId: string) => shop.workers.find((worker) => worker.workerId === workerId) as StaffActor;
const team = async (id: string) => teamOf(await read(id)).map(actorOf);
const statuses = async (id: string) => (await read(id)).offers.map(({ status }) => status);
const offered = async (id: string, at = now) => {
  const answer = await makeNextOffer(dispatch, id, at);
  if (answer.status !== "offered") throw new Error(answer.status);
  return answer;
};
const crewOrder = async (workers: number, crew = 2, wanted = {}) => {
  shop = await openShop(workers);
  return waitingOrder(shop, now, { crew, ...wanted });
};
const told = async (id: string, kind: string) =>
  (await db.message.findMany({ where: { orderId: id, kind }, select: { userId: true } })).length;

test("two people are asked for the same moment, each with an offer, and the order is theirs when both accept", async () => {
  const id = await crewOrder(3);
  await offered(id);
  const order = await read(id);
  const [a, b] = order.offers;
  expect(order.offers.map(({ seat, status }) => [seat, status])).toEqual([
    [0, "pending"],
    [1, "pending"],
  ]);
  expect([b?.startAt, b?.endAt, b?.expiresAt]).toEqual([a?.startAt, a?.endAt, a?.expiresAt]);
  expect(order).toMatchObject({ status: "offered", round: 1, workerId: a?.workerId, mateIds: [b?.workerId] });
  expect(order.decisions).toHaveLength(1);
  expect(order.decisions[0]?.candidates).toMatchObject([
    { chosen: true },
    { chosen: true },
    { chosen: false, rank: 3 },
  ]);
  expect(await told(id, "offer_new")).toBe(2);

  const [first, second] = (await team(id)) as [StaffActor, StaffActor];
  expect(await acceptOffer(second, id, after(1))).toEqual({ ok: true });
  expect(await read(id)).toMatchObject({ status: "offered", acceptedAt: null });
  expect(await told(id, "worker_assigned")).toBe(0);
  expect(await acceptOffer(first, id, after(2))).toEqual({ ok: true });
  expect(await read(id)).toMatchObject({ status: "accepted", acceptedAt: after(2) });
  expect((await read(id)).events.map(({ type }) => type)).toEqual(["offer", "join", "accept"]);
  const assigned = await db.message.findFirstOrThrow({ where: { orderId: id, kind: "worker_assigned" } });
  expect(assigned.params).toMatchObject({ workerName: `${first.name}、${second.name}` });
  expect(await told(id, "job_soon")).toBe(2);
});

test("both of a crew see the order by every door, a third does not", async () => {
  const id = await crewOrder(3);
  await offered(id);
  const crew = await team(id);
  const stranger = shop.workers.find((worker) => !crew.includes(worker)) as StaffActor;
  for (const one of crew) expect(await workerJob(one, id)).toMatchObject({ id });
  expect(await workerJob(stranger, id)).toBeNull();
  for (const one of crew) await acceptOffer(one, id, after(1));
  const [lead, mate] = crew as [StaffActor, StaffActor];
  await expect(setOut(stranger, id, after(60))).rejects.toThrow("NOT_FOUND");
  expect(await setOut(mate, id, after(60))).toEqual({ ok: true });
  expect(await startVisit(lead, id, after(120))).toEqual({ ok: true });
  expect(await completeOrder(mate, id, { note: "" }, after(180))).toEqual({ ok: false, reason: "lead_completes" });
  expect(await completeOrder(lead, id, { note: "" }, after(180))).toEqual({ ok: true });
  expect(await statuses(id)).toEqual(["done", "done"]);
  expect(await workerJob(mate, id)).toMatchObject({ status: "completed" });
});

test("two accept at the same moment: both are counted, once", async () => {
  shop = await openShop(2);
  for (let turn = 0; turn < 8; turn++) {
    const id = await waitingOrder(shop, now, { crew: 2, hoursAhead: 3 + 24 * turn });
    await offered(id);
    const answers = await Promise.all(
      [...(await team(id)), ...(await team(id))].map((one) => acceptOffer(one, id, after(1))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await read(id)).toMatchObject({ status: "accepted" });
    expect((await read(id)).events.map(({ type }) => type).sort()).toEqual(["accept", "join", "offer"]);
  }
});

test("who declines is replaced at the same moment; who has accepted keeps the place", async () => {
  const id = await crewOrder(3);
  await offered(id);
  const [first, second] = (await team(id)) as [StaffActor, StaffActor];
  await acceptOffer(second, id, after(1));
  expect(await declineOffer(first, id, { reason: "too_far" }, after(2))).toEqual({ ok: true });
  expect(await read(id)).toMatchObject({ status: "placed", workerId: second.workerId, mateIds: [] });
  const before = (await read(id)).plannedStart;
  await offered(id, after(2));
  expect(await read(id)).toMatchObject({ status: "offered", plannedStart: before, workerId: second.workerId });
  expect(await statuses(id)).toEqual(["declined", "accepted", "pending"]);
  const [, third] = (await team(id)) as [StaffActor, StaffActor];
  expect([first, second]).not.toContain(third);
  expect(await acceptOffer(third, id, after(3))).toEqual({ ok: true });
  expect(await read(id)).toMatchObject({ status: "accepted" });
  expect(await workerJob(first, id)).toBeNull();
});

test("nobody can join who has accepted: they are released and told, and a manager is asked", async () => {
  const id = await crewOrder(2);
  await offered(id);
  const [first, second] = (await team(id)) as [StaffActor, StaffActor];
  await acceptOffer(second, id, after(1));
  await declineOffer(first, id, { reason: "too_far" }, after(2));
  expect(await makeNextOffer(dispatch, id, after(2))).toEqual({ status: "escalated" });
  expect(await read(id)).toMatchObject({ status: "escalated", workerId: null, mateIds: [], plannedStart: null });
  expect(await statuses(id)).toEqual(["declined", "withdrawn"]);
  expect(await told(id, "crew_released")).toBe(1);
  expect(await retryDispatch(shop.manager, id, after(3))).toEqual({ ok: true });
  await offered(id, after(3));
  expect(await team(id)).toHaveLength(2);
});

test("silence of one: the place is asked on, the other keeps theirs; silence of both: both places", async () => {
  const id = await crewOrder(4);
  const { offerId, expiresAt } = await offered(id);
  const [, second] = (await team(id)) as [StaffActor, StaffActor];
  await acceptOffer(second, id, after(1));
  const { offers } = await read(id);
  const silent = offers.find(({ status }) => status === "pending");
  expect(silent).toMatchObject({ expiresAt });
  expect(await expireOffer(dispatch, silent?.id ?? offerId, expiresAt)).toEqual({ ok: true });
  const again = await offered(id, expiresAt);
  expect(await statuses(id)).toEqual(["expired", "accepted", "pending"]);
  await giveBack(second, id, { reason: "sick" }, expiresAt);
  expect(await read(id)).toMatchObject({ status: "placed" });
  await offered(id, expiresAt);
  expect(await statuses(id)).toEqual(["expired", "declined", "pending", "pending"]);
  expect(await expireOffer(dispatch, again.offerId, again.expiresAt)).toEqual({ ok: true });
  expect((await statuses(id)).filter((status) => status === "pending")).toHaveLength(0);
  expect(await read(id)).toMatchObject({ status: "placed", workerId: null, mateIds: [] });
});

test("accept against expiry, cancel against accept, at once: no order is half of anything", async () => {
  shop = await openShop(4);
  for (let turn = 0; turn < 8; turn++) {
    const id = await waitingOrder(shop, now, { crew: 2, hoursAhead: 3 + 24 * turn });
    const { offerId, expiresAt } = await offered(id);
    const just = new Date(expiresAt.getTime() - 1);
    const crew = await team(id);
    await Promise.all([
      ...crew.map((one) => acceptOffer(one, id, just)),
      expireOffer(dispatch, offerId, expiresAt),
      ...(turn % 2 ? [cancelOrder(shop.manager, id, { reason: "-" }, just)] : []),
    ]);
    const order = await read(id);
    const live = order.offers.filter(({ status }) => status === "pending" || status === "accepted");
    expect(teamOf(order).sort()).toEqual(live.map(({ workerId }) => workerId).sort());
    if (order.status === "accepted") expect(live.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
    if (order.status === "cancelled") expect(live).toEqual([]);
    expect(["accepted", "placed", "cancelled"]).toContain(order.status);
    if (turn % 2) expect(order.status).toBe("cancelled");
  }
});

test("moved or cancelled, all of the crew are free and told", async () => {
  const id = await crewOrder(2);
  await offered(id);
  for (const one of await team(id)) await acceptOffer(one, id, after(1));
  const window = { start: "2024-06-12T02:00:00Z", end: "2024-06-12T04:00:00Z" };
  expect(await rescheduleOrder(shop.manager, id, { window }, after(2))).toEqual({ ok: true });
  expect(await read(id)).toMatchObject({ status: "placed", workerId: null, mateIds: [] });
  expect(await told(id, "job_rescheduled")).toBe(2);
  await offered(id, after(3));
  for (const one of await team(id)) await acceptOffer(one, id, after(4));
  expect(await cancelOrder(shop.manager, id, { reason: "-" }, after(5))).toEqual({ ok: true });
  expect(await told(id, "job_cancelled")).toBe(2);
  expect(new Set(await statuses(id))).toEqual(new Set(["withdrawn"]));
});

test("a window is promised only if the whole crew can be there together", async () => {
  shop = await openShop(3);
  await db.service.update({ where: { id: shop.serviceId }, data: { crew: 2 } });
  const window = { start: "2024-06-11T08:00:00Z", end: "2024-06-11T10:00:00Z" }; // 16:00 to 18:00
  const place = (n: number) =>
    placeOrder(
      publicActor,
      orderInput({ window, customer: { name: "张三", phone: `1381234${String(n).padStart(4, "0")}` } }),
      { now, random: randomBytes },
    );
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => place(n)));
  const taken = answers.filter(({ ok }) => ok);
  // From 16:00 to 18:00 begins the work of an hour: two crews of two of three people, one after the other.
  expect(taken.length).toBeGreaterThanOrEqual(2);
  expect(taken.length).toBeLessThan(4);
  const orders = await db.order.findMany();
  expect(orders.map(({ crew }) => crew)).toEqual(taken.map(() => 2));
  await Promise.all(orders.map(({ id }) => makeNextOffer(dispatch, id, now)));
  for (const { id } of orders) {
    const order = await read(id);
    expect(order.status).toBe("offered");
    expect(new Set(order.offers.map(({ startAt }) => startAt.getTime())).size).toBe(1);
  }
});

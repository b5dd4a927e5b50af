import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { cancelOrder, completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { acceptOffer, declineOffer, expireOffer, giveBack, makeNextOffer } from "./commands";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const dispatch = system("dispatch");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let shop: Shop;

beforeEach(emptyDatabase);

const holderOf = async (orderId: string): Promise<StaffActor> => {
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  return shop.workers.find((worker) => worker.workerId === workerId) as StaffActor;
};
const offered = async (orderId: string) => {
  const answer = await makeNextOffer(dispatch, orderId, now);
  if (answer.status !== "offered") throw new Error(answer.status);
  return answer;
};
const statuses = async (orderId: string) =>
  (await db.offer.findMany({ where: { orderId }, orderBy: { createdAt: "asc" } })).map(({ status }) => status);

test("an order is offered to one person, with deadline, decision and held visit", async () => {
  shop = await openShop(2);
  const id = await waitingOrder(shop, now);
  const answer = await offered(id);
  expect(answer.expiresAt).toEqual(after(15));
  const order = await db.order.findUniqueOrThrow({
    where: { id },
    include: { offers: true, decisions: true, events: true },
  });
  const [offer] = order.offers;
  expect(order).toMatchObject({ status: "offered", round: 1, workerId: offer?.workerId, plannedStart: offer?.startAt });
  expect(offer).toMatchObject({ id: answer.offerId, status: "pending", decisionId: order.decisions[0]?.id });
  expect(order.decisions[0]?.candidates).toMatchObject([
    { rank: 1, chosen: true },
    { rank: 2, chosen: false },
  ]);
  expect(order.events).toMatchObject([{ type: "offer", from: "placed", to: "offered", actorKind: "system" }]);
  expect(await makeNextOffer(dispatch, id, after(1))).toEqual(answer);
});

test("twenty callers accept, one wins", async () => {
  shop = await openShop(1);
  const id = await waitingOrder(shop, now);
  await offered(id);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => acceptOffer(shop.workers[0] as StaffActor, id, after(1))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === "already_answered")).toHaveLength(19);
  expect(await db.orderEvent.count({ where: { orderId: id, type: "accept" } })).toBe(1);
  expect(await db.order.findUnique({ where: { id } })).toMatchObject({ status: "accepted", acceptedAt: after(1) });
});

test("silence: the offer expires, the next person is asked, and the late answer is refused", async () => {
  shop = await openShop(2);
  const id = await waitingOrder(shop, now);
  const { offerId, expiresAt } = await offered(id);
  const slow = await holderOf(id);
  expect(await expireOffer(dispatch, offerId, after(14))).toEqual({ ok: false, reason: "not_due" });
  expect(await acceptOffer(slow, id, expiresAt)).toEqual({ ok: false, reason: "offer_expired" });
  expect(await expireOffer(dispatch, offerId, expiresAt)).toEqual({ ok: true });
  expect(await expireOffer(dispatch, offerId, expiresAt)).toEqual({ ok: false, reason: "already_answered" });
  expect(await makeNextOffer(dispatch, id, expiresAt)).toMatchObject({ status: "offered" });
  expect((await holderOf(id)).userId).not.toBe(slow.userId);
  expect(await acceptOffer(slow, id, after(16))).toEqual({ ok: false, reason: "offer_expired" });
});

test("expiry against acceptance, at once: one of them, whole", async () => {
  shop = await openShop(1);
  for (let turn = 0; turn < 10; turn++) {
    const id = await waitingOrder(shop, now, { hoursAhead: 3 + 24 * turn });
    const { offerId, expiresAt } = await offered(id);
    const [yes, gone] = await Promise.all([
      acceptOffer(shop.workers[0] as StaffActor, id, new Date(expiresAt.getTime() - 1)),
      expireOffer(dispatch, offerId, expiresAt),
    ]);
    expect([yes.ok, gone.ok].filter(Boolean)).toHaveLength(1);
    const order = await db.order.findUniqueOrThrow({ where: { id }, include: { offers: true } });
    expect([order.status, order.offers[0]?.status]).toEqual(yes.ok ? ["accepted", "accepted"] : ["placed", "expired"]);
  }
});

test("no is no: with a reason, each person once, then a manager is told why", async () => {
  shop = await openShop(2);
  const id = await waitingOrder(shop, now);
  for (let round = 1; round <= 2; round++) {
    await offered(id);
    const worker = await holderOf(id);
    expect(await declineOffer(worker, id, { reason: " " }, after(1))).toEqual({ ok: false, reason: "reason_required" });
    expect(await declineOffer(worker, id, { reason: "too far" }, after(1))).toEqual({ ok: true });
    expect(await db.order.findUnique({ where: { id } })).toMatchObject({
      status: "placed",
      workerId: null,
      plannedStart: null,
    });
  }
  expect(await makeNextOffer(dispatch, id, after(2))).toEqual({ status: "escalated" });
  expect(await statuses(id)).toEqual(["declined", "declined"]);
  expect(await db.escalation.findMany()).toMatchObject([{ orderId: id, reason: "nobody_suitable", closedAt: null }]);
  const decision = await db.dispatchDecision.findFirstOrThrow({ where: { orderId: id, workerId: null } });
  expect(decision.candidates).toMatchObject([{ refusal: "declined_before" }, { refusal: "declined_before" }]);
});

test("after three rounds, or too near the start, nobody else is asked", async () => {
  shop = await openShop(5);
  const id = await waitingOrder(shop, now);
  for (let round = 1; round <= 3; round++) {
    await offered(id);
    await declineOffer(await holderOf(id), id, { reason: "ill" }, now);
  }
  expect(await makeNextOffer(dispatch, id, now)).toEqual({ status: "escalated" });
  const late = await waitingOrder(shop, now, { hoursAhead: -1.6 });
  expect(await makeNextOffer(dispatch, late, now)).toEqual({ status: "escalated" });
  expect((await db.escalation.findMany({ orderBy: { id: "asc" } })).map(({ reason }) => reason)).toEqual([
    "max_rounds",
    "too_near",
  ]);
});

test("who took an order may give it back; nobody else may, and not on the way", async () => {
  shop = await openShop(2);
  const id = await waitingOrder(shop, now);
  await offered(id);
  const worker = await holderOf(id);
  const other = shop.workers.find(({ userId }) => userId !== worker.userId) as StaffActor;
  await acceptOffer(worker, id, now);
  await expect(giveBack(other, id, { reason: "no" }, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await giveBack(worker, id, { reason: "ill" }, now)).toEqual({ ok: true });
  await offered(id);
  await acceptOffer(other, id, now);
  await setOut(other, id, after(60));
  expect(await giveBack(other, id, { reason: "no" }, after(61))).toEqual({ ok: false, reason: "not_possible_now" });
});

test("other people's offers cannot be found, and only dispatch dispatches", async () => {
  shop = await openShop(2);
  const id = await waitingOrder(shop, now);
  const { offerId } = await offered(id);
  const worker = await holderOf(id);
  const other = shop.workers.find(({ userId }) => userId !== worker.userId) as StaffActor;
  await expect(acceptOffer(other, id, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(declineOffer(other, id, { reason: "no" }, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(acceptOffer(shop.manager, id, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(makeNextOffer(worker, id, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(expireOffer(publicActor, offerId, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a cancelled order frees its worker; a finished one frees the rest of its time", async () => {
  shop = await openShop(1);
  const worker = shop.workers[0] as StaffActor;
  const [first, second, third] = [
    await waitingOrder(shop, now),
    await waitingOrder(shop, now),
    await waitingOrder(shop, now),
  ];
  await offered(first);
  await cancelOrder(shop.manager, first, { reason: "moved away" }, now);
  expect(await statuses(first)).toEqual(["withdrawn"]);
  await offered(second);
  await acceptOffer(worker, second, now);
  await setOut(worker, second, after(115));
  await startVisit(worker, second, after(120));
  await completeOrder(worker, second, { note: "" }, after(130));
  expect(await db.offer.findFirst({ where: { orderId: second } })).toMatchObject({ status: "done", endAt: after(130) });
  expect(await makeNextOffer(dispatch, third, after(131))).toMatchObject({ status: "offered" });
  expect(await makeNextOffer(dispatch, first, now)).toEqual({ status: "done" });
});

import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import {
  acceptOffer,
  acknowledgeEscalation,
  assignByHand,
  declineOffer,
  makeNextOffer,
  retryDispatch,
} from "./commands";
import { rankForHand } from "./queries";
import { decisionsOf, openEscalations } from "./queries-why";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const dispatch = system("dispatch");
let shop: Shop;
type Worker = Shop["workers"][number];
const give = (orderId: string, worker: Worker | undefined, reason = "knows the house") =>
  assignByHand(shop.manager, orderId, { workerId: worker?.workerId ?? "", reason }, now);

beforeEach(emptyDatabase);

test("a manager's choice takes the order from whoever was asked, and is written down", async () => {
  shop = await openShop(2);
  const id = await waitingOrder(shop, now);
  await makeNextOffer(dispatch, id, now);
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id } });
  const asked = shop.workers.find((worker) => worker.workerId === workerId) as Worker;
  const other = shop.workers.find((worker) => worker.workerId !== workerId);
  expect(await give(id, other, "  ")).toEqual({ ok: false, reason: "reason_required" });
  expect(await give(id, other)).toEqual({ ok: true });
  expect(await give(id, other)).toEqual({ ok: false, reason: "same_worker" });
  expect(await acceptOffer(asked, id, now)).toEqual({ ok: false, reason: "offer_withdrawn" });
  expect(await db.order.findUnique({ where: { id } })).toMatchObject({ status: "accepted", workerId: other?.workerId });
  const [byHand, first] = await decisionsOf(shop.manager, id);
  expect(byHand).toMatchObject({
    by: "manager",
    actorName: "boss",
    reason: "knows the house",
    offer: { status: "accepted" },
  });
  expect(byHand?.candidates.find(({ chosen }) => chosen)?.workerId).toBe(other?.workerId);
  expect(first).toMatchObject({ by: "dispatch", offer: { status: "withdrawn" } });
});

test("shift and skill may be set aside, a held visit and an inactive person may not", async () => {
  shop = await openShop(3);
  const [busy, off, gone] = shop.workers as [Worker, Worker, Worker];
  await db.shift.deleteMany({ where: { workerId: off.workerId } });
  await db.workerSkill.deleteMany({ where: { workerId: off.workerId } });
  await db.worker.update({ where: { id: gone.workerId }, data: { active: false } });
  const long = await waitingOrder(shop, now, { minutes: 60 });
  await give(long, busy);
  await db.offer.updateMany({ where: { orderId: long }, data: { endAt: new Date(now.getTime() + 40 * 3_600_000) } });
  const id = await waitingOrder(shop, now);
  expect(await give(id, busy)).toEqual({ ok: false, reason: "overlap" });
  expect(await give(id, gone)).toEqual({ ok: false, reason: "worker_inactive" });
  expect(await give(id, off)).toEqual({ ok: true });
  const [decision] = await decisionsOf(shop.manager, id);
  expect(decision?.candidates.find(({ chosen }) => chosen)).toMatchObject({ overridden: ["no_skill", "off_shift"] });
});

test("twenty hands at once: one live visit, and its holder is the order's", async () => {
  shop = await openShop(4);
  const id = await waitingOrder(shop, now);
  await Promise.all(Array.from({ length: 20 }, (_, index) => give(id, shop.workers[index % 4])));
  const live = await db.offer.findMany({ where: { orderId: id, status: { in: ["pending", "accepted"] } } });
  expect(live).toMatchObject([{ workerId: (await db.order.findUniqueOrThrow({ where: { id } })).workerId }]);
});

test("an escalation is taken once; put back, people who said no are asked again", async () => {
  shop = await openShop(1);
  const id = await waitingOrder(shop, now);
  await makeNextOffer(dispatch, id, now);
  await declineOffer(shop.workers[0] as Worker, id, { reason: "ill" }, now);
  await makeNextOffer(dispatch, id, now);
  expect(await openEscalations(shop.manager)).toMatchObject([{ orderId: id, acknowledgedBy: null }]);
  expect(await acknowledgeEscalation(shop.manager, id, now)).toEqual({ ok: true });
  expect(await acknowledgeEscalation(shop.manager, id, now)).toEqual({ ok: false, reason: "already_taken" });
  const later = new Date(now.getTime() + 60_000);
  expect(await retryDispatch(shop.manager, id, later)).toEqual({ ok: true });
  expect(await retryDispatch(shop.manager, id, later)).toEqual({ ok: false, reason: "not_possible_now" });
  expect(await openEscalations(shop.manager)).toEqual([]);
  expect(await makeNextOffer(dispatch, id, later)).toMatchObject({ status: "offered" });
});

test("everybody is ranked for a manager, also who holds the order now; workers may not look", async () => {
  shop = await openShop(2);
  const id = await waitingOrder(shop, now);
  await makeNextOffer(dispatch, id, now);
  const ranked = await rankForHand(shop.manager, id, now);
  expect(ranked.map(({ rank, refusal }) => [rank, refusal])).toEqual([
    [1, undefined],
    [2, undefined],
  ]);
  await expect(rankForHand(shop.workers[0] as Worker, id, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(decisionsOf(shop.workers[0] as Worker, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(give.call(null, id, undefined)).rejects.toBeTruthy();
});

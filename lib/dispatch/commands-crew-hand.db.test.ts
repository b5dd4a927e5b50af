import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { teamOf } from "@/lib/orders/team";
import { acceptOffer, assignByHand, declineOffer, makeNextOffer } from "./commands";
import { climbLadders } from "./commands-ladder";
import { confirmSuggestion } from "./commands-shadow";
import { undoHand } from "./commands-undo";
import { previewForHand } from "./queries-hand";
import { openSuggestions } from "./queries-shadow";
import { decisionsOf } from "./queries-why";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const dispatch = system("dispatch");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let shop: Shop;
let id: string;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(4);
  id = await waitingOrder(shop, now, { crew: 2 });
});

const read = () =>
  db.order.findUniqueOrThrow({ where: { id }, include: { offers: { orderBy: { createdAt: "asc" } } } });
const idOf = (index: number) => shop.workers[index]?.workerId as string;
const give = (indices: number[], at = now) => {
  const [workerId = "", ...mateIds] = indices.map(idOf);
  return assignByHand(shop.manager, id, { workerId, mateIds, reason: "know the house" }, at);
};
const live = async () =>
  (await read()).offers
    .filter(({ status }) => status === "accepted" || status === "pending")
    .map((one) => one.workerId);
const told = async (kind: string) => db.message.count({ where: { orderId: id, kind } });
const actorOf = (workerId: string) => shop.workers.find((worker) => worker.workerId === workerId) as StaffActor;

test("a crew is chosen as a whole: exactly as many, different people, together; nothing is half done", async () => {
  expect(await give([0])).toEqual({ ok: false, reason: "crew_incomplete" });
  expect(await give([0, 0])).toEqual({ ok: false, reason: "crew_incomplete" });
  expect(await give([0, 1, 2])).toEqual({ ok: false, reason: "crew_incomplete" });
  expect(await read()).toMatchObject({ status: "placed", workerId: null });
  expect(await give([0, 1])).toEqual({ ok: true });
  const order = await read();
  expect(order).toMatchObject({ status: "accepted", workerId: idOf(0), mateIds: [idOf(1)] });
  const [a, b] = order.offers;
  expect([b?.startAt, b?.seat]).toEqual([a?.startAt, 1]);
  expect(await told("job_assigned")).toBe(2);
  const [decision] = await decisionsOf(shop.manager, id);
  expect(decision?.candidates.filter(({ chosen }) => chosen).map(({ workerId }) => workerId)).toHaveLength(2);
  expect(await give([1, 0])).toEqual({ ok: false, reason: "same_worker" });
  expect(await previewForHand(shop.manager, id, now)).toEqual({ ok: false, reason: "crew_on_page" });
});

test("one of a crew is changed, the other keeps the visit and is not told again; undone, it is as it was", async () => {
  await give([0, 1]);
  expect(await give([0, 2], after(1))).toEqual({ ok: true });
  expect((await live()).sort()).toEqual([idOf(0), idOf(2)].sort());
  expect(await told("job_assigned")).toBe(3);
  expect(await told("job_reassigned")).toBe(1);
  expect(await undoHand(shop.manager, id, { workerId: idOf(0) }, after(2))).toEqual({ ok: true });
  expect(teamOf(await read())).toEqual([idOf(0), idOf(1)]);
  expect((await live()).sort()).toEqual([idOf(0), idOf(1)].sort());
});

test("undone where nobody had it before, all of the crew are free", async () => {
  await give([0, 1]);
  expect(await undoHand(shop.manager, id, { workerId: idOf(0) }, after(1))).toEqual({ ok: true });
  expect(await read()).toMatchObject({ status: "placed", workerId: null, mateIds: [] });
  expect(await live()).toEqual([]);
});

test("a visit that one of the chosen holds is in the way of all", async () => {
  const other = await waitingOrder(shop, now, { minutes: 60 });
  await assignByHand(shop.manager, other, { workerId: idOf(1), reason: "-" }, now);
  await db.offer.updateMany({ where: { orderId: other }, data: { endAt: after(40 * 60) } });
  expect(await give([0, 1])).toEqual({ ok: false, reason: "overlap" });
  expect(await read()).toMatchObject({ status: "placed", workerId: null, mateIds: [] });
});

test("the desk fills a crew that has used up its rounds: who had accepted stays until then, and climbs the ladder", async () => {
  await db.business.updateMany({ data: { dispatchPolicy: { maxRounds: 1 } } });
  await makeNextOffer(dispatch, id, now);
  const [first, second] = teamOf(await read()) as [string, string];
  await acceptOffer(actorOf(second), id, after(1));
  await declineOffer(actorOf(first), id, { reason: "too_far" }, after(2));
  await makeNextOffer(dispatch, id, after(2));
  const [, third] = teamOf(await read()) as [string, string];
  await declineOffer(actorOf(third), id, { reason: "too_far" }, after(3));
  expect(await makeNextOffer(dispatch, id, after(3))).toEqual({ status: "escalated" });
  expect(await read()).toMatchObject({ status: "escalated", workerId: second, mateIds: [] });
  expect(await live()).toEqual([second]);
  expect(await climbLadders(dispatch, after(20))).toBe(1);
  const free = shop.workers.find(({ workerId }) => ![first, second, third].includes(workerId)) as StaffActor;
  const input = { workerId: second, mateIds: [free.workerId as string], reason: "called them" };
  expect(await assignByHand(shop.manager, id, input, after(21))).toEqual({ ok: true });
  expect(await read()).toMatchObject({ status: "accepted" });
  expect((await live()).sort()).toEqual([second, free.workerId].sort());
});

test("in shadow mode a crew is suggested, and confirmed as a whole", async () => {
  await db.service.update({ where: { id: shop.serviceId }, data: { dispatchMode: "shadow" } });
  await makeNextOffer(dispatch, id, now);
  expect(await read()).toMatchObject({ status: "placed", offers: [] });
  const suggestion = await db.suggestion.findFirstOrThrow({ where: { orderId: id } });
  expect(suggestion.mateIds).toHaveLength(1);
  const [shown] = await openSuggestions(shop.manager, [id]);
  expect(shown?.name.split("、")).toHaveLength(2);
  await makeNextOffer(dispatch, id, after(1));
  expect(await db.suggestion.count()).toBe(1);
  expect(await confirmSuggestion(shop.manager, id, after(2))).toEqual({ ok: true });
  const order = await read();
  expect(order).toMatchObject({ status: "offered" });
  expect(teamOf(order).sort()).toEqual([suggestion.workerId, ...suggestion.mateIds].sort());
  expect(order.offers.map(({ status }) => status)).toEqual(["pending", "pending"]);
});

test("ten managers give one crew at once: one choice stands, whole", async () => {
  const pairs = [0, 1, 2, 3, 0, 1, 2, 3, 0, 1].map((index) => [index, (index + 1) % 4]);
  await Promise.all(pairs.map((pair) => give(pair, after(1))));
  const order = await read();
  expect(order.status).toBe("accepted");
  expect((await live()).sort()).toEqual(teamOf(order).sort());
  expect(await live()).toHaveLength(2);
});

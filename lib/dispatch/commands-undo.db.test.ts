import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { setOut } from "@/lib/orders/commands";
import { acceptOffer, assignByHand, makeNextOffer } from "./commands";
import { undoHand } from "./commands-undo";
import { previewForHand } from "./queries-hand";
import { decisionsOf } from "./queries-why";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let shop: Shop;
let [one, two] = [] as unknown as [Shop["workers"][number], Shop["workers"][number]];

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
  [one, two] = shop.workers as [typeof one, typeof one];
});

const give = (id: string, worker: typeof one, seconds: number) =>
  assignByHand(shop.manager, id, { workerId: worker.workerId, reason: "asked for" }, after(seconds));
const undo = (id: string, worker: typeof one, seconds: number) =>
  undoHand(shop.manager, id, { workerId: worker.workerId }, after(seconds));
const stands = (id: string) =>
  db.order.findUniqueOrThrow({ where: { id }, select: { status: true, workerId: true, plannedStart: true } });

test("undone, the order is again with whom it was, at the same time, and history says so", async () => {
  const id = await waitingOrder(shop, now);
  await give(id, one, 0);
  const before = await stands(id);
  await give(id, two, 1);
  expect(await undo(id, two, 2)).toEqual({ ok: true });
  expect(await stands(id)).toEqual(before);
  const [decision] = await decisionsOf(shop.manager, id);
  expect(decision).toMatchObject({ by: "manager", workerId: one.workerId, reason: "undone" });
});

test("what nobody had accepted goes back to be dispatched; its time in the day is free again", async () => {
  const id = await waitingOrder(shop, now);
  await makeNextOffer(system("dispatch"), id, now);
  await give(id, two, 1);
  expect(await undo(id, two, 2)).toEqual({ ok: true });
  expect(await stands(id)).toEqual({ status: "placed", workerId: null, plannedStart: null });
  expect(await db.offer.count({ where: { orderId: id, status: { in: ["pending", "accepted"] } } })).toBe(0);
  expect(await db.outboxEvent.count({ where: { name: "order/given_back" } })).toBe(1);
  expect(await makeNextOffer(system("dispatch"), id, after(3))).toMatchObject({ status: "offered" });
});

test("only one's own last choice, only soon, and only if nothing happened since", async () => {
  const id = await waitingOrder(shop, now);
  await give(id, one, 0);
  const late = { ok: false, reason: "undo_too_late" };
  expect(await undo(id, two, 1), "somebody else has it").toEqual(late);
  expect(await undoHand({ ...shop.manager, userId: one.userId }, id, one, after(1)), "another's").toEqual(late);
  expect(await undo(id, one, 121)).toEqual(late);
  await expect(undoHand(one, id, one, after(1))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await setOut(one, id, after(5));
  expect(await undo(id, one, 6), "already on the way").toEqual(late);
});

test("ten undo at once: one does, and the others are told", async () => {
  const id = await waitingOrder(shop, now);
  await give(id, one, 0);
  await give(id, two, 1);
  const answers = await Promise.all(Array.from({ length: 10 }, () => undo(id, two, 2)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await stands(id)).workerId).toBe(one.workerId);
});

test("a preview says who has it, and what giving it then does; workers may not look", async () => {
  const id = await waitingOrder(shop, now);
  await makeNextOffer(system("dispatch"), id, now);
  const { workerId } = await stands(id);
  const holder = shop.workers.find((worker) => worker.workerId === workerId) as typeof one;
  await acceptOffer(holder, id, now);
  const other = holder === one ? two : one;
  const seen = await previewForHand(shop.manager, id, after(1));
  if (!seen.ok) throw new Error(seen.reason);
  expect(seen.view).toMatchObject({ status: "accepted", held: { workerId, share: { before: 0.5, after: -0.5 } } });
  const row = seen.view.people.find((person) => person.workerId === other.workerId);
  expect(row).toMatchObject({ holds: false, change: { share: { before: -0.5, after: 0.5 }, overridden: [] } });
  await give(id, other, 1);
  expect((await stands(id)).plannedStart?.getTime()).toBe(row?.change?.startAt);
  await expect(previewForHand(other, id, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await setOut(other, id, after(2));
  expect(await previewForHand(shop.manager, id, after(3))).toEqual({ ok: false, reason: "not_possible_now" });
});

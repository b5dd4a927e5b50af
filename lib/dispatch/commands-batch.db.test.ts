import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { cancelOrder } from "@/lib/orders/commands";
import { travelBetween } from "@/lib/staff/travel";
import { isCollision } from "./collision";
import { acceptOffer, assignByHand, declineOffer, makeNextOffer } from "./commands";
import { dispatchBatch } from "./commands-batch";
import { sweepDispatch } from "./commands-sweep";
import { rankForHand } from "./queries";

const now = new Date("2024-06-11T00:00:00Z"); // Tuesday 08:00 in Shanghai
const dispatch = system("dispatch");
let shop: Shop;

beforeEach(emptyDatabase);

/** Every person's live visits in order: none overlaps, and each can be reached in time from the one before or from home. */
async function expectSoundDays(): Promise<number> {
  const visits = await db.offer.findMany({
    where: { status: { in: ["pending", "accepted"] } },
    orderBy: { startAt: "asc" },
    select: {
      workerId: true,
      departAt: true,
      startAt: true,
      endAt: true,
      travelSeconds: true,
      order: { select: { lat: true, lng: true } },
    },
  });
  for (const { workerId } of shop.workers) {
    let from = { lat: 23.13, lng: 113.32 };
    let free = now;
    for (const visit of visits.filter((held) => held.workerId === workerId)) {
      const { seconds } = travelBetween(from, visit.order);
      expect(visit.departAt.getTime()).toBeGreaterThanOrEqual(free.getTime());
      expect(visit.startAt.getTime() - visit.departAt.getTime()).toBe(seconds * 1000);
      expect(visit.travelSeconds).toBe(seconds);
      from = visit.order;
      free = visit.endAt;
    }
  }
  return visits.length;
}

const manyOrders = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      waitingOrder(shop, now, {
        metresEast: ((index * 1777) % 8000) - 4000,
        hoursAhead: 1 + (index % 8),
        minutes: 30 + 15 * (index % 4),
      }),
    ),
  );

test("thirty orders, thirty callers, five people: sound days, nobody twice, nothing lost", async () => {
  shop = await openShop(5);
  const ids = await manyOrders(30);
  const answers = await Promise.all(ids.map((id) => makeNextOffer(dispatch, id, now)));
  const orders = await db.order.findMany({ include: { offers: true, events: true } });
  expect(
    orders.every(
      ({ status, offers, events }) =>
        (status === "offered" ? offers.length === 1 : status === "escalated") && events.length === 1,
    ),
  ).toBe(true);
  expect(answers.filter(({ status }) => status === "offered")).toHaveLength(await expectSoundDays());
  expect(answers.filter(({ status }) => status === "offered").length).toBeGreaterThanOrEqual(28);
});

test("batches of several processes at once: each order one offer", async () => {
  shop = await openShop(5);
  const ids = await manyOrders(20);
  // Not gathered: as if every caller were a process of its own.
  const answers = await Promise.all(Array.from({ length: 8 }, () => dispatchBatch(dispatch, ids, now)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await db.offer.count()).toBe(await expectSoundDays());
});

test("offers, answers, choices by hand and cancellations at once: days stay sound", async () => {
  shop = await openShop(4);
  const ids = await manyOrders(24);
  await Promise.all(ids.map((id) => makeNextOffer(dispatch, id, now)));
  const answer = async (id: string, index: number) => {
    const { workerId } = await db.order.findUniqueOrThrow({ where: { id } });
    const worker = shop.workers.find((person) => person.workerId === workerId) as StaffActor;
    if (index % 4 === 0) return cancelOrder(shop.manager, id, { reason: "no" }, now);
    if (index % 4 === 1 && worker)
      return declineOffer(worker, id, { reason: "no" }, now).then(() => makeNextOffer(dispatch, id, now));
    const to = shop.workers[index % 3] as Shop["workers"][number];
    if (index % 4 === 2) return assignByHand(shop.manager, id, { workerId: to.workerId, reason: "asked for" }, now);
    return worker ? acceptOffer(worker, id, now) : makeNextOffer(dispatch, id, now);
  };
  await Promise.all(ids.map(answer));
  await expectSoundDays();
  const held = await db.order.findMany({
    where: { status: { in: ["offered", "accepted"] } },
    include: { offers: true },
  });
  for (const { workerId, offers, plannedStart } of held) {
    const live = offers.filter(({ status }) => status === "pending" || status === "accepted");
    expect(live).toMatchObject([{ workerId, startAt: plannedStart }]);
  }
});

test("a visit in the middle falls away: the one after it is left for in time from the one before", async () => {
  shop = await openShop(1);
  const ids: string[] = [];
  for (const [hoursAhead, metresEast] of [
    [1, -4000],
    [3, 3000],
    [5, 4000],
  ] as const) {
    ids.push(await waitingOrder(shop, now, { hoursAhead, metresEast, windowMinutes: 30 }));
    await makeNextOffer(dispatch, ids.at(-1) as string, now);
  }
  expect(await expectSoundDays()).toBe(3);
  await cancelOrder(shop.manager, ids[1] as string, { reason: "no" }, now);
  expect(await expectSoundDays()).toBe(2);
});

test("an order put between two held visits moves the departure of the second", async () => {
  shop = await openShop(1);
  for (const [hoursAhead, metresEast] of [
    [1, -4000],
    [6, 4000],
    [3, -3000],
  ] as const) {
    await makeNextOffer(dispatch, await waitingOrder(shop, now, { hoursAhead, metresEast, windowMinutes: 30 }), now);
    await expectSoundDays();
  }
  expect(await expectSoundDays()).toBe(3);
});

test("the database itself refuses an overlap, and that is known for a collision", async () => {
  shop = await openShop(1);
  const [first, second] = [await waitingOrder(shop, now), await waitingOrder(shop, now)];
  await makeNextOffer(dispatch, first, now);
  const { id: _, decisionId: __, ...visit } = await db.offer.findFirstOrThrow();
  const error = await db.offer.create({ data: { ...visit, orderId: second } }).catch((thrown: unknown) => thrown);
  expect(isCollision(error)).toBe(true);
  const raw = await db.$executeRaw`
    INSERT INTO "Offer" SELECT gen_random_uuid(), ${second}::uuid, "workerId", round, status, "departAt", "startAt", "endAt",
      "travelSeconds", "travelMetres", "expiresAt", "createdAt" FROM "Offer"`.catch((thrown: unknown) => thrown);
  expect(isCollision(raw)).toBe(true);
  expect(isCollision(new Error("something else"))).toBe(false);
});

test("what lost events missed is swept: overdue offers expire, waiting orders are offered", async () => {
  shop = await openShop(2);
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const [silent, unseen] = [
    await waitingOrder(shop, now, { hoursAhead: 3 }),
    await waitingOrder(shop, now, { hoursAhead: 6 }),
  ];
  await dispatchBatch(dispatch, [silent], now);
  await db.order.update({ where: { id: unseen }, data: { status: "placed", workerId: null } });
  await db.offer.deleteMany({ where: { orderId: unseen } });
  expect(await sweepDispatch(dispatch, later(15))).toEqual({ expired: 0, dispatched: 1 });
  expect(await sweepDispatch(dispatch, later(17))).toMatchObject({ expired: 1 });
  expect(await db.order.findUnique({ where: { id: unseen } })).toMatchObject({ status: "offered" });
});

test("a visit of another day is told when it has come near; until then it goes to whoever is best by then", async () => {
  shop = await openShop(2, { dispatchPolicy: { offer: { aheadHours: 20 } } });
  const [first, second] = shop.workers.map(({ workerId }) => workerId) as [string, string];
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const [soon, far] = [
    await waitingOrder(shop, now, { hoursAhead: 3 }),
    await waitingOrder(shop, now, { hoursAhead: 26 }),
  ];
  expect(await dispatchBatch(dispatch, [far, soon], now)).toMatchObject([{ status: "done" }, { status: "offered" }]);
  const [offered, ...others] = await db.offer.findMany({ select: { orderId: true, workerId: true } });
  expect([offered?.orderId, others]).toEqual([soon, []]);
  await acceptOffer(shop.workers.find(({ workerId }) => workerId === offered?.workerId) as StaffActor, soon, now);
  expect(await sweepDispatch(dispatch, later(4))).toEqual({ expired: 0, dispatched: 0 });
  // Whoever was planned at first is off by then.
  const [best] = await rankForHand(shop.manager, far, later(4));
  const planned = best?.workerId as string;
  const day = { startAt: later(24), endAt: later(40) };
  await db.timeOff.create({ data: { ...day, workerId: planned } });
  expect(await sweepDispatch(dispatch, later(7))).toEqual({ expired: 0, dispatched: 1 });
  const offer = await db.offer.findFirstOrThrow({ where: { orderId: far } });
  expect(offer.workerId).toBe(planned === first ? second : first);
});

import { expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { uniform } from "@/lib/chance";
import { db } from "@/lib/db";
import { cancelOrder, rescheduleOrder } from "@/lib/orders/commands";
import { teamOf } from "@/lib/orders/team";
import {
  acceptOffer,
  assignByHand,
  declineOffer,
  expireOffer,
  giveBack,
  makeNextOffer,
  retryDispatch,
} from "./commands";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const dispatch = system("dispatch");
const WINDOWS = [12, 13].map((day) => ({ start: `2024-06-${day}T02:00:00Z`, end: `2024-06-${day}T06:00:00Z` }));

/** What must hold of every order, whatever has been done to it by whom and at the same moment. */
async function check(): Promise<void> {
  const orders = await db.order.findMany({
    include: { offers: { where: { status: { in: ["pending", "accepted"] } } } },
  });
  for (const order of orders) {
    const { offers, status, crew } = order;
    expect(teamOf(order).sort(), status).toEqual(offers.map(({ workerId }) => workerId).sort());
    expect(new Set(offers.map(({ seat }) => seat)).size).toBe(offers.length);
    expect(offers.every(({ seat }) => seat < crew)).toBe(true);
    expect(new Set(offers.map(({ startAt }) => startAt.getTime())).size).toBeLessThanOrEqual(1);
    const accepted = offers.filter((offer) => offer.status === "accepted").length;
    if (status === "accepted") expect(accepted).toBe(crew);
    if (status === "offered") expect([offers.length, accepted < crew]).toEqual([crew, true]);
    if (status === "placed" || status === "escalated") expect(offers.length).toBeLessThan(crew);
    if (status === "cancelled") expect(offers).toEqual([]);
  }
}

test("whatever is answered, given back, given by hand, moved, expired and cancelled at once: nobody is half asked", async () => {
  await emptyDatabase();
  const shop = await openShop(5);
  const ids: string[] = [];
  for (const crew of [1, 2, 2, 3]) ids.push(await waitingOrder(shop, now, { crew, hoursAhead: 4, windowMinutes: 240 }));
  const chance = uniform(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const acts = [
    (id: string, at: Date) => acceptOffer(pick(shop.workers), id, at),
    (id: string, at: Date) => acceptOffer(pick(shop.workers), id, at),
    (id: string, at: Date) => declineOffer(pick(shop.workers), id, { reason: "too_far" }, at),
    (id: string, at: Date) => giveBack(pick(shop.workers), id, { reason: "unwell" }, at),
    (id: string, at: Date) => makeNextOffer(dispatch, id, at),
    (id: string, at: Date) => retryDispatch(shop.manager, id, at),
    async (id: string, at: Date) => {
      const late = { orderId: id, status: "pending" } as const;
      const offer = await db.offer.findFirst({ where: late, select: { id: true, expiresAt: true } });
      if (offer) await expireOffer(dispatch, offer.id, chance() < 0.5 ? offer.expiresAt : at);
    },
    async (id: string, at: Date) => {
      const [workerId = "", ...mateIds] = [...shop.workers].sort(() => chance() - 0.5).map((one) => one.workerId);
      const crew = id === ids[0] ? 0 : id === ids[3] ? 2 : 1;
      await assignByHand(shop.manager, id, { workerId, mateIds: mateIds.slice(0, crew), reason: "-" }, at);
    },
    (id: string, at: Date) => chance() < 0.3 && rescheduleOrder(shop.manager, id, { window: pick(WINDOWS) }, at),
    (id: string, at: Date) => chance() < 0.04 && cancelOrder(shop.manager, id, { reason: "-" }, at),
  ];
  for (let round = 0; round < 40; round++) {
    const at = new Date(now.getTime() + round * 1000);
    const done = await Promise.allSettled(
      Array.from({ length: 6 }, async () => {
        const [act, id] = [pick(acts), pick(ids)];
        return act(id, at);
      }),
    );
    // Not theirs is the only surprise that is none.
    const surprises = done.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
    expect(surprises.filter((text) => !text.includes("NOT_FOUND"))).toEqual([]);
    await check();
  }
  expect(
    await db.orderEvent.count({ where: { type: { in: ["join", "assign", "accept", "decline"] } } }),
  ).toBeGreaterThan(20);
}, 120_000);

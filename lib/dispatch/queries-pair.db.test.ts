import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { setPriority } from "@/lib/orders/commands-priority";
import { saveWorker } from "@/lib/staff/commands";
import { getWorker } from "@/lib/staff/queries";
import { loadRoster } from "@/lib/staff/queries-roster";
import { makeNextOffer } from "./commands";
import { rankForHand } from "./queries";
import { loadOrders } from "./queries-waiting";
import { decisionsOf } from "./queries-why";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const zone = "Asia/Shanghai";
let shop: Shop;
let ids: string[];

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(3);
  ids = shop.workers.map(({ workerId }) => workerId);
});

/** A visit that the customer of an order has had before it, hours ago. */
async function before(orderId: string, hours: number, workerId: string | undefined, rating?: number, skillId?: string) {
  const { customerId } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  const id = await waitingOrder(shop, now);
  const completedAt = new Date(now.getTime() - hours * 3_600_000);
  const review = rating && { create: { rating, createdAt: completedAt } };
  await db.order.update({
    where: { id },
    data: { customerId, status: "completed", workerId, completedAt, ...(review && { review }) },
  });
  if (!skillId) return;
  const { id: __, slug: _, ...service } = await db.service.findUniqueOrThrow({ where: { id: shop.serviceId } });
  const data = { ...service, slug: "other", skillId, options: [], escalation: {}, weights: {} };
  const other = await db.service.create({ data });
  await db.order.update({ where: { id }, data: { serviceId: other.id } });
}

const lastBy = async (orderId: string) => (await loadOrders(db, { ids: [orderId] }, zone))[0]?.lastBy;

test("who comes again: the last visit of this skill counts, unless it was badly reviewed", async () => {
  const orderId = await waitingOrder(shop, now);
  expect(await lastBy(orderId)).toBeUndefined();
  await before(orderId, 50, ids[0]);
  await before(orderId, 40, ids[1], 4);
  expect(await lastBy(orderId)).toBe(ids[1]);
  const skill = await db.skill.create({ data: { code: "other", nameZh: "", nameEn: "" } });
  await before(orderId, 30, ids[2], undefined, skill.id);
  expect(await lastBy(orderId)).toBe(ids[1]);
  await before(orderId, 20, ids[2], 3);
  expect(await lastBy(orderId)).toBeUndefined();
  await before(orderId, 10, ids[2], 5);
  expect(await makeNextOffer(system("test"), orderId, now)).toMatchObject({ status: "offered" });
  const [decision] = await decisionsOf(shop.manager, orderId);
  expect(decision?.workerId).toBe(ids[2]);
  const chosen = decision?.candidates.find((one) => one.chosen);
  expect(chosen?.factors).toContainEqual({ key: "continuity", value: 1, unit: "visits", cost: -10 });
});

test("priority: set by the office with a trace, once; the one person left goes to it", async () => {
  await db.worker.updateMany({ where: { id: { not: ids[0] } }, data: { active: false } });
  const minutes = { minutes: 400, windowMinutes: 60 };
  const normal = await waitingOrder(shop, now, minutes);
  const high = await waitingOrder(shop, new Date(now.getTime() + 60_000), minutes);
  const support: StaffActor = { ...shop.manager, role: "support", name: "孙婷" };
  await Promise.all(Array.from({ length: 5 }, () => setPriority(support, high, "high", now)));
  expect(await db.orderEvent.findMany({ where: { orderId: high } })).toMatchObject([
    { type: "raise", actorName: "孙婷", from: null, to: null },
  ]);
  await makeNextOffer(system("test"), normal, now);
  const statuses = await db.order.findMany({ orderBy: { placedAt: "asc" }, select: { status: true } });
  expect(statuses).toEqual([{ status: "escalated" }, { status: "offered" }]);
  expect(await setPriority(support, high, "normal", now)).toEqual({ ok: true });
  await db.order.update({ where: { id: high }, data: { status: "completed" } });
  expect(await setPriority(support, high, "high", now)).toEqual({ ok: false, reason: "not_possible_now" });
  for (const actor of [shop.workers[0] as StaffActor, publicActor]) {
    await expect(setPriority(actor, normal, "high", now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(setPriority(support, normal, "highest" as never, now)).rejects.toThrow();
});

test("costs: the mean for who has none of their own, nothing where nobody has; seen by owner and managers only", async () => {
  const range = { start: now.getTime(), end: now.getTime(), zone };
  const costs = async () => (await loadRoster(db, range)).map(({ hourlyCost }) => hourlyCost);
  expect(await costs()).toEqual([undefined, undefined, undefined]);
  const cost = (index: number, hourlyCost: number) =>
    db.worker.update({ where: { id: ids[index] }, data: { hourlyCost } });
  await cost(0, 3000);
  await cost(2, 6000);
  expect((await costs()).sort()).toEqual([3000, 4500, 6000]);

  await db.business.updateMany({ data: { dispatchPolicy: { weights: { cost: 1 } } } });
  const orderId = await waitingOrder(shop, now);
  await makeNextOffer(system("test"), orderId, now);
  const support: StaffActor = { ...shop.manager, role: "support" };
  const told = async (actor: StaffActor) => {
    const [decision] = await decisionsOf(actor, orderId);
    const ranked = await rankForHand(actor, orderId, now);
    return [...(decision?.candidates ?? []), ...ranked].map(({ total, factors }) => ({
      pay: factors?.find(({ key }) => key === "cost")?.value,
      total,
    }));
  };
  const seen = await told(shop.manager);
  expect(seen.slice(0, 3).map(({ pay }) => pay)).toEqual([3000, 4500, 6000]);
  const shown = await told(support);
  expect(shown.every(({ pay }) => pay === undefined)).toBe(true);
  expect(shown[0]?.total).toBeCloseTo((seen[0]?.total ?? 0) - 30, 3);
  expect(new Set(shown.slice(0, 3).map(({ total }) => total)).size).toBe(1);

  expect((await getWorker(shop.manager, ids[0] as string, now)).hourlyCost).toBe(3000);
  expect("hourlyCost" in (await getWorker(support, ids[0] as string, now))).toBe(false);
});

test("a worker's gender, languages and cost are saved and shown; a form without the cost leaves it", async () => {
  const id = ids[0] as string;
  const input = {
    name: "王秀兰",
    shortName: "王阿姨",
    phone: "13800000000",
    active: true,
    homeLat: 23.1,
    homeLng: 113.3,
    skills: [],
    areaIds: [],
    shifts: [],
  };
  const known = { gender: "female", languages: ["yue", "zh"], hourlyCost: 3800 };
  expect((await saveWorker(shop.manager, id, { ...input, ...known }, now)).ok).toBe(true);
  const shown = { gender: "female", languages: ["zh", "yue"], hourlyCost: 3800 };
  expect(await getWorker(shop.manager, id, now)).toMatchObject(shown);
  expect((await saveWorker(shop.manager, id, input, now)).ok).toBe(true);
  expect(await getWorker(shop.manager, id, now)).toMatchObject({ gender: null, languages: [], hourlyCost: 3800 });
  expect(await saveWorker(shop.manager, id, { ...input, hourlyCost: -1 }, now)).toMatchObject({
    fields: { hourlyCost: "amount_wrong" },
  });
});

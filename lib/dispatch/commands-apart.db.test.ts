import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop } from "@/e2e/fixtures/shop";
import { publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { placeOrder } from "@/lib/orders/commands-place";
import { submitReview } from "@/lib/reviews/commands";
import { assignByHand, makeNextOffer } from "./commands";
import { endApart, keepApart } from "./commands-apart";
import { openWindows } from "./queries";
import { apartOfOrder, apartOfWorker } from "./queries-apart";
import { previewForHand } from "./queries-hand";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const HOUR = 3_600_000;
let shop: Shop;
let support: StaffActor;
let [first, second] = ["", ""];

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
  support = { ...shop.manager, role: "support", name: "孙婷" };
  [first, second] = shop.workers.map(({ workerId }) => workerId) as [string, string];
});

async function place(hour = 10): Promise<string | null> {
  const start = new Date(`2024-06-12T${hour}:00:00+08:00`);
  const window = { start, end: new Date(start.getTime() + 2 * HOUR) };
  const placed = await placeOrder(publicActor, orderInput({ window }), { now, random: randomBytes });
  return placed.ok ? placed.order.id : null;
}

const mustPlace = async (hour?: number): Promise<string> => (await place(hour)) ?? Promise.reject(new Error("full"));

const offered = async (orderId: string) => {
  await makeNextOffer(system("test"), orderId, now);
  return (await db.order.findUniqueOrThrow({ where: { id: orderId } })).workerId;
};

test("whoever is kept away is not sent, by hand only as an exception that is written down; taken back, they are", async () => {
  const orderId = await mustPlace();
  const away = { workerId: first, reason: " 客户说不希望再见到他 " };
  expect(await keepApart(support, orderId, away, now)).toEqual({ ok: true });
  expect(await offered(orderId)).toBe(second);

  const preview = await previewForHand(shop.manager, orderId, now);
  const row = preview.ok && preview.view.people.find(({ workerId }) => workerId === first);
  expect(row && row.change?.overridden).toEqual(["kept_apart"]);
  expect(await assignByHand(shop.manager, orderId, { workerId: first, reason: "客户同意" }, now)).toEqual({ ok: true });
  const event = await db.orderEvent.findFirstOrThrow({ where: { orderId, type: "assign" } });
  expect(event.data).toMatchObject({ overridden: ["kept_apart"] });

  const { rows, people } = await apartOfOrder(support, orderId);
  expect(rows).toMatchObject([
    { workerId: first, name: "worker1", by: "office", actorName: "孙婷", reason: "客户说不希望再见到他", ended: null },
  ]);
  expect(people).toHaveLength(2);
  const { id } = rows[0] as (typeof rows)[number];
  expect(await endApart(support, id, { reason: " " }, now)).toEqual({ ok: false, reason: "reason_required" });
  expect(await endApart(support, id, { reason: "误会" }, now)).toEqual({ ok: true });
  expect(await endApart(support, id, { reason: "误会" }, now)).toEqual({ ok: false, reason: "not_possible_now" });
  expect(await apartOfWorker(shop.manager, first)).toMatchObject([
    { name: "张三 138****5678", ended: { by: "孙婷", reason: "误会", at: now } },
  ]);
  expect(await keepApart(support, orderId, away, now)).toEqual({ ok: true });
  expect(await db.keptApart.count()).toBe(2);
});

test("windows and promises count it: who is kept from everybody gets none, others do", async () => {
  const orderId = await mustPlace();
  for (const workerId of [first, second]) await keepApart(support, orderId, { workerId, reason: "x" }, now);
  expect(await place(14)).toBeNull();
  const query = { skillId: shop.skillId, minLevel: 1, durationMinutes: 60, place: null, days: 2 };
  const windowsOf = (phone: string) => openWindows(publicActor, { ...query, customer: { phone } }, now);
  expect(await windowsOf("+8613812345678")).toEqual([]);
  expect(await windowsOf("+8613800000000")).not.toEqual([]);
});

test("twenty at once make one row; reasons, people and rights are asked for", async () => {
  const orderId = await mustPlace();
  const input = { workerId: first, reason: "吵架" };
  const answers = await Promise.all(Array.from({ length: 20 }, () => keepApart(support, orderId, input, now)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "already_apart" });
  expect(await db.keptApart.count()).toBe(1);
  expect(await keepApart(support, orderId, { ...input, reason: " " }, now)).toMatchObject({
    reason: "reason_required",
  });
  expect(await keepApart(support, orderId, { ...input, workerId: "x" }, now)).toMatchObject({
    fields: { workerId: "required" },
  });
  const { id } = await db.keptApart.findFirstOrThrow();
  for (const actor of [shop.workers[0] as StaffActor, publicActor, { kind: "link", orderId } as const]) {
    await expect(keepApart(actor, orderId, input, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(endApart(actor, id, { reason: "x" }, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(apartOfOrder(actor, orderId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(apartOfWorker(actor, first)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test.each([
  [1, true, 1],
  [2, true, 1],
  [2, false, 0],
  [3, true, 0],
])("a review of %i stars that asks for somebody else: %s", async (rating, somebodyElse, rows) => {
  const orderId = await mustPlace();
  await db.order.update({ where: { id: orderId }, data: { status: "completed", workerId: first, completedAt: now } });
  const link = { kind: "link", orderId } as const;
  expect(await submitReview(link, { rating, text: "说话有点急", somebodyElse }, now)).toEqual({ ok: true });
  expect(await db.keptApart.findMany()).toHaveLength(rows);
  if (rows === 0) return;
  expect((await apartOfOrder(support, orderId)).rows).toMatchObject([{ by: "customer", reason: "说话有点急" }]);
  expect(await offered(await mustPlace(14))).toBe(second);
});

import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, assignByHand, giveBack, makeNextOffer } from "@/lib/dispatch/commands";
import { cancelOrder, completeOrder, rescheduleOrder, setOut, startVisit } from "@/lib/orders/commands";
import { submitReview } from "@/lib/reviews/commands";
import { markRead } from "./commands";
import { warnLate } from "./commands-late";
import { sendDue } from "./commands-send";
import { countUnread, inboxOf } from "./queries";

const now = new Date("2024-06-10T02:00:00Z"); // Monday 10:00 in Shanghai
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const office = system("test");
/** To the window: Wednesday 14:00 to 16:00. */
const HOURS_AHEAD = 52;
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
});

/** Messages of a status as kinds with their hours from now, to one decimal. */
async function messages(orderId: string, status: "planned" | "sent" | "cancelled") {
  const rows = await db.message.findMany({ where: { orderId, status }, orderBy: [{ sendAt: "asc" }, { kind: "asc" }] });
  return rows.map(({ kind, sendAt }) => [kind, Math.round((sendAt.getTime() - now.getTime()) / 360_000) / 10]);
}

async function accepted(hoursAhead = HOURS_AHEAD) {
  const id = await waitingOrder(shop, now, { hoursAhead });
  await makeNextOffer(office, id, now);
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id } });
  const holder = shop.workers.find((worker) => worker.workerId === workerId) as Shop["workers"][0];
  expect(await acceptOffer(holder, id, now)).toEqual({ ok: true });
  const { plannedStart } = await db.order.findUniqueOrThrow({ where: { id } });
  return { id, holder, startsIn: ((plannedStart as Date).getTime() - now.getTime()) / 3_600_000 };
}

test("an accepted order has its reminders planned; they change with it and go with it", async () => {
  const { id, holder } = await accepted();
  const start = HOURS_AHEAD;
  const planned = await messages(id, "planned");
  expect(planned.map(([kind]) => kind)).toEqual(["visit_tomorrow", "visit_soon", "job_soon"]);
  expect(planned.slice(0, 2).map(([, hours]) => hours)).toEqual([start - 24, start - 2]);
  expect(await db.message.findFirst({ where: { kind: "visit_soon" } })).toMatchObject({
    params: { workerName: holder.name },
    userId: null,
  });

  await giveBack(holder, id, { reason: "生病" }, later(1));
  expect((await messages(id, "planned")).map(([kind]) => kind)).toEqual(["visit_tomorrow", "visit_soon"]);
  expect((await messages(id, "cancelled")).map(([kind]) => kind)).toEqual(["job_soon"]);

  await cancelOrder({ kind: "link", orderId: id }, id, { reason: "" }, later(2));
  expect(await messages(id, "planned")).toEqual([]);
});

test("moving an order takes its reminders along; moving it back brings them back, each once", async () => {
  const id = await waitingOrder(shop, now, { hoursAhead: HOURS_AHEAD });
  const move = async (hour: number) => {
    const start = new Date(`2024-06-12T${hour}:00:00+08:00`);
    const window = { start: start.toISOString(), end: new Date(start.getTime() + 7_200_000).toISOString() };
    expect(await rescheduleOrder(office, id, { window }, later(hour))).toEqual({ ok: true });
  };
  await move(16);
  expect(await messages(id, "planned")).toEqual([
    ["visit_tomorrow", 30],
    ["visit_soon", 52],
  ]);
  await db.message.updateMany({ where: { orderId: id, status: "planned" }, data: { error: "sms: down", attempts: 5 } });
  await move(18);
  await move(16);
  expect(await messages(id, "planned")).toEqual([
    ["visit_tomorrow", 30],
    ["visit_soon", 52],
  ]);
  expect((await messages(id, "cancelled")).length).toBe(2);
  const tries = await db.message.findMany({ where: { orderId: id, status: "planned" }, select: { attempts: true } });
  expect(tries, "failures of before are forgotten").toEqual([{ attempts: 0 }, { attempts: 0 }]);
});

test("a reminder that has been sent is not sent again, whatever changes", async () => {
  const { id, holder } = await accepted();
  const at = later((HOURS_AHEAD - 24) * 60 + 1);
  await sendDue(office, [], at);
  expect((await messages(id, "sent")).filter(([kind]) => kind === "visit_tomorrow")).toHaveLength(1);
  await giveBack(holder, id, { reason: "生病" }, at);
  await makeNextOffer(office, id, at);
  await sendDue(office, [], later((HOURS_AHEAD - 1) * 60));
  expect(await db.message.count({ where: { orderId: id, kind: "visit_tomorrow" } })).toBe(1);
  expect((await messages(id, "sent")).filter(([kind]) => kind === "visit_soon")).toHaveLength(1);
});

test("a reminder whose time has passed is not made: the customer has just been told the window", async () => {
  const { id } = await accepted(1.5);
  expect(await db.message.count({ where: { orderId: id, kind: { in: ["visit_tomorrow", "visit_soon"] } } })).toBe(0);
  expect(await messages(id, "sent")).toHaveLength(2);
});

test("what a manager cancelled by hand is not planned again", async () => {
  const { id, holder } = await accepted();
  await db.message.updateMany({ where: { kind: "visit_soon" }, data: { status: "cancelled", error: "by_hand" } });
  await giveBack(holder, id, { reason: "生病" }, later(1));
  expect((await messages(id, "planned")).map(([kind]) => kind)).toEqual(["visit_tomorrow"]);
});

test("given by hand to another: the worker's reminder goes to whoever comes now", async () => {
  const { id, holder } = await accepted();
  const other = shop.workers.find(({ workerId }) => workerId !== holder.workerId) as Shop["workers"][0];
  expect(await assignByHand(shop.manager, id, { workerId: other.workerId, reason: "熟客" }, later(5))).toEqual({
    ok: true,
  });
  const reminders = await db.message.findMany({ where: { kind: "job_soon" }, select: { userId: true, status: true } });
  expect(reminders).toHaveLength(2);
  expect(reminders).toContainEqual({ userId: other.userId, status: "planned" });
  expect(reminders).toContainEqual({ userId: holder.userId, status: "cancelled" });
});

test("a transaction that fails leaves the plan as it was", async () => {
  const { id } = await accepted();
  const before = await messages(id, "planned");
  const failing = db.$transaction(async (tx) => {
    const { move } = await import("@/lib/orders/move");
    await move(tx, office, { orderId: id, verb: "cancel", now });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await messages(id, "planned")).toEqual(before);
});

test("after the visit: one invitation, gone once the review is there", async () => {
  const { id, holder } = await accepted(2);
  await setOut(holder, id, later(100));
  await startVisit(holder, id, later(130));
  await completeOrder(holder, id, { note: "" }, later(180));
  expect(await messages(id, "planned")).toEqual([["review_invitation", 3.2]]);
  await submitReview({ kind: "link", orderId: id }, { rating: 5, text: "" }, later(185));
  expect(await messages(id, "planned")).toEqual([]);
  await sendDue(office, [], later(600));
  expect(await db.message.count({ where: { kind: "review_invitation", status: "sent" } })).toBe(0);
});

test("the inbox shows what is due, not what is planned or cancelled", async () => {
  const { holder, startsIn } = await accepted();
  const kinds = async (at: Date) => (await inboxOf(holder, at)).map(({ kind }) => kind);
  expect(await kinds(now)).toEqual(["offer_new"]);
  const soon = later((startsIn - 1) * 60);
  expect(await kinds(soon)).toEqual(["job_soon", "offer_new"]);
  expect(await countUnread(holder, soon)).toBe(2);
  expect(await markRead(holder, null, now)).toBe(1);
  expect(await countUnread(holder, soon)).toBe(1);
});

test("lateness is told once a step, to the worker and then the customer, and of no cancelled order", async () => {
  const { id } = await accepted(2);
  const end = 4 * 60;
  expect(await warnLate(office, later(end - 60))).toBe(0);
  for (const minutes of [-10, -9, 5, 6, 7, 40]) await warnLate(office, later(end + minutes));
  const sent = (await messages(id, "sent")).map(([kind]) => kind);
  expect(sent.filter((kind) => kind === "job_late_soon")).toHaveLength(1);
  expect(sent.filter((kind) => kind === "running_late")).toHaveLength(2);
  await cancelOrder(office, id, { reason: "x" }, later(end + 41));
  expect(await warnLate(office, later(end + 80))).toBe(0);
});

test("ten changes at once leave one plan", async () => {
  const { id, holder } = await accepted();
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => giveBack(holder, id, { reason: "x" }, later(1)).catch(() => ({ ok: false }))),
    ...Array.from({ length: 5 }, () => cancelOrder(office, id, { reason: "x" }, later(1))),
  ]);
  expect(answers.some(({ ok }) => ok)).toBe(true);
  expect(await messages(id, "planned")).toEqual([]);
});

import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { inboxOf } from "@/lib/notify/queries";
import { completeOrder, setOut, startVisit } from "./commands";
import { workerJob, workerJobs } from "./queries-jobs";

const zone = "Asia/Shanghai";
const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
});

async function offered(hoursAhead = 2): Promise<{ id: string; holder: StaffActor; other: StaffActor }> {
  const id = await waitingOrder(shop, now, { hoursAhead });
  await makeNextOffer(system("dispatch"), id, now);
  const { workerId } = await db.order.findUniqueOrThrow({ where: { id } });
  const [one, two] = shop.workers as [Shop["workers"][0], Shop["workers"][0]];
  return one.workerId === workerId ? { id, holder: one, other: two } : { id, holder: two, other: one };
}

const phoneNow = async (actor: StaffActor, id: string) => (await workerJob(actor, id))?.phone ?? null;

test("the phone number shows from acceptance until completion, the address from acceptance on", async () => {
  const { id, holder } = await offered();
  expect(await workerJob(holder, id)).toMatchObject({ status: "offered", phone: null, address: "", position: null });
  await acceptOffer(holder, id, now);
  expect(await workerJob(holder, id)).toMatchObject({ status: "accepted", address: "体育西路103号", offer: null });
  expect(await phoneNow(holder, id)).toMatch(/^\+86138/);
  await setOut(holder, id, after(60));
  expect(await phoneNow(holder, id)).toMatch(/^\+86138/);
  await startVisit(holder, id, after(120));
  expect(await phoneNow(holder, id)).toMatch(/^\+86138/);
  await completeOrder(holder, id, { note: "好了" }, after(180));
  expect(await workerJob(holder, id)).toMatchObject({ status: "completed", phone: null, workerNote: "好了" });
});

test("nobody else reaches a job, and nobody but workers has any", async () => {
  const { id, holder, other } = await offered();
  await acceptOffer(holder, id, now);
  expect(await workerJob(other, id)).toBeNull();
  expect(await workerJob(holder, "no id")).toBeNull();
  expect((await workerJobs(other, zone, now)).days.flatMap(({ jobs }) => jobs)).toEqual([]);
  for (const actor of [shop.manager, publicActor, { kind: "link", orderId: id } as const]) {
    await expect(workerJob(actor, id)).rejects.toThrow("FORBIDDEN");
    await expect(workerJobs(actor, zone, now)).rejects.toThrow("FORBIDDEN");
  }
});

test("a worker's day: live offers, visits by day, what is left over and what was done today", async () => {
  const { id, holder } = await offered();
  expect((await workerJobs(holder, zone, now)).offers).toMatchObject([{ id, address: "" }]);
  expect((await workerJobs(holder, zone, after(24 * 60))).offers).toEqual([]);
  await acceptOffer(holder, id, now);

  const on = async (at: Date) => {
    const { offers, days } = await workerJobs(holder, zone, at);
    expect(offers).toEqual([]);
    return days.map(({ jobs }) => jobs.map((job) => job.id));
  };
  expect(await on(now)).toEqual([[id], [], [], [], [], [], []]);
  expect(await on(after(-24 * 60))).toEqual([[], [id], [], [], [], [], []]);
  expect(await on(after(3 * 24 * 60)), "left open: today's").toEqual([[id], [], [], [], [], [], []]);

  await setOut(holder, id, now);
  await startVisit(holder, id, now);
  await completeOrder(holder, id, { note: "" }, after(60));
  expect(await on(after(90))).toEqual([[id], [], [], [], [], [], []]);
  expect((await on(after(24 * 60))).flat()).toEqual([]);
});

test("an inbox message leads to its order only as long as the reader may see it", async () => {
  const { id, holder, other } = await offered();
  expect(await inboxOf(holder, now)).toMatchObject([{ kind: "offer_new", orderId: id, unread: true }]);
  expect(await inboxOf(other, now)).toEqual([]);
  await db.order.update({ where: { id }, data: { workerId: other.workerId } });
  expect(await inboxOf(holder, now)).toMatchObject([{ kind: "offer_new", orderId: null }]);
});

import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { db } from "@/lib/db";
import { usualDuration } from "./queries-duration";

const now = new Date("2024-06-11T02:00:00Z");
const before = (days: number) => new Date(now.getTime() - days * 86_400_000);

beforeEach(emptyDatabase);

type More = { days?: number; minutes?: number; status?: "completed" | "cancelled" };

async function finished(shop: Shop, took: number, { days = 1, minutes = 100, status = "completed" }: More = {}) {
  const startedAt = before(days);
  const id = await waitingOrder(shop, startedAt, { minutes, hoursAhead: 0 });
  const completedAt = new Date(startedAt.getTime() + took * 60_000);
  await db.order.update({ where: { id }, data: { status, startedAt, completedAt } });
}

test("how long finished visits of a service took, beside what was planned; of few visits nothing", async () => {
  const shop = await openShop(1);
  for (let visit = 0; visit < 9; visit++) await finished(shop, 60 + visit * 5);
  await finished(shop, 500, { status: "cancelled" });
  await finished(shop, 500, { days: 181 });
  expect(await usualDuration(shop.manager, shop.serviceId, now)).toBeNull();
  await finished(shop, 210, { minutes: 200 });
  await finished(shop, 55, { minutes: 50 });
  expect(await usualDuration(shop.manager, shop.serviceId, now)).toEqual({
    visits: 11,
    low: 0.65,
    middle: 0.85,
    high: 1.05,
  });
});

test("workers do not see it", async () => {
  const shop = await openShop(1);
  const [worker] = shop.workers;
  if (!worker) throw new Error("one worker was opened");
  await expect(usualDuration(worker, shop.serviceId, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

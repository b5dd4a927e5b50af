import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { db } from "@/lib/db";
import { usualDuration } from "./queries-duration";

const now = new Date("2024-06-11T02:00:00Z");
const before = (days: number) => new Date(now.getTime() - days * 86_400_000);

beforeEach(emptyDatabase);

async function finished(
  shop: Shop,
  took: number,
  { days = 1, status = "completed" as "completed" | "cancelled" } = {},
) {
  const startedAt = before(days);
  const id = await waitingOrder(shop, startedAt, { minutes: 90, hoursAhead: 0 });
  const completedAt = new Date(startedAt.getTime() + took * 60_000);
  await db.order.update({ where: { id }, data: { status, startedAt, completedAt } });
}

test("how long finished visits of a service took, beside what was planned; of few visits nothing", async () => {
  const shop = await openShop(1);
  for (let visit = 0; visit < 9; visit++) await finished(shop, 60 + visit * 5);
  await finished(shop, 500, { status: "cancelled" });
  await finished(shop, 500, { days: 181 });
  expect(await usualDuration(shop.manager, shop.serviceId, now)).toBeNull();
  await finished(shop, 105);
  await finished(shop, 110);
  expect(await usualDuration(shop.manager, shop.serviceId, now)).toEqual({
    visits: 11,
    planned: 90,
    low: 65,
    middle: 85,
    high: 105,
  });
});

test("workers do not see it", async () => {
  const shop = await openShop(1);
  const [worker] = shop.workers;
  if (!worker) throw new Error("one worker was opened");
  await expect(usualDuration(worker, shop.serviceId, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

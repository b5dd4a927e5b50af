import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { db } from "@/lib/db";
import { arrivalAccuracy } from "./queries-accuracy";

const zone = "Asia/Shanghai";
const monday = new Date("2024-06-10T02:00:00Z"); // 10:00 in Shanghai
const later = (minutes: number, from = monday) => new Date(from.getTime() + minutes * 60_000);
const span = { from: later(-20_000), to: later(20_000) };

beforeEach(emptyDatabase);

/** A visit on that day that was announced for 10 to 30 minutes after setting out, about 15, and began when it `came`. */
async function visit(shop: Shop, day: Date, came: number | null, said: object | null = {}) {
  const id = await waitingOrder(shop, day, { hoursAhead: 0 });
  const range = { from: later(10, day).toJSON(), at: later(15, day).toJSON(), to: later(30, day).toJSON(), ...said };
  const data = said ? { metres: 1, said: range } : { metres: 1 };
  await db.order.update({
    where: { id },
    data: {
      status: came === null ? "en_route" : "in_progress",
      startedAt: came === null ? null : later(came, day),
      // What the order itself says may have been renewed since.
      arrivalFrom: later(50, day),
      arrivalTo: later(90, day),
      events: { create: { at: day, type: "set_out", actorKind: "user", actorName: "", data } },
    },
  });
}

test("by week: what was said on setting out against what came of it", async () => {
  const shop = await openShop(1);
  const [sundayEvening, mondayNight] = [later(-720), later(-540)]; // both are Sunday by UTC
  for (const came of [9, 10, 30, 35]) await visit(shop, monday, came);
  await visit(shop, mondayNight, 15);
  await visit(shop, sundayEvening, 20);
  await visit(shop, monday, null);
  await visit(shop, monday, 500, null);
  const weeks = await arrivalAccuracy(shop.manager, span, zone);
  expect(weeks).toEqual([
    { week: "2024-06-03", visits: 1, within: 1, early: 0, late: 0, error: 5, width: 20 },
    { week: "2024-06-10", visits: 5, within: 0.6, early: 0.2, late: 0.2, error: 9.2, width: 20 },
  ]);
  expect(await arrivalAccuracy(shop.manager, { ...span, to: later(-1000) }, zone)).toEqual([]);
});

test("only who may see reports", async () => {
  const shop = await openShop(1);
  const [worker] = shop.workers;
  if (!worker) throw new Error("one worker was opened");
  await expect(arrivalAccuracy(worker, span, zone)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop } from "@/e2e/fixtures/shop";
import { publicActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import type { MessageStatus } from "@/prisma/generated/enums";
import { forgetMessages } from "./commands-clean";
import { forgetRules } from "./queries-rules";

const now = new Date("2026-06-10T02:00:00Z");
const office = system("test");
let shop: Shop;
let written = 0;

beforeEach(async () => {
  await emptyDatabase();
  forgetRules();
  shop = await openShop(0, { messagePolicy: { keepDays: 30 } });
});

function message(status: MessageStatus, daysAgo: number) {
  const at = new Date(now.getTime() - daysAgo * 86_400_000);
  const about = { kind: "low_rating", audience: "manager", userId: shop.manager.userId, locale: "zh" } as const;
  return { ...about, params: {}, status, sendAt: at, createdAt: at, dedupeKey: `message-${++written}` };
}

test("what is over is forgotten after its days; what is planned or has failed is not", async () => {
  const kept = [message("sent", 29), message("cancelled", 29), message("planned", 400), message("failed", 400)];
  await db.message.createMany({ data: [...kept, message("sent", 31), message("cancelled", 31)] });
  expect(await forgetMessages(office, now)).toBe(2);
  const left = await db.message.findMany({ orderBy: { dedupeKey: "asc" }, select: { dedupeKey: true } });
  expect(left).toEqual(kept.map(({ dedupeKey }) => ({ dedupeKey })));
  await expect(forgetMessages(publicActor, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a long past goes a batch at a time, the oldest first", async () => {
  await db.message.createMany({ data: Array.from({ length: 1_001 }, (_, index) => message("sent", 100 + index)) });
  expect(await forgetMessages(office, now)).toBe(1_000);
  expect(await db.message.findMany({ select: { sendAt: true } })).toEqual([{ sendAt: message("sent", 100).sendAt }]);
  expect(await forgetMessages(office, now)).toBe(1);
});

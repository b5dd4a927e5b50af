import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type Actor, publicActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { submitReview } from "./commands";

const now = new Date("2024-06-11T02:00:00Z");
let shop: Shop;
let orderId: string;
let customer: Actor;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  orderId = await waitingOrder(shop, now);
  customer = { kind: "link", orderId };
  const workerId = shop.workers[0]?.workerId;
  await db.order.update({ where: { id: orderId }, data: { status: "completed", completedAt: now, workerId } });
});

test("a good review is kept and disturbs nobody", async () => {
  expect(await submitReview(customer, { rating: "5", text: " 很准时 " }, now)).toEqual({ ok: true });
  expect(await db.review.findMany()).toMatchObject([{ orderId, rating: 5, text: "很准时", createdAt: now }]);
  expect(await db.complaint.count()).toBe(0);
  expect(await db.message.count()).toBe(0);
});

test.each([1, 2, 3])("%i stars open a complaint due in a day and tell the managers", async (rating) => {
  expect(await submitReview(customer, { rating, text: "角落没打扫" }, now)).toEqual({ ok: true });
  const dueAt = new Date(now.getTime() + 24 * 3_600_000);
  expect(await db.complaint.findMany()).toMatchObject([{ orderId, status: "open", dueAt, createdAt: now }]);
  const messages = await db.message.findMany();
  expect(messages).toMatchObject([{ kind: "low_rating", userId: shop.manager.userId, orderId }]);
});

test("the complaint says the stars even without a word, and fits the longest review", async () => {
  await submitReview(customer, { rating: 2, text: "" }, now);
  expect(await db.complaint.findFirstOrThrow()).toMatchObject({ text: "★★☆☆☆" });
  await db.review.deleteMany();
  await db.complaint.deleteMany();
  expect(await submitReview(customer, { rating: 1, text: "慢".repeat(1000) }, now)).toEqual({ ok: true });
  expect((await db.complaint.findFirstOrThrow()).text).toHaveLength(1000);
});

test("ten presses of the button are one review and one complaint", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => submitReview(customer, { rating: 1 }, now)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === "already_reviewed")).toHaveLength(9);
  expect([await db.review.count(), await db.complaint.count(), await db.message.count()]).toEqual([1, 1, 1]);
});

test("only a finished order, only with stars, only by the holder of its link", async () => {
  await db.order.update({ where: { id: orderId }, data: { status: "in_progress" } });
  expect(await submitReview(customer, { rating: 5 }, now)).toEqual({ ok: false, reason: "not_completed" });
  for (const rating of ["", 0, 6, 2.5, "viele", undefined]) {
    const answer = { ok: false, reason: "invalid", fields: { rating: "rating_missing" } };
    expect(await submitReview(customer, { rating, text: "" }, now)).toEqual(answer);
  }
  await expect(submitReview(publicActor, { rating: 5 }, now)).rejects.toThrow("FORBIDDEN");
  await expect(submitReview(shop.manager, { rating: 5 }, now)).rejects.toThrow("FORBIDDEN");
  expect(await db.review.count()).toBe(0);
});

test("the worker's rating follows their reviews", async () => {
  const workerId = shop.workers[0]?.workerId ?? "";
  await db.order.update({ where: { id: orderId }, data: { workerId } });
  expect(await submitReview(customer, { rating: 3 }, now)).toEqual({ ok: true });
  expect(await db.worker.findUniqueOrThrow({ where: { id: workerId } })).toMatchObject({ rating: 3 });
});

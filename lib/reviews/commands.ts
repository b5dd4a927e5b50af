import { type Actor, system } from "@/lib/auth/actor";
import { openComplaint } from "@/lib/complaints/commands";
import { db, type Tx } from "@/lib/db";
import { keepApartForCustomer } from "@/lib/dispatch/commands-apart";
import { AppError, type Result, refuse } from "@/lib/errors";
import { noteReview } from "@/lib/notify/commands";
import { visibleTo } from "@/lib/orders/access";
import { teamOf } from "@/lib/orders/team";
import { AWAY_RATING, isLow, reviewInput, starsOf } from "./schema";

/**
 * The customer of a finished order reviews it, once: the unique index decides between two at the same time. A low
 * rating opens a complaint and tells the managers, in the same transaction; one of `AWAY_RATING` or less may ask that
 * the same person never comes again.
 * Refusals: `invalid` with `fields`, `not_completed`, `already_reviewed`.
 * @throws AppError FORBIDDEN for anybody but the holder of the order's link
 */
export async function submitReview(actor: Actor, input: unknown, now: Date): Promise<Result> {
  if (actor.kind !== "link") throw new AppError("FORBIDDEN");
  const read = reviewInput.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), i.message])));
  }
  const { rating, text, somebodyElse } = read.data;
  return db.$transaction(async (tx) => {
    const order = await find(tx, actor);
    if (order.status !== "completed") return refuse("not_completed");
    const review = { orderId: order.id, rating, text, createdAt: now };
    const { count } = await tx.review.createMany({ data: [review], skipDuplicates: true });
    if (count === 0) return refuse("already_reviewed");
    for (const workerId of teamOf(order)) await rateWorker(tx, workerId);
    if (isLow(rating)) {
      const complaint = { text: `${starsOf(rating)} ${text}`.trim().slice(0, 1000) };
      await openComplaint(system("review"), order.id, complaint, now, tx);
    }
    if (somebodyElse && rating <= AWAY_RATING && order.workerId) {
      await keepApartForCustomer(tx, { customerId: order.customerId, workerId: order.workerId, reason: text }, now);
    }
    await noteReview(tx, order, { rating, low: isLow(rating) }, now);
    const change = { order: order.id, verb: "review", workers: teamOf(order) };
    await tx.$executeRaw`SELECT pg_notify('live', ${JSON.stringify(change)})`;
    return { ok: true };
  });
}

async function find(tx: Tx, actor: Actor) {
  const order = await tx.order.findFirst({
    where: visibleTo(actor),
    select: {
      id: true,
      code: true,
      locale: true,
      status: true,
      workerId: true,
      mateIds: true,
      customerId: true,
    },
  });
  if (!order) throw new AppError("NOT_FOUND");
  return order;
}

/** A worker's rating is the mean of their last so many reviews: old mistakes fade. */
const RATED_REVIEWS = 50;

async function rateWorker(tx: Tx, workerId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Worker" SET rating = recent.mean FROM (
      SELECT avg(rating)::float8 AS mean FROM (
        SELECT r.rating FROM "Review" r JOIN "Order" o ON o.id = r."orderId"
        WHERE o."workerId" = ${workerId}::uuid OR (o.crew > 1 AND o."mateIds" @> ARRAY[${workerId}::uuid]) ORDER BY r."createdAt" DESC LIMIT ${RATED_REVIEWS}) last) recent
    WHERE id = ${workerId}::uuid`;
}

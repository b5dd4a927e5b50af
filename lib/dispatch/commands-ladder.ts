import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { tellProgress, tellRung } from "@/lib/notify/commands-escalation";
import { claimOrder } from "@/lib/orders/move";
import { teamOf } from "@/lib/orders/team";
import { escalationPolicy, rulesFor } from "./escalation-policy";
import { nextStep } from "./ladder";
import { type DispatchPolicy, dispatchPolicy } from "./policy";
import { watchedOrders } from "./queries-ladder";

/**
 * Every order in trouble climbs the rung that is due: a row that says who was told, why, and by when somebody must take
 * it, and the message to them, in one transaction. Called every minute: there is no event that could be lost.
 * @returns how many rungs were climbed
 */
export async function climbLadders(actor: Actor, now: Date): Promise<number> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  const policy = dispatchPolicy.parse((await getBusiness()).dispatchPolicy);
  let climbed = 0;
  for (const { orderId, order, own } of await watchedOrders(db, now)) {
    if (!nextStep(order, rulesFor(policy, own), now.getTime())) continue;
    while (await climb(orderId, policy, now)) climbed++;
  }
  return climbed;
}

/** Looks again with the order claimed: it may just have moved on, been taken, or climbed for another process. */
async function climb(orderId: string, policy: DispatchPolicy, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const order = await claimOrder(tx, orderId);
    const [watched] = await watchedOrders(tx, now, orderId);
    const step = order && watched && nextStep(watched.order, rulesFor(policy, watched.own), now.getTime());
    if (!step) return false;
    const { sentTo, reason } = step;
    const written = await tx.$executeRaw`
      INSERT INTO "Escalation" (id, "orderId", reason, "sentTo", "createdAt", "dueAt")
      VALUES (gen_random_uuid(), ${orderId}::uuid, ${reason}, ${sentTo}, ${now}, ${new Date(step.dueAt)})
      ON CONFLICT DO NOTHING`;
    if (written === 0) return false;
    await tellRung(tx, order, { sentTo, reason }, now);
    const live = { order: orderId, verb: "climb", workers: teamOf(order) };
    await tx.$executeRaw`SELECT pg_notify('live', ${JSON.stringify(live)})`;
    return true;
  });
}

/**
 * The office tells the customer how an order in trouble stands. Refusal: `not_possible_now` for one that is under way
 * or over.
 */
export async function tellCustomer(actor: Actor, orderId: string, now: Date): Promise<Result> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    const order = await claimOrder(tx, orderId);
    if (!order) throw new AppError("NOT_FOUND");
    if (["in_progress", "completed", "cancelled"].includes(order.status)) return refuse("not_possible_now");
    const visit = await tx.offer.findFirst({ where: { orderId, status: "accepted" }, select: { travelSeconds: true } });
    await tellProgress(tx, order, visit, now);
    return { ok: true };
  });
}

/**
 * Sets what a service asks of its own ladder; what is left out follows the business again.
 * @param input unchecked; shape: `escalationPolicy`
 * @returns refusal `invalid` with `fields`
 */
export async function saveLadder(actor: Actor, serviceId: string, input: unknown): Promise<Result> {
  if (!may(actor, "services", "edit")) throw new AppError("FORBIDDEN");
  const read = escalationPolicy.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map(({ path }) => [path.join("."), "number_wrong"])));
  }
  const { count } = await db.service.updateMany({ where: { id: serviceId }, data: { escalation: read.data } });
  if (count === 0) throw new AppError("NOT_FOUND");
  return { ok: true };
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { claimBusiness, noteRules } from "@/lib/business/commands";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { type Entry, type Replanned, write } from "./commands-write";
import type { MessageOrder } from "./messages";
import { outOfQuiet } from "./plan";
import { messagePolicy } from "./policy";
import { forgetRules, type MessageRules, messageRules } from "./queries-rules";
import { remindersOf } from "./reminders";
import { messageRulesInput } from "./schema";

/** So many orders get their reminders anew in one transaction: none of them waits long for it. */
const BATCH = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Sets the rules of telling people, and puts the reminders of all visits to come on them; news that waits for the end
 * of quiet hours keeps its time. Another process plans by the old rules for three seconds more.
 * @param input unchecked; shape: `messageRulesInput`
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN for anybody but the owner
 */
export async function saveMessageRules(actor: Actor, input: unknown, now: Date): Promise<Result> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  const read = messageRulesInput.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), i.message])));
  }
  await db.$transaction(async (tx) => {
    const was = messagePolicy.parse((await claimBusiness(tx)).messagePolicy);
    await tx.business.update({ where: { id: "business" }, data: { messagePolicy: read.data } });
    await noteRules(tx, actor, { subject: "messages", was, is: read.data }, now);
  });
  forgetRules();
  for (let after: string | null = FIRST; after; ) after = await replanAfter(after, now);
  return { ok: true };
}

/**
 * Claims the next orders by id: nobody cancels one meanwhile. One that somebody is just changing is passed over, its
 * change plans it anew.
 * @returns the last id, or null when there are no more
 */
async function replanAfter(id: string, now: Date): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const rules = await messageRules(tx);
    const orders = await tx.$queryRaw<MessageOrder[]>`
      SELECT o.id, o.code, o.status::text, o.locale, o."windowStart", o."windowEnd", o.asap, o."workerId",
        o."mateIds", o."plannedStart", o."arrivalAt", o.round
      FROM "Order" o
      WHERE o.status IN ('placed', 'offered', 'accepted', 'escalated') AND o."windowEnd" > ${now} AND o.id > ${id}::uuid
      ORDER BY o.id LIMIT ${BATCH} FOR NO KEY UPDATE OF o SKIP LOCKED`;
    const replanned = orders.map((order): Replanned => ({ orderId: order.id, now, ended: false, newsStays: true }));
    await write(
      tx,
      rules,
      orders.flatMap((order) => remindersFor(order, rules, now)),
      replanned,
    );
    return orders.length === BATCH ? (orders.at(-1)?.id ?? null) : null;
  });
}

const remindersFor = (order: MessageOrder, { policy, zone }: MessageRules, now: Date): Entry[] =>
  remindersOf(order, policy, now)
    .flatMap((reminder) => outOfQuiet(reminder, policy, zone))
    .map((wanted) => ({ wanted, order, now }));

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type Entry, write } from "./commands-write";
import { type Expected, lateNews } from "./late";
import { outOfQuiet } from "./plan";
import { messageRules } from "./queries-rules";

/** Nobody is hours on the way: windows that end later are of no concern yet. */
const HORIZON_MS = 2 * 3_600_000;
/** What has been late for so long is the office's business, not a message's. */
const GIVEN_UP_MS = 6 * 3_600_000;

/**
 * Tells workers who are about to be late, and customers whose visit is running late with the new estimate; each once.
 * Claims the orders, so that nothing is told of one that is just being cancelled.
 * @returns how many orders are late or about to be
 */
export async function warnLate(actor: Actor, now: Date): Promise<number> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  const from = new Date(now.getTime() - GIVEN_UP_MS);
  const to = new Date(now.getTime() + HORIZON_MS);
  return db.$transaction(async (tx) => {
    const rules = await messageRules(tx);
    const orders = await tx.$queryRaw<Expected[]>`
      SELECT o.id, o.code, o.status::text, o.locale, o."windowStart", o."windowEnd", o.asap, o."workerId",
        o."mateIds", o."plannedStart", o."arrivalAt", o."arrivalFrom", o."arrivalTo", o.round, v."travelSeconds"
      FROM "Order" o JOIN "Offer" v ON v."orderId" = o.id AND v.status = 'accepted' AND v."workerId" = o."workerId"
      WHERE o.status IN ('accepted', 'en_route') AND o."windowEnd" BETWEEN ${from} AND ${to}
      ORDER BY o.id FOR NO KEY UPDATE OF o SKIP LOCKED`;
    const entries = orders.flatMap((order) =>
      lateNews(order, rules.policy, now)
        .flatMap((news) => outOfQuiet(news, rules.policy, rules.zone))
        .map((wanted): Entry => ({ wanted, order, now })),
    );
    await write(tx, rules, entries);
    return new Set(entries.map(({ order }) => order.id)).size;
  });
}

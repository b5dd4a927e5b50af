import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db";
import { percentiles } from "./percentiles";

/** What became of the orders, counted in the database. */
export type Outcome = {
  lost: number;
  doubled: number;
  assigned: number;
  escalated: number;
  offer_ms: ReturnType<typeof percentiles>;
};

/** Waits until no order is waiting for an offer or an answer, or `seconds` have passed. @returns how many still are. */
export async function waitForQuiet(seconds: number): Promise<number> {
  const waiting = () =>
    db.order.count({ where: { status: { in: ["placed", "offered", "accepted", "en_route", "in_progress"] } } });
  for (let left = seconds * 4; left > 0 && (await waiting()) > 0; left--) await sleep(250);
  return waiting();
}

/**
 * Counts against what the API answered: `lost` were answered 201 and are not there, `doubled` are there without an
 * answer of their own (a key that made two orders). `assigned`: accepted by somebody at some time. `offer_ms`: from
 * the commit of the order to the commit of its first offer.
 */
export async function countOutcome(accepted: Map<string, string>, failed: number): Promise<Outcome> {
  const there = new Set((await db.order.findMany({ select: { id: true } })).map(({ id }) => id));
  const answered = new Set(accepted.values());
  const took = await db.$queryRaw<{ ms: number }[]>`
    SELECT extract(epoch FROM min(pg_xact_commit_timestamp(offered.xmin)) - min(pg_xact_commit_timestamp(placed.xmin)))::float8 * 1000 AS ms
    FROM "OrderEvent" placed JOIN "OrderEvent" offered ON offered."orderId" = placed."orderId" AND offered.type = 'offer'
    WHERE placed.type = 'place' GROUP BY placed."orderId"`;
  return {
    lost: [...answered].filter((id) => !there.has(id)).length,
    doubled: Math.max(0, there.size - answered.size - failed) + (accepted.size - answered.size),
    assigned: await db.order.count({ where: { offers: { some: { status: { in: ["accepted", "done"] } } } } }),
    escalated: await db.order.count({ where: { events: { some: { type: "escalate" } } } }),
    offer_ms: percentiles(took.map(({ ms }) => ms)),
  };
}

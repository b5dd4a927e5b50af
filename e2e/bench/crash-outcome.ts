import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db";
import { type Change, countMessages, type MessageOutcome } from "./crash-messages";
import type { CrashSent } from "./crash-sender";
import type { Arrivals } from "./mail-recorder";
import { persistently } from "./persistent";

const OPEN = ["placed", "offered", "accepted", "en_route", "in_progress"] as const;

/** What must be zero, but for mails that were delivered again. */
export type CrashOutcome = { lost: number; doubled: number; stuck: number; overlapping: number } & MessageOutcome;

type Say = (line: string) => void;

/** Waits until no order is open, outbox and messages have left and the engine has nothing due. @returns how much still is. */
export async function waitForCrashQuiet(seconds: number, say: Say): Promise<number> {
  let left: Record<string, number> = {};
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(500)) {
    left = await persistently(unfinished);
    if (Object.values(left).every((count) => count === 0)) return 0;
  }
  say(`not finished: ${JSON.stringify(left)}`);
  return Object.values(left).reduce((sum, count) => sum + count, 0);
}

async function unfinished(): Promise<Record<string, number>> {
  const [row] = await db.$queryRaw<[Record<string, number>]>`
    SELECT (SELECT count(*) FROM "Order" WHERE status::text = ANY(${[...OPEN]}))::int AS orders,
      (SELECT count(*) FROM "OutboxEvent" WHERE "deliveredAt" IS NULL)::int AS outbox,
      (SELECT count(*) FROM "Message" WHERE status = 'planned' AND "sendAt" <= now())::int AS messages,
      (SELECT count(*) FROM engine_job WHERE run_id IS NOT NULL AND due_at < clock_timestamp() + interval '1 minute')::int AS jobs,
      (SELECT count(*) FROM engine_run r WHERE status = 'running'
        AND NOT EXISTS (SELECT 1 FROM engine_job WHERE run_id = r.id))::int AS "runsWithoutWork",
      (SELECT count(*) FROM engine_run WHERE status = 'failed')::int AS "failedRuns"`;
  return row;
}

/** Counts, from the database, what the API answered and what mails arrived, everything that a crash could have spoilt. */
export async function countCrashOutcome(
  sent: CrashSent,
  knows: (order: { id: string; code: string }) => Promise<boolean>,
  { stuck, arrivals }: { stuck: number; arrivals: Arrivals },
  say: Say,
): Promise<CrashOutcome> {
  const accepted = [...sent.accepted.values()];
  let lost = 0;
  for (const order of accepted) if (!(await knows(order))) lost++;
  const orders = await db.order.count();
  const histories = await db.orderEvent.findMany({
    select: { orderId: true, type: true, from: true, to: true, at: true, data: true },
  });
  const byOrder = new Map<string, Change[]>();
  for (const { orderId, ...change } of histories) byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), change]);
  const broken = [...byOrder.values()].filter((events) => !follows(events)).length;
  if (broken) say(`${broken} histories in which a change does not follow from the one before`);
  const [{ overlapping }] = await db.$queryRaw<[{ overlapping: number }]>`
    SELECT count(*)::int AS overlapping FROM "Offer" a JOIN "Offer" b ON a."workerId" = b."workerId" AND a.id < b.id
      AND tstzrange(a."departAt", a."endAt", '[)') && tstzrange(b."departAt", b."endAt", '[)')
    WHERE a.status IN ('pending', 'accepted') AND b.status IN ('pending', 'accepted')`;
  const doubled = orders - new Set(accepted.map(({ id }) => id)).size + sent.contradicted + broken;
  return { lost, doubled, stuck, overlapping, ...(await countMessages(byOrder, arrivals, say)) };
}

/** True if the changes make one way from the first to the last, each beginning where another ended. */
function follows(events: Change[]): boolean {
  const left = [...events].sort((a, b) => +a.at - +b.at);
  let state: string | null = null;
  while (left.length) {
    const next = left.findIndex(({ from }) => from === state);
    if (next < 0) return false;
    state = left.splice(next, 1)[0]?.to ?? null;
  }
  return true;
}

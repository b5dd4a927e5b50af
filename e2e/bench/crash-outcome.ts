import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db";
import { standingKinds } from "@/lib/notify/kinds";
import { type MessageOrder, messagesFor } from "@/lib/notify/messages";
import type { OrderStatus } from "@/prisma/generated/enums";
import type { CrashSent } from "./crash-sender";
import { persistently } from "./persistent";

const OPEN = ["placed", "offered", "accepted", "en_route", "in_progress"] as const;

/** What must be zero. */
export type CrashOutcome = {
  lost: number;
  doubled: number;
  stuck: number;
  overlapping: number;
  messages_missing: number;
  messages_doubled: number;
};

type Say = (line: string) => void;

/** Waits until no order is open, the outbox is empty and the engine has nothing due. @returns how much still is. */
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
      (SELECT count(*) FROM engine_job WHERE run_id IS NOT NULL AND due_at < clock_timestamp() + interval '1 minute')::int AS jobs,
      (SELECT count(*) FROM engine_run r WHERE status = 'running'
        AND NOT EXISTS (SELECT 1 FROM engine_job WHERE run_id = r.id))::int AS "runsWithoutWork",
      (SELECT count(*) FROM engine_run WHERE status = 'failed')::int AS "failedRuns"`;
  return row;
}

/** Counts, from the database and from what the API answered, everything that a crash could have spoilt. */
export async function countCrashOutcome(
  sent: CrashSent,
  knows: (order: { id: string; code: string }) => Promise<boolean>,
  stuck: number,
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
  return { lost, doubled, stuck, overlapping, ...(await countMessages(byOrder, say)) };
}

type Change = { type: string; from: OrderStatus | null; to: OrderStatus | null; at: Date; data: unknown };

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

/** Compares the messages that each order's history calls for (`messagesFor`) with those that were written. */
async function countMessages(byOrder: Map<string, Change[]>, say: Say) {
  const people = { manager: 0, owner: 0 };
  for (const role of ["manager", "owner"] as const)
    people[role] = await db.user.count({ where: { role, active: true } });
  const all = people.manager + people.owner;
  const wanted = new Map<string, number>();
  const bump = (counts: Map<string, number>, key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
  for (const [id, events] of byOrder) {
    for (const { type, from, to, at, data } of events) {
      const drafts = messagesFor({
        verb: type,
        now: at,
        before: from ? order(id, from) : null,
        after: order(id, to),
        data: data as { reason?: unknown },
      });
      for (const { kind, audience, role } of drafts) {
        const readers = audience !== "manager" ? 1 : (role && people[role]) || all;
        bump(wanted, `${id} ${kind}`, readers);
      }
    }
  }
  const found = new Map<string, number>();
  const rows = await db.message.findMany({ select: { orderId: true, kind: true } });
  for (const { orderId, kind } of rows) if (!timed.includes(kind)) bump(found, `${orderId} ${kind}`, 1);
  const [result, kinds] = [{ messages_missing: 0, messages_doubled: 0 }, new Set<string>()];
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const more = (found.get(key) ?? 0) - (wanted.get(key) ?? 0);
    if (more) kinds.add(`${key.split(" ")[1]} ${more > 0 ? "+" : "-"}`);
    if (more > 0) result.messages_doubled += more;
    else result.messages_missing -= more;
  }
  if (kinds.size) say(`messages that differ: ${[...kinds].join(", ")}`);
  return result;
}

/** Kinds that time calls for, not a change: the dedupe key alone keeps them from being written twice. */
const timed: string[] = [
  ...standingKinds,
  ...["running_late", "still_arranging", "job_late_soon", "job_not_left", "visit_in_trouble", "nobody_took_it"],
];

/** An order as far as its messages depend on it: whether somebody has it. */
function order(id: string, state: OrderStatus | null): MessageOrder {
  const status = state ?? "placed";
  const held = ["offered", "accepted", "en_route", "in_progress", "completed"].includes(status);
  const at = new Date(0);
  return {
    ...{ id, code: "", locale: "zh", round: 0, asap: true, windowStart: at, windowEnd: at, arrivalAt: null },
    ...{ status, plannedStart: null },
    workerId: held ? "w" : null,
  };
}

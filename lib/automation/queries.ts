import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/prisma/generated/client";
import { PAGE_SIZE, type Phase, type View } from "./schema";

/** A run as a line of the list. Times in UTC. */
export type RunRow = {
  id: string;
  /** "jiedan-dispatch-order", and the name it was registered under. */
  functionId: string;
  functionName: string;
  phase: Phase;
  createdAt: Date;
  endedAt: Date | null;
  /** When it goes on by itself; only of one that sleeps or tries again. */
  until: Date | null;
  /** Why it failed, or why its last attempt did. */
  error: string | null;
  /** The order it is about. */
  order: { id: string; code: string } | null;
  /** The run that was started in its place. */
  rerunId: string | null;
};

export type Numbers = Record<View, number> & {
  /** Calls that are due and not under way, and how long the oldest has been, in seconds. */
  backlog: number;
  oldestSeconds: number;
};

/** How many runs there are of each kind, and how far behind the engine is. */
export async function runNumbers(actor: Actor): Promise<Numbers> {
  mustSee(actor);
  const [numbers] = await db.$queryRaw<[Numbers]>`
    SELECT runs.*, work.* FROM (
      SELECT count(*) FILTER (WHERE NOT j.asleep)::int AS active, count(*) FILTER (WHERE j.asleep)::int AS asleep,
        (SELECT count(*) FROM engine_run WHERE status = 'failed')::int AS failed,
        (SELECT count(*) FROM engine_run WHERE status IN ('completed', 'cancelled'))::int AS ended
      FROM (SELECT bool_and(lease IS NULL AND due_at > clock_timestamp()) AS asleep FROM engine_job
            WHERE run_id IS NOT NULL GROUP BY run_id) j
    ) runs, (
      SELECT count(*)::int AS backlog,
        GREATEST(0, COALESCE(extract(epoch FROM max(clock_timestamp() - due_at)), 0))::float8 AS "oldestSeconds"
      FROM engine_job WHERE due_at <= clock_timestamp()
    ) work`;
  return numbers;
}

/** A page of runs, the latest begun first. */
export async function listRuns(actor: Actor, view: View, page: number): Promise<RunRow[]> {
  mustSee(actor);
  const busy = Prisma.sql`EXISTS (SELECT 1 FROM engine_job b WHERE b.run_id = r.id
    AND (b.lease IS NOT NULL OR b.due_at <= clock_timestamp()))`;
  const where: Record<View, Prisma.Sql> = {
    active: Prisma.sql`r.status = 'running' AND ${busy}`,
    asleep: Prisma.sql`r.status = 'running' AND NOT ${busy}`,
    failed: Prisma.sql`r.status = 'failed'`,
    ended: Prisma.sql`r.status IN ('completed', 'cancelled')`,
  };
  return rowsOf(where[view], page);
}

/** One run, or null. */
export async function findRun(actor: Actor, id: string): Promise<RunRow | null> {
  mustSee(actor);
  return (await rowsOf(Prisma.sql`r.id = ${id}`, 1))[0] ?? null;
}

type Raw = Omit<RunRow, "order"> & { orderId: string | null; code: string | null };

async function rowsOf(where: Prisma.Sql, page: number): Promise<RunRow[]> {
  const rows = await db.$queryRaw<Raw[]>`
    SELECT r.id, r.function_id AS "functionId", f.name AS "functionName", r.created_at AS "createdAt",
      r.ended_at AS "endedAt", COALESCE(r.error->>'message', j.error) AS error, o.id AS "orderId", o.code,
      again.id AS "rerunId", CASE WHEN r.status = 'running' AND j.until > clock_timestamp() THEN j.until END AS until,
      CASE WHEN r.status <> 'running' THEN r.status::text WHEN j.calling THEN 'calling' WHEN j.until <= clock_timestamp()
        THEN CASE WHEN j.queued THEN 'queued' ELSE 'due' END WHEN j.error IS NULL THEN 'asleep' ELSE 'retrying' END AS phase
    FROM (SELECT * FROM engine_run r WHERE ${where} ORDER BY r.created_at DESC, r.id DESC
          LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}) r
    JOIN engine_function f ON f.id = r.function_id
    JOIN engine_event e ON e.id = r.event_id
    LEFT JOIN "Order" o ON o.id = (
      SELECT CASE WHEN named ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN named::uuid END
      FROM (SELECT COALESCE(e.data->>'orderId', e.data->'event'->'data'->>'orderId') AS named) event)
    LEFT JOIN engine_run again ON again.function_id = r.function_id AND again.start_key = 'rerun ' || r.id
    LEFT JOIN LATERAL (
      SELECT min(due_at) FILTER (WHERE lease IS NULL) AS until, bool_or(gate = 'queued') AS queued, max(last_error) AS error,
        bool_or(lease IS NOT NULL AND due_at > clock_timestamp()) AS calling
      FROM engine_job WHERE run_id = r.id) j ON true
    ORDER BY r.created_at DESC, r.id DESC`;
  return rows.map(({ orderId, code, ...row }) => ({ ...row, order: orderId && code ? { id: orderId, code } : null }));
}

/** A step of a run: done, failed, or open. */
export type StepRow = {
  id: string;
  name: string;
  /** run, sleep, wait, invoke, plan. */
  op: string;
  createdAt: Date;
  endedAt: Date | null;
  error: string | null;
  /** When it is over at the latest, or tried again. */
  until: Date | null;
  /** The event it waits for. */
  event: string | null;
};

/** The steps of a run, those that ended first in the order in which they did. */
export async function stepsOf(actor: Actor, id: string): Promise<StepRow[]> {
  mustSee(actor);
  return db.$queryRaw<StepRow[]>`
    SELECT s.id, s.name, s.op, s.created_at AS "createdAt", s.ended_at AS "endedAt",
      COALESCE(s.outcome->'error'->>'message', j.last_error) AS error, w.event,
      CASE WHEN j.lease IS NULL THEN j.due_at END AS until
    FROM engine_step s LEFT JOIN engine_job j ON j.run_id = s.run_id AND j.step_id = s.id
    LEFT JOIN engine_wait w ON w.run_id = s.run_id AND w.step_id = s.id
    WHERE s.run_id = ${id} ORDER BY s.position, s.created_at, s.id`;
}

function mustSee(actor: Actor): void {
  if (!may(actor, "automation", "view")) throw new AppError("FORBIDDEN");
}

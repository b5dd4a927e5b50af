import { randomUUID } from "node:crypto";
import { type Db, dueParams, dueSql, sql } from "./db";
import type { Due } from "./duration";
import { CHANNEL } from "./listen";
import type { Loaded } from "./protocol";

/** A job this process holds: what it writes about it counts only while `lease` stands in the database. */
export type Held = {
  id: string;
  lease: string;
  kind: "discover" | "step" | "wake" | "cron";
  functionId: string;
  runId: string | null;
  stepId: string | null;
  schedule: string | null;
  tick: Date | null;
  attempt: number;
  stalls: number;
  /** The run's state, where its holder knows it already. */
  loaded?: Loaded;
};

/** Work of a run. */
export type Work = { kind: "discover" } | { kind: "step"; stepId: string } | { kind: "wake"; stepId: string; due: Due };

/** Another process has taken the job over, or it is gone: whatever this one did no longer counts. */
export class LeaseLost extends Error {}

const COLUMNS = `j.id, j.lease, j.kind, j.function_id AS "functionId", j.run_id AS "runId", j.step_id AS "stepId",
  j.schedule, j.tick, j.attempt, j.stalls`;

/** Milliseconds until a job is due, by the database's clock. */
const AHEAD = "(extract(epoch FROM due_at - clock_timestamp()) * 1000)::float8 AS ahead";

/** How far ahead of its time a job is announced; whoever polls less often than this would be late. */
export const ANNOUNCE_MS = 20_000;

/** Takes up to `limit` due jobs, the longest due first, for `leaseMs`. */
export async function claim(db: Db, owner: string, limit: number, leaseMs: number): Promise<Held[]> {
  const { rows } = await sql<Held>(
    db,
    `UPDATE engine_job j
     SET lease = gen_random_uuid(), leased_by = $1, due_at = clock_timestamp() + $3::float8 * interval '1 millisecond'
     WHERE j.id IN (SELECT id FROM engine_job WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT $2
                    FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [owner, limit, leaseMs],
  );
  return rows;
}

/** Extends the leases by `leaseMs` from now; answers the ids of those that still stood. */
export async function extend(db: Db, held: Pick<Held, "id" | "lease">[], leaseMs: number): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>(
    db,
    `UPDATE engine_job j SET due_at = clock_timestamp() + $3::float8 * interval '1 millisecond'
     FROM unnest($1::bigint[], $2::uuid[]) AS mine(id, lease)
     WHERE j.id = mine.id AND j.lease = mine.lease RETURNING j.id`,
    [held.map(({ id }) => id), held.map(({ lease }) => lease), leaseMs],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Gives jobs back at once, for another process to take. */
export async function release(db: Db, held: Pick<Held, "id" | "lease">[]): Promise<void> {
  await sql(
    db,
    `UPDATE engine_job j SET due_at = clock_timestamp(), lease = NULL, leased_by = NULL
     FROM unnest($1::bigint[], $2::uuid[]) AS mine(id, lease) WHERE j.id = mine.id AND j.lease = mine.lease`,
    [held.map(({ id }) => id), held.map(({ lease }) => lease)],
  );
  if (held.length) await announce(db);
}

/**
 * Turns a held job into the run's next piece of work. Work that is due now stays held, under a new lease, so that
 * its holder goes straight on; a wake-up is let go (undefined).
 * @throws LeaseLost
 */
export async function become(db: Db, held: Held, work: Work, leaseMs: number): Promise<Held | undefined> {
  const now = work.kind !== "wake";
  const stepId = work.kind === "discover" ? null : work.stepId;
  const lease = now ? randomUUID() : null;
  const [at, ms] = dueParams(now ? { inMs: leaseMs } : work.due);
  const { rowCount, rows } = await sql<{ ahead: number }>(
    db,
    `UPDATE engine_job SET kind = $3, step_id = $4, attempt = 0, stalls = 0, last_error = NULL, lease = $5,
       leased_by = CASE WHEN $5::uuid IS NULL THEN NULL ELSE leased_by END, due_at = ${dueSql(6, 7)}
     WHERE id = $1 AND lease = $2 RETURNING ${AHEAD}`,
    [held.id, held.lease, work.kind, stepId, lease, at, ms],
  );
  if (!rowCount) throw new LeaseLost();
  if (lease) return { ...held, kind: work.kind, stepId, lease, attempt: 0, stalls: 0, loaded: undefined };
  await announce(db, rows[0]?.ahead);
  return undefined;
}

/** Adds pieces of work to a run. */
export async function add(db: Db, functionId: string, runId: string, work: Work[]): Promise<void> {
  for (const each of work) {
    const [at, ms] = dueParams(each.kind === "wake" ? each.due : { inMs: 0 });
    const { rows } = await sql<{ ahead: number }>(
      db,
      `INSERT INTO engine_job (kind, function_id, run_id, step_id, due_at) VALUES ($1, $2, $3, $4, ${dueSql(5, 6)})
       RETURNING ${AHEAD}`,
      [each.kind, functionId, runId, each.kind === "discover" ? null : each.stepId, at, ms],
    );
    await announce(db, rows[0]?.ahead);
  }
}

/**
 * Puts a held job off.
 * @param failures added to the attempts the function sees; `stalls` is set
 * @throws LeaseLost
 */
export async function putOff(
  db: Db,
  held: Held,
  change: { due: Due; failures: number; stalls: number; reason: string },
): Promise<void> {
  const [at, ms] = dueParams(change.due);
  const { rows } = await sql<{ ahead: number }>(
    db,
    `UPDATE engine_job SET attempt = attempt + $3, stalls = $4, last_error = $5, lease = NULL, leased_by = NULL,
       due_at = ${dueSql(6, 7)} WHERE id = $1 AND lease = $2 RETURNING ${AHEAD}`,
    [held.id, held.lease, change.failures, change.stalls, change.reason.replaceAll("\0", ""), at, ms],
  );
  if (!rows[0]) throw new LeaseLost();
  await announce(db, rows[0].ahead);
}

/**
 * Removes a held job.
 * @throws LeaseLost
 */
export async function drop(db: Db, held: Held): Promise<void> {
  const { rowCount } = await sql(db, "DELETE FROM engine_job WHERE id = $1 AND lease = $2", [held.id, held.lease]);
  if (!rowCount) throw new LeaseLost();
}

/**
 * Wakes every process on commit; tells them how far ahead the work is, in milliseconds. Work so far off that
 * their polling finds it in time is not announced.
 */
export async function announce(db: Db, ahead = 0): Promise<void> {
  if (ahead > ANNOUNCE_MS) return;
  await sql(db, "SELECT pg_notify($1, $2)", [CHANNEL, String(Math.max(0, Math.ceil(ahead)))]);
}

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
export const AHEAD = "(extract(epoch FROM due_at - clock_timestamp()) * 1000)::float8 AS ahead";

/** SQL for the gate of a job that is to call the function of a run with these gates. */
export const gateOf = (gates: string): string =>
  `(CASE WHEN cardinality(${gates}) > 0 THEN 'shut' ELSE 'open' END)::engine_job_gate`;

/** How far ahead of its time a job is announced; whoever polls less often than this would be late. */
export const ANNOUNCE_MS = 20_000;

/** Takes up to `limit` due jobs that need no slot or have it, the longest due first, for `leaseMs`. */
export async function claim(db: Db, owner: string, limit: number, leaseMs: number): Promise<Held[]> {
  const { rows } = await sql<Held>(
    db,
    `UPDATE engine_job j
     SET lease = gen_random_uuid(), leased_by = $1, due_at = clock_timestamp() + $3::float8 * interval '1 millisecond'
     WHERE j.id IN (SELECT id FROM engine_job WHERE gate = 'open' AND due_at <= clock_timestamp()
                    ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
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
 * its holder goes straight on, with the slots it has. A wake-up is let go (undefined), and its slots with it; so is
 * what follows a wake-up, where it needs slots: it asks for them like everybody.
 * @throws LeaseLost
 */
export async function become(db: Db, held: Held, work: Work, leaseMs: number): Promise<Held | undefined> {
  const now = work.kind !== "wake";
  const stepId = work.kind === "discover" ? null : work.stepId;
  const lease = now ? randomUUID() : null;
  const [at, ms] = dueParams(now ? { inMs: leaseMs } : work.due);
  const { rows } = await sql<{ ahead: number; kept: boolean }>(
    db,
    `WITH job AS (
       UPDATE engine_job SET kind = $3, step_id = $4, attempt = 0, stalls = 0, last_error = NULL, gate = next.gate,
         lease = next.lease, leased_by = CASE WHEN next.lease IS NULL THEN NULL ELSE leased_by END,
         due_at = CASE WHEN next.gate = 'shut' THEN clock_timestamp() ELSE ${dueSql(6, 7)} END
       FROM (SELECT gate, CASE WHEN gate = 'open' THEN $5::uuid END AS lease FROM (
               SELECT ${gateOf("r.gates")} AS gate FROM engine_run r WHERE $8::bool AND r.id = $9
               UNION ALL SELECT 'open' WHERE NOT $8::bool) asked) next
       WHERE engine_job.id = $1 AND engine_job.lease = $2 RETURNING id, next.lease IS NOT NULL AS kept, ${AHEAD}
     ), gone AS (DELETE FROM engine_slot s USING job WHERE s.job_id = job.id AND NOT job.kept)
     SELECT kept, ahead FROM job`,
    [held.id, held.lease, work.kind, stepId, lease, at, ms, now && held.kind === "wake", held.runId],
  );
  if (!rows[0]) throw new LeaseLost();
  if (lease && rows[0].kept) {
    return { ...held, kind: work.kind, stepId, lease, attempt: 0, stalls: 0, loaded: undefined };
  }
  await announce(db, rows[0].ahead);
  return undefined;
}

/** Adds pieces of work to a run. */
export async function add(db: Db, functionId: string, runId: string, work: Work[]): Promise<void> {
  for (const each of work) {
    const [at, ms] = dueParams(each.kind === "wake" ? each.due : { inMs: 0 });
    const { rows } = await sql<{ ahead: number }>(
      db,
      `INSERT INTO engine_job (kind, function_id, run_id, step_id, due_at, gate)
       SELECT $1::engine_job_kind, $2, r.id, $4, ${dueSql(5, 6)},
         CASE WHEN $1 = 'wake' THEN 'open'::engine_job_gate ELSE ${gateOf("r.gates")} END
       FROM engine_run r WHERE r.id = $3 RETURNING ${AHEAD}`,
      [each.kind, functionId, runId, each.kind === "discover" ? null : each.stepId, at, ms],
    );
    await announce(db, rows[0]?.ahead);
  }
}

/**
 * Puts a held job off. Its slots go to others meanwhile.
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
    `WITH job AS (
       UPDATE engine_job SET attempt = attempt + $3, stalls = $4, last_error = $5, lease = NULL, leased_by = NULL,
         due_at = ${dueSql(6, 7)},
         gate = CASE WHEN EXISTS (SELECT 1 FROM engine_slot WHERE job_id = $1) THEN 'shut'::engine_job_gate ELSE gate END
       WHERE id = $1 AND lease = $2 RETURNING id, ${AHEAD}
     ), gone AS (DELETE FROM engine_slot s USING job WHERE s.job_id = job.id)
     SELECT ahead FROM job`,
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

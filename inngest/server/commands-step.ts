import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type Held, LeaseLost } from "./commands-jobs";
import { sql } from "./db";
import type { Op } from "./ops";
import type { Loaded, Reply } from "./protocol";

type Done = Extract<Op, { kind: "done" }>;

/** The commonest answer by far: one step done, and nothing else open in the run. */
export function onlyStep(job: Held, loaded: Loaded, reply: Reply): Done | undefined {
  if (reply.kind !== "ops" || reply.race || reply.ops.length !== 1) return undefined;
  const [op] = reply.ops;
  return op?.kind === "done" && job.kind === "discover" && !loaded.call.planOnly ? op : undefined;
}

/**
 * Writes that step down in a single statement. Since nothing else of the run is open, nobody else can change its
 * state (short of ending it, which ends the lease): the next call is made from memory.
 * @throws LeaseLost
 */
export async function stepDone(pool: pg.Pool, job: Held, loaded: Loaded, op: Done, leaseMs: number): Promise<Held> {
  const lease = randomUUID();
  const outcome = { data: op.data };
  // The run first, then the job: the order in which everybody locks them.
  const { rows } = await sql<{ finished: number }>(
    pool,
    `WITH run AS (
       UPDATE engine_run SET finished = finished + 1
       WHERE id = $1 AND status = 'running' AND EXISTS (SELECT 1 FROM engine_job WHERE id = $2 AND lease = $3)
       RETURNING finished
     ), job AS (
       UPDATE engine_job SET attempt = 0, stalls = 0, last_error = NULL, lease = $4,
         due_at = clock_timestamp() + $5::float8 * interval '1 millisecond'
       FROM run WHERE id = $2 AND lease = $3 RETURNING run.finished
     )
     INSERT INTO engine_step (run_id, id, op, name, outcome, position, created_at, ended_at)
     SELECT $1, $6, 'run', $7, $8, job.finished, clock_timestamp(), clock_timestamp() FROM job
     ON CONFLICT (run_id, id) DO UPDATE SET outcome = excluded.outcome RETURNING position AS finished`,
    [
      loaded.call.runId,
      job.id,
      job.lease,
      lease,
      leaseMs,
      op.id,
      op.name.replaceAll("\0", ""),
      JSON.stringify(outcome),
    ],
  );
  if (!rows[0]) throw new LeaseLost();
  const steps = [...loaded.call.steps, { id: op.id, outcome }];
  const call = { ...loaded.call, steps, attempt: 0 };
  return { ...job, lease, attempt: 0, stalls: 0, loaded: { ...loaded, call, finished: rows[0].finished } };
}

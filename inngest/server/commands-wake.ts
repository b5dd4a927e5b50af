import type pg from "pg";
import { ingest, newRunId, storeEvent } from "./commands-events";
import { finishRun, goesOn } from "./commands-finish";
import { announce, become, drop, type Held, LeaseLost } from "./commands-jobs";
import { finishStep, lockRun, startRun } from "./commands-runs";
import type { FunctionConfig } from "./config";
import { nextTick, parseCron } from "./cron";
import { type Db, sql, transaction } from "./db";
import type { Outcome } from "./protocol";

/**
 * A step's time has come: a sleep is over, a wait got no event, an invoked function no end.
 * @returns the call to make next, if the run goes on
 * @throws LeaseLost
 */
export async function wake(pool: pg.Pool, job: Held, leaseMs: number): Promise<Held | undefined> {
  return transaction(pool, async (db) => {
    const runId = job.runId as string;
    if (!(await lockRun(db, runId))) throw new LeaseLost();
    const { rows } = await sql<{ op: string; name: string }>(
      db,
      "SELECT op, name FROM engine_step WHERE run_id = $1 AND id = $2",
      [runId, job.stepId],
    );
    const outcome = outcomeOf(rows[0]?.op, rows[0]?.name);
    const step = await finishStep(db, runId, { id: job.stepId as string }, outcome);
    if (await goesOn(db, runId, Boolean(step?.race), job)) return become(db, job, { kind: "discover" }, leaseMs);
    await drop(db, job);
    return undefined;
  });
}

function outcomeOf(op: string | undefined, name: string | undefined): Outcome {
  if (op !== "invoke") return { data: null };
  return {
    error: { name: "InvokeTimeoutError", message: `Step "${name}": the function is not served, or took too long.` },
  };
}

/**
 * A cron trigger is due: starts its function once, however many times were missed, and schedules the next.
 * @throws LeaseLost
 */
export async function tick(pool: pg.Pool, job: Held, now: Date): Promise<undefined> {
  const { schedule, tick: at, functionId } = job;
  if (!schedule || !at) throw new Error(`job ${job.id} has no schedule`);
  return transaction(pool, async (db): Promise<undefined> => {
    const { rows } = await sql<{ config: FunctionConfig; active: boolean; now: Date }>(
      db,
      "SELECT config, active, clock_timestamp() AS now FROM engine_function WHERE id = $1",
      [functionId],
    );
    const found = rows[0];
    const next = found && nextTick(parseCron(schedule), new Date(Math.max(+found.now, +at)));
    if (!found?.active || !next) {
      await drop(db, job);
      return;
    }
    const { rowCount } = await sql(
      db,
      `UPDATE engine_job SET tick = $3, due_at = $3, attempt = 0, stalls = 0, last_error = NULL, lease = NULL, leased_by = NULL
       WHERE id = $1 AND lease = $2`,
      [job.id, job.lease, next],
    );
    if (!rowCount) throw new LeaseLost();
    const event = {
      id: `${functionId} ${schedule} ${at.toISOString()}`,
      name: "inngest/scheduled.timer",
      data: { cron: schedule, scheduledAt: at.toISOString() },
      ts: at.getTime(),
    };
    if (await storeEvent(db, event)) {
      await startRun(db, { id: newRunId(now), config: found.config, event, startKey: event.id });
    }
    await announce(db, next.getTime() - found.now.getTime());
  });
}

/**
 * Cancels a running run.
 * @returns false if it has ended
 */
export async function cancelRun(db: Db, runId: string, now: Date): Promise<boolean> {
  if (!(await lockRun(db, runId))) return false;
  await ingest(db, await finishRun(db, runId, { status: "cancelled" }, now), now);
  return true;
}

import { AHEAD, announce, gateOf } from "./commands-jobs";
import { gatesOf } from "./concurrency";
import type { FunctionConfig } from "./config";
import { type Db, dueParams, sql } from "./db";
import { parseDue } from "./duration";
import { evaluate } from "./evaluate";
import type { Event } from "./event";
import { parseExpression } from "./expression";
import { RUNS_CHANNEL } from "./listen";
import { waitFor } from "./match";
import type { Outcome } from "./protocol";

const IDEMPOTENT_FOR = "24 hours";

export type NewRun = {
  id: string;
  config: FunctionConfig;
  /** Already stored. */
  event: Event;
  /** Two starts of a function with one key are one run. */
  startKey: string;
  /** The run and step that wait for this one's end. */
  parent?: { runId: string; stepId: string };
  /** When it is to begin, if not now. */
  at?: Date;
};

/** Starts a run, unless one was started with this key or, within a day, with this idempotency value. True if it began. */
export async function startRun(db: Db, { id, config, event, startKey, parent, at }: NewRun): Promise<boolean> {
  const idempotency = config.idempotency ? idempotencyOf(config.idempotency, event) : null;
  if (idempotency !== null) {
    await sql(db, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`${config.id} ${idempotency}`]);
  }
  const waits = config.cancel.map((cancel) => ({
    ...waitFor(cancel.event, cancel.if, event),
    expires: dueParams(cancel.timeout ? parseDue(cancel.timeout) : undefined),
  }));
  const { rows } = await sql<{ ahead: number }>(
    db,
    `WITH run AS (
       INSERT INTO engine_run (id, function_id, event_id, start_key, idempotency, parent_run_id, parent_step_id, gates,
         created_at)
       SELECT $1, $2, $3, $4, $5::text, $6, $7, $13::text[], clock_timestamp()
       WHERE $5::text IS NULL OR NOT EXISTS (
         SELECT 1 FROM engine_run WHERE function_id = $2 AND idempotency = $5
           AND created_at > clock_timestamp() - interval '${IDEMPOTENT_FOR}')
       ON CONFLICT (function_id, start_key) DO NOTHING RETURNING id
     ), job AS (
       INSERT INTO engine_job (kind, function_id, run_id, due_at, gate)
       SELECT 'discover', $2, id, GREATEST(clock_timestamp(), $14::timestamptz), ${gateOf("$13::text[]")} FROM run
       RETURNING ${AHEAD}
     ), wait AS (
       INSERT INTO engine_wait (run_id, event, key, expression, expires_at)
       SELECT run.id, w.event, w.key, w.expression, COALESCE(w.at, clock_timestamp() + w.ms * interval '1 millisecond')
       FROM run, unnest($8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::float8[])
         AS w(event, key, expression, at, ms)
     ) SELECT ahead, pg_notify('${RUNS_CHANNEL}', '') FROM job`,
    [
      id,
      config.id,
      event.id,
      startKey,
      idempotency,
      parent?.runId,
      parent?.stepId,
      waits.map((wait) => wait.event),
      waits.map((wait) => wait.key),
      waits.map((wait) => wait.expression),
      waits.map((wait) => wait.expires[0]),
      waits.map((wait) => wait.expires[1]),
      gatesOf(config.id, config.concurrency ?? [], event),
      at,
    ],
  );
  if (!rows[0]) return false;
  await announce(db, rows[0].ahead);
  return true;
}

/** Locks a run for the rest of the transaction: whoever changes its steps or jobs does this first. Undefined once it has ended. */
export async function lockRun(db: Db, runId: string): Promise<{ finished: number } | undefined> {
  const { rows } = await sql<{ finished: number }>(
    db,
    `SELECT finished FROM engine_run WHERE id = $1 AND status = 'running'
     FOR NO KEY UPDATE`,
    [runId],
  );
  return rows[0];
}

/** Records how a step ended, if it has not ended before. `race`: its siblings do not hold the run up. Locks the run. */
export async function finishStep(
  db: Db,
  runId: string,
  step: { id: string; name?: string; op?: string },
  outcome: Outcome,
): Promise<{ race: boolean } | undefined> {
  const { rows } = await sql<{ race: boolean }>(
    db,
    `WITH run AS (UPDATE engine_run SET finished = finished + 1 WHERE id = $1 RETURNING finished),
     forgotten AS (DELETE FROM engine_wait WHERE run_id = $1 AND step_id = $2)
     INSERT INTO engine_step (run_id, id, op, name, outcome, position, created_at, ended_at)
     SELECT $1, $2, $3, $4, $5, run.finished, clock_timestamp(), clock_timestamp() FROM run
     ON CONFLICT (run_id, id) DO UPDATE
       SET outcome = excluded.outcome, position = excluded.position, ended_at = excluded.ended_at
       WHERE engine_step.outcome IS NULL
     RETURNING race`,
    [runId, step.id, step.op ?? "run", (step.name ?? step.id).replaceAll("\0", ""), JSON.stringify(outcome)],
  );
  return rows[0];
}

/** Notes a step that is asked for and not finished. False if the run knows it already. */
export async function openStep(
  db: Db,
  runId: string,
  step: { id: string; name: string; kind: string; race: boolean },
): Promise<boolean> {
  const { rowCount } = await sql(
    db,
    `INSERT INTO engine_step (run_id, id, op, name, race, created_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())
     ON CONFLICT DO NOTHING`,
    [runId, step.id, step.kind, step.name.replaceAll("\0", ""), step.race],
  );
  return Boolean(rowCount);
}

/** Null if the event has no key: then it starts a run each time. */
function idempotencyOf(expression: string, event: Event): string | null {
  const value = evaluate(parseExpression(expression), { event });
  return value === undefined || value === false ? null : JSON.stringify(value);
}

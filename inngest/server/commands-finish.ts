import { announce, gateOf, type Held } from "./commands-jobs";
import { finishStep, lockRun } from "./commands-runs";
import { type Db, sql } from "./db";
import type { Event } from "./event";
import { RUNS_CHANNEL } from "./listen";
import { asError, type Outcome } from "./protocol";

/** How a run ends. */
export type End =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: unknown }
  | { status: "cancelled" };

type EndedRow = EventRow & {
  functionId: string;
  parentRunId: string | null;
  parentStepId: string | null;
  /** Events about functions that some function listens for. */
  wanted: string[];
};

const CANCELLED = { name: "Error", message: "The run was cancelled." };

/**
 * Ends a running run: nothing of it is left to do, and the run that invoked it goes on.
 * @returns the events that tell of it, where a function listens for them: the caller takes them in
 */
export async function finishRun(db: Db, runId: string, end: End, now: Date): Promise<Event[]> {
  const output = end.status === "completed" ? JSON.stringify(end.output ?? null) : null;
  const error = end.status === "failed" ? asError(end.error) : undefined;
  const { rows } = await sql<EndedRow>(
    db,
    `WITH run AS (
       UPDATE engine_run SET status = $2, output = $3, error = $4, ended_at = clock_timestamp()
       WHERE id = $1 AND status = 'running' RETURNING *
     ), jobs AS (DELETE FROM engine_job WHERE run_id = $1), waits AS (DELETE FROM engine_wait WHERE run_id = $1)
     SELECT pg_notify('${RUNS_CHANNEL}', ''), run.function_id AS "functionId", parent_run_id AS "parentRunId", parent_step_id AS "parentStepId",
       e.id, e.name, e.data, e.user, e.version, e.ts,
       ARRAY(SELECT DISTINCT event FROM engine_trigger t JOIN engine_function f ON f.id = t.function_id
             WHERE f.active AND event LIKE 'inngest/function.%') AS wanted
     FROM run JOIN engine_event e ON e.id = run.event_id`,
    [runId, end.status, output, error ? JSON.stringify(error) : null],
  );
  const row = rows[0];
  if (!row) return [];
  if (row.parentRunId && row.parentStepId) {
    const outcome: Outcome = end.status === "completed" ? { data: end.output ?? null } : { error: error ?? CANCELLED };
    await resume(db, row.parentRunId, row.parentStepId, outcome);
  }
  return newsOf(runId, row, end, now).filter(({ name }) => row.wanted.includes(name));
}

/** The columns of engine_event that make an event. */
export type EventRow = {
  id: string;
  name: string;
  data: Record<string, unknown>;
  user: unknown;
  version: string | null;
  ts: Date;
};

/** An event as a row of engine_event holds it. */
export function toEvent({ id, name, data, user, version, ts }: EventRow): Event {
  return { id, name, data, ts: ts.getTime(), ...(user != null && { user }), ...(version && { v: version }) };
}

/** Ends a step that waits (for an event, a run, a time) with `outcome`, if it still does, and lets the run go on. */
export async function resume(db: Db, runId: string, stepId: string, outcome: Outcome): Promise<void> {
  const run = await lockRun(db, runId);
  const step = run && (await finishStep(db, runId, { id: stepId }, outcome));
  if (!step) return;
  if (await goesOn(db, runId, step.race)) {
    await sql(
      db,
      `UPDATE engine_job j SET kind = 'discover', step_id = NULL, lease = NULL, leased_by = NULL,
         due_at = clock_timestamp(), gate = ${gateOf("r.gates")}
       FROM engine_run r WHERE r.id = $1 AND j.run_id = $1 AND j.step_id = $2`,
      [runId, stepId],
    );
    await announce(db);
  } else await sql(db, "DELETE FROM engine_job WHERE run_id = $1 AND step_id = $2", [runId, stepId]);
}

/**
 * True if, after a step has finished, the function is to be called again: no step is open that it waits for, and
 * no such call is due or under way already. (One under way notices by `finished` that it began too early.)
 */
export async function goesOn(db: Db, runId: string, race: boolean, own?: Held): Promise<boolean> {
  const { rows } = await sql<{ open: boolean; called: boolean }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM engine_step WHERE run_id = $1 AND outcome IS NULL AND NOT race) AS open,
       EXISTS (SELECT 1 FROM engine_job WHERE run_id = $1 AND kind = 'discover' AND id <> $2) AS called`,
    [runId, own?.id ?? 0],
  );
  const { open, called } = rows[0] as { open: boolean; called: boolean };
  return (race || !open) && !called;
}

function newsOf(runId: string, row: EndedRow, end: End, now: Date): Event[] {
  const event = toEvent(row);
  if (event.name.startsWith("inngest/function.")) return [];
  const result = end.status === "completed" ? { result: end.output } : {};
  const error = end.status === "failed" ? { error: asError(end.error) } : {};
  const status = `${end.status[0]?.toUpperCase()}${end.status.slice(1)}`;
  const data = {
    function_id: row.functionId,
    run_id: runId,
    event,
    events: [event],
    ...result,
    ...error,
    _inngest: { status },
  };
  const news = (name: string): Event => ({
    id: `${runId} ${name}`,
    name: `inngest/function.${name}`,
    data,
    ts: now.getTime(),
  });
  return end.status === "completed" ? [news("finished")] : [news("finished"), news(end.status)];
}

import { type EventRow, toEvent } from "./commands-finish";
import type { Held } from "./commands-jobs";
import { type Db, sql } from "./db";
import type { Call, Loaded } from "./protocol";

type LoadedRow = EventRow & {
  finished: number;
  retries: number;
  endpoints: string[];
  open: boolean;
  steps: Call["steps"];
};

/** Reads a run for the call its job asks for. Undefined if the run has ended. */
export async function loadCall(db: Db, job: Held): Promise<Loaded | undefined> {
  const { rows } = await sql<LoadedRow>(
    db,
    `SELECT r.finished, f.retries, e.id, e.name, e.data, e.user, e.version, e.ts,
       ARRAY(SELECT url FROM engine_endpoint WHERE app_id = f.app_id ORDER BY synced_at DESC) AS endpoints,
       EXISTS (SELECT 1 FROM engine_step WHERE run_id = r.id AND outcome IS NULL) AS open,
       COALESCE((SELECT json_agg(json_build_object('id', s.id, 'outcome', s.outcome) ORDER BY s.position)
                 FROM engine_step s WHERE s.run_id = r.id AND s.outcome IS NOT NULL), '[]') AS steps
     FROM engine_run r JOIN engine_function f ON f.id = r.function_id JOIN engine_event e ON e.id = r.event_id
     WHERE r.id = $1 AND r.status = 'running'`,
    [job.runId],
  );
  const row = rows[0];
  if (!row) return undefined;
  const call: Call = {
    functionId: job.functionId,
    runId: job.runId as string,
    ...(job.kind === "step" && { stepId: job.stepId as string }),
    event: toEvent(row),
    steps: row.steps,
    attempt: job.attempt,
    maxAttempts: row.retries + 1,
    planOnly: row.open,
  };
  return { call, endpoints: row.endpoints, finished: row.finished };
}

/**
 * What there is to do next: milliseconds until the next job is due (negative: overdue; leases count as due when they
 * end), undefined if there is none; and whether somebody asks to be let in (commands-gates.ts).
 */
export async function nextWork(db: Db): Promise<{ ms: number | undefined; gates: boolean }> {
  const { rows } = await sql<{ ms: number | null; gates: boolean }>(
    db,
    `SELECT (extract(epoch FROM LEAST(open, shut) - clock_timestamp()) * 1000)::float8 AS ms,
       COALESCE(shut <= clock_timestamp(), false) OR EXISTS (SELECT 1 FROM engine_knock) AS gates
     FROM (SELECT (SELECT min(due_at) FROM engine_job WHERE gate = 'open') AS open,
                  (SELECT min(due_at) FROM engine_job WHERE gate = 'shut') AS shut) due`,
  );
  return { ms: rows[0]?.ms ?? undefined, gates: Boolean(rows[0]?.gates) };
}

/** Numbers of the work at hand, for the health report. */
export async function measure(db: Db) {
  const { rows } = await sql<{
    functions: number;
    running: number;
    sleeping: number;
    backlog: number;
    oldestDueSeconds: number;
  }>(
    db,
    `SELECT (SELECT count(*) FROM engine_function WHERE active)::int AS functions,
       count(*) FILTER (WHERE due_at > now AND lease IS NOT NULL)::int AS running,
       count(*) FILTER (WHERE due_at > now AND lease IS NULL)::int AS sleeping,
       count(*) FILTER (WHERE due_at <= now)::int AS backlog,
       GREATEST(0, COALESCE(extract(epoch FROM max(now - due_at)), 0))::float8 AS "oldestDueSeconds"
     FROM (SELECT due_at, lease, clock_timestamp() AS now FROM engine_job) jobs`,
  );
  return rows[0];
}

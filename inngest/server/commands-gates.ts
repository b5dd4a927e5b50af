import type pg from "pg";
import { announce } from "./commands-jobs";
import { type Db, sql, transaction } from "./db";

/** Jobs that join a line, knocks that are answered, and jobs let in at one key, in one statement. */
const AT_A_TIME = 1_000;

/**
 * Lets jobs in that need a slot: those that have come due join the line at their first key; wherever somebody came
 * or went, the oldest in line are let in as far as their functions' limits allow, and join the next line if they
 * need another slot. Any number of processes may do this at once.
 * @returns true if a job was let in
 */
export async function admit(pool: pg.Pool): Promise<boolean> {
  let letIn = false;
  await lineUp(pool);
  while (true) {
    const answered = await transaction(pool, (db) => answerKnocks(db));
    letIn ||= Boolean(answered?.letIn);
    if (!answered) return letIn;
  }
}

async function lineUp(db: Db): Promise<void> {
  await sql(
    db,
    `WITH due AS (
       UPDATE engine_job SET gate = 'queued' WHERE id IN (
         SELECT id FROM engine_job WHERE gate = 'shut' AND due_at <= clock_timestamp() ORDER BY due_at LIMIT $1
         FOR UPDATE SKIP LOCKED) RETURNING id, run_id, due_at
     ), line AS (
       INSERT INTO engine_slot (job_id, key, since) SELECT due.id, r.gates[1], due.due_at
       FROM due JOIN engine_run r ON r.id = due.run_id RETURNING key
     ) INSERT INTO engine_knock (key) SELECT DISTINCT key FROM line`,
    [AT_A_TIME],
  );
}

/** Undefined if nobody knocked. */
async function answerKnocks(db: Db): Promise<{ letIn: number } | undefined> {
  const { rows: knocks } = await sql<{ key: string }>(
    db,
    `DELETE FROM engine_knock WHERE id IN (SELECT id FROM engine_knock ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING key`,
    [AT_A_TIME],
  );
  if (!knocks.length) return undefined;
  const keys = [...new Set(knocks.map(({ key }) => key))];
  // One at a time at each key, all in one order: two would let in twice as many.
  await sql(
    db,
    `SELECT pg_advisory_xact_lock(lock) FROM (
       SELECT DISTINCT hashtextextended('engine gate ' || key, 0) AS lock FROM unnest($1::text[]) AS key ORDER BY 1) locks`,
    [keys],
  );
  const chosen = await choose(db, keys);
  const more = chosen.flatMap(({ key, last }) => (last ? [key] : []));
  const { rowCount } = await sql(
    db,
    `WITH chosen AS (
       SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[]) AS c(job_id, key, next)
     ), held AS (
       UPDATE engine_slot s SET held = true FROM chosen c WHERE s.job_id = c.job_id AND s.key = c.key
     ), line AS (
       INSERT INTO engine_slot (job_id, key, since)
       SELECT c.job_id, c.next, j.due_at FROM chosen c JOIN engine_job j ON j.id = c.job_id WHERE c.next IS NOT NULL
     ), knock AS (
       INSERT INTO engine_knock (key) SELECT DISTINCT next FROM chosen WHERE next IS NOT NULL UNION ALL SELECT unnest($4::text[])
     ) UPDATE engine_job j SET gate = 'open' FROM chosen c WHERE j.id = c.job_id AND c.next IS NULL`,
    [chosen.map(({ jobId }) => jobId), chosen.map(({ key }) => key), chosen.map(({ next }) => next), more],
  );
  if (rowCount) await announce(db);
  return { letIn: rowCount ?? 0 };
}

type Chosen = { jobId: string; key: string; next: string | null; last: boolean };

/**
 * Who may come in at these keys, and where each must ask next. Strictly by age: while the oldest may not come in,
 * nobody may, so a function with a low limit is not kept waiting by others with higher ones. Of a line only as many
 * are looked at as the oldest one's limit has room for, and one more; `last` of them came in: there may be others.
 */
async function choose(db: Db, keys: string[]): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>(
    db,
    `SELECT j.id AS "jobId", found.key, found.next, found.last FROM (
       SELECT line.*, groups.key, line.place = groups.look AS last,
         bool_and(groups.held + line.place <= COALESCE(line.most, groups.held + line.place))
           OVER (PARTITION BY groups.key ORDER BY line.place) AS fits
       FROM (
         SELECT k.key, h.held, LEAST($2, GREATEST(0, COALESCE(o.most, $2) - h.held) + 1) AS look
         FROM unnest($1::text[]) AS k(key),
         LATERAL (SELECT count(*)::int AS held FROM engine_slot WHERE key = k.key AND held) h,
         LATERAL (SELECT ${MOST} AS most FROM engine_slot s WHERE s.key = k.key AND NOT s.held
                  ORDER BY s.since, s.job_id LIMIT 1) o
       ) groups CROSS JOIN LATERAL (
         SELECT s.job_id, row_number() OVER (ORDER BY s.since, s.job_id) AS place, ${MOST} AS most, ${NEXT} AS next
         FROM (SELECT * FROM engine_slot WHERE key = groups.key AND NOT held ORDER BY since, job_id LIMIT groups.look) s
       ) line
     ) found JOIN engine_job j ON j.id = found.job_id WHERE found.fits FOR UPDATE OF j`,
    [keys, AT_A_TIME],
  );
  return rows;
}

// Subqueries, not joins: the planner cannot know how short `look` is, and would join the whole backlog.
/** The limit that holds for a slot's job now; null once its function has dropped it. */
const MOST = `(SELECT f.config->'concurrency'->(array_position(r.gates, s.key) - 1)->>'limit'
  FROM engine_job w JOIN engine_run r ON r.id = w.run_id JOIN engine_function f ON f.id = w.function_id
  WHERE w.id = s.job_id)::int`;
/** The key at which it asks next. */
const NEXT = `(SELECT r.gates[array_position(r.gates, s.key) + 1]
  FROM engine_job w JOIN engine_run r ON r.id = w.run_id WHERE w.id = s.job_id)`;

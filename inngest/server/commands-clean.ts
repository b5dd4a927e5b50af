import type pg from "pg";
import { sql } from "./db";

const AT_A_TIME = 1_000;

/** Deletes runs that ended more than `keepDays` ago, and events as old that no run needs; a batch at a time. */
export async function clean(pool: pg.Pool, keepDays: number): Promise<void> {
  await inBatches(
    pool,
    `DELETE FROM engine_run WHERE id IN (
       SELECT id FROM engine_run WHERE ended_at < clock_timestamp() - $1::int * interval '1 day' LIMIT $2)`,
    keepDays,
  );
  await inBatches(
    pool,
    `DELETE FROM engine_event WHERE id IN (
       SELECT id FROM engine_event e WHERE received_at < clock_timestamp() - $1::int * interval '1 day'
         AND NOT EXISTS (SELECT 1 FROM engine_run WHERE event_id = e.id) LIMIT $2)`,
    keepDays,
  );
}

async function inBatches(pool: pg.Pool, text: string, keepDays: number): Promise<void> {
  let deleted: number | null;
  do {
    ({ rowCount: deleted } = await sql(pool, text, [keepDays, AT_A_TIME]));
  } while (deleted === AT_A_TIME);
}

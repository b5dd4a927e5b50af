import { newRunId } from "./commands-events";
import { type EventRow, toEvent } from "./commands-finish";
import { startRun } from "./commands-runs";
import type { FunctionConfig } from "./config";
import { type Db, sql } from "./db";

export type Rerun = { ok: true; runId: string } | { ok: false; reason: "not_found" | "not_failed" | "gone" | "rerun" };

/**
 * Starts a failed run's function again, as a new run of the same event from its first step: the failed one stays as
 * it is, what would cancel the run is listened for anew, and steps that a newer version of the function has dropped
 * are not missed. Its idempotency key, which the failed run has taken, does not count. One rerun for each run.
 * @returns `gone`: the function is served no more; `rerun`: it has been started again already
 */
export async function rerun(db: Db, failedId: string, now: Date): Promise<Rerun> {
  const { rows } = await sql<EventRow & { status: string; active: boolean; config: FunctionConfig }>(
    db,
    `SELECT r.status, f.active, f.config, e.id, e.name, e.data, e.user, e.version, e.ts
     FROM engine_run r JOIN engine_function f ON f.id = r.function_id JOIN engine_event e ON e.id = r.event_id
     WHERE r.id = $1`,
    [failedId],
  );
  const found = rows[0];
  if (!found) return { ok: false, reason: "not_found" };
  if (found.status !== "failed") return { ok: false, reason: "not_failed" };
  if (!found.active) return { ok: false, reason: "gone" };
  const id = newRunId(now);
  const config = { ...found.config, idempotency: undefined };
  const began = await startRun(db, { id, config, event: toEvent(found), startKey: `rerun ${failedId}` });
  return began ? { ok: true, runId: id } : { ok: false, reason: "rerun" };
}

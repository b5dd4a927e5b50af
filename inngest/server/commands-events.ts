import { randomBytes } from "node:crypto";
import { type EventRow, finishRun, resume, toEvent } from "./commands-finish";
import { lockRun, startRun } from "./commands-runs";
import type { FunctionConfig } from "./config";
import { type Db, sql } from "./db";
import type { Event } from "./event";
import { ulid } from "./ids";
import { holds, keysOf } from "./match";

type Trigger = { event: string; expression: string | null; config: FunctionConfig };

/** A fresh run id: sorts by start. */
export const newRunId = (now: Date): string => ulid(now.getTime(), randomBytes(10));

/**
 * Takes events in, in their order and within the caller's transaction: an event whose id is known does nothing;
 * a new one cancels and resumes the runs that listen for it, then starts the functions it triggers, at its time
 * if that is still to come.
 */
export async function ingest(db: Db, events: Event[], now: Date): Promise<void> {
  const queue = [...events];
  let triggers: Trigger[] | undefined;
  for (let event = queue.shift(); event; event = queue.shift()) {
    if (!(await storeEvent(db, event))) continue;
    queue.unshift(...(await wakeListeners(db, event, now)));
    triggers ??= await triggersOf(db);
    const started = new Set<string>();
    for (const trigger of triggers) {
      if (trigger.event !== event.name || started.has(trigger.config.id)) continue;
      if (!holds(trigger.expression, { event })) continue;
      started.add(trigger.config.id);
      const at = event.ts > now.getTime() ? new Date(event.ts) : undefined;
      await startRun(db, { id: newRunId(now), config: trigger.config, event, startKey: event.id, at });
    }
  }
}

/** Stores an event. False if one with its id is known. */
export async function storeEvent(db: Db, { id, name, data, user, v, ts }: Event): Promise<boolean> {
  const { rowCount } = await sql(
    db,
    `INSERT INTO engine_event (id, name, data, "user", version, ts, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp()) ON CONFLICT DO NOTHING`,
    [id, name, JSON.stringify(data), user === undefined ? null : JSON.stringify(user), v ?? null, new Date(ts)],
  );
  return Boolean(rowCount);
}

async function triggersOf(db: Db): Promise<Trigger[]> {
  const { rows } = await sql<Trigger>(
    db,
    `SELECT t.event, t.expression, f.config FROM engine_trigger t JOIN engine_function f ON f.id = t.function_id
     WHERE f.active ORDER BY t.function_id, t.position`,
  );
  return rows;
}

/** Cancels and resumes the runs that listen for the event; answers the events that tell of cancelled ones. */
async function wakeListeners(db: Db, event: Event, now: Date): Promise<Event[]> {
  const news: Event[] = [];
  const { rows } = await sql<EventRow & { runId: string; stepId: string | null; expression: string | null }>(
    db,
    `SELECT w.run_id AS "runId", w.step_id AS "stepId", w.expression, e.id, e.name, e.data, e.user, e.version, e.ts
     FROM engine_wait w JOIN engine_run r ON r.id = w.run_id JOIN engine_event e ON e.id = r.event_id
     WHERE w.key = ANY($1) AND (w.expires_at IS NULL OR w.expires_at > clock_timestamp()) ORDER BY w.run_id, w.id`,
    [keysOf(event)],
  );
  for (const row of rows) {
    if (!holds(row.expression, { event: toEvent(row), async: event })) continue;
    if (row.stepId) await resume(db, row.runId, row.stepId, { data: event });
    else if (await lockRun(db, row.runId)) news.push(...(await finishRun(db, row.runId, { status: "cancelled" }, now)));
  }
  return news;
}

import type pg from "pg";
import { canonicalJson } from "./canonical";
import { announce } from "./commands-jobs";
import type { FunctionConfig } from "./config";
import { nextTick, parseCron } from "./cron";
import { type Db, sql, transaction } from "./db";

export type App = { appId: string; sdk: string; url: string; functions: FunctionConfig[] };

/**
 * Records what an app serves and where. Functions it no longer serves start no new run. A cron trigger keeps its
 * next time if its schedule is unchanged.
 * @returns true if anything but the time of the sync is new
 */
export async function register(pool: pg.Pool, app: App): Promise<boolean> {
  return transaction(pool, async (db) => {
    await sql(db, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`engine app ${app.appId}`]);
    await sql(
      db,
      `INSERT INTO engine_endpoint (url, app_id, sdk, synced_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (url) DO UPDATE SET app_id = excluded.app_id, sdk = excluded.sdk, synced_at = excluded.synced_at`,
      [app.url, app.appId, app.sdk],
    );
    const { rows } = await sql<{ config: FunctionConfig }>(
      db,
      "SELECT config FROM engine_function WHERE app_id = $1 AND active",
      [app.appId],
    );
    const known = rows.map(({ config }) => canonicalJson(config)).sort();
    const given = app.functions.map(canonicalJson).sort();
    if (known.join() === given.join()) return false;
    await replace(db, app);
    return true;
  });
}

async function replace(db: Db, { appId, functions }: App): Promise<void> {
  const ids = functions.map(({ id }) => id);
  await sql(db, "UPDATE engine_function SET active = id = ANY($2) WHERE app_id = $1", [appId, ids]);
  for (const config of functions) {
    await sql(
      db,
      `INSERT INTO engine_function (id, app_id, name, retries, config, active, updated_at)
       VALUES ($1, $2, $3, $4, $5, true, clock_timestamp())
       ON CONFLICT (id) DO UPDATE SET app_id = excluded.app_id, name = excluded.name, retries = excluded.retries,
         config = excluded.config, active = true, updated_at = excluded.updated_at`,
      [config.id, appId, config.name, config.retries, JSON.stringify(config)],
    );
    await sql(db, "DELETE FROM engine_trigger WHERE function_id = $1", [config.id]);
    for (const [position, { event, expression }] of config.triggers.entries()) {
      await sql(db, "INSERT INTO engine_trigger (function_id, position, event, expression) VALUES ($1, $2, $3, $4)", [
        config.id,
        position,
        event,
        expression,
      ]);
    }
    await schedule(db, config);
  }
  // Their limits may have changed: whoever waits is looked at again.
  await sql(
    db,
    `INSERT INTO engine_knock (key) SELECT DISTINCT s.key FROM engine_slot s JOIN engine_job j ON j.id = s.job_id
     WHERE NOT s.held AND j.function_id = ANY($1)`,
    [ids],
  );
  await announce(db);
  await sql(
    db,
    `DELETE FROM engine_job j USING engine_function f
     WHERE j.kind = 'cron' AND f.id = j.function_id AND f.app_id = $1
       AND NOT (f.active AND j.schedule IN (SELECT json_array_elements_text(f.config->'crons')))`,
    [appId],
  );
}

async function schedule(db: Db, { id, crons }: FunctionConfig): Promise<void> {
  const { rows } = await sql<{ now: Date }>(db, "SELECT clock_timestamp() AS now");
  const now = (rows[0] as { now: Date }).now;
  for (const cron of crons) {
    await sql(
      db,
      `INSERT INTO engine_job (kind, function_id, schedule, tick, due_at) VALUES ('cron', $1, $2, $3, $3)
       ON CONFLICT (function_id, schedule) DO NOTHING`,
      [id, cron, nextTick(parseCron(cron), now) ?? null],
    );
  }
}

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Env } from "@/lib/env";
import { applyMigrations } from "@/prisma/migrate";
import { type Cluster, startPostgres } from "@/prisma/postgres";
import { createDatabase } from "@/prisma/schema-engine";
import type { Stop } from "./child";
import { keepKey, openDataDir, randomKey } from "./data-dir";
import { lockDataDir, runningHolder } from "./lock";
import type { Say } from "./progress";

const NAME = "jiedan";
const OLDEST_VERSION = 150_000;
const LONGEST_BACKOFF_MS = 30_000;

/** A database that takes connections and has this source's migrations. */
export type Database = { url: string; stop: Stop };

/** Opens the database of DATABASE_URL or, when that is not set, the embedded one of the data folder, and migrates it. */
export async function openDatabase(env: Env, dataDir: string, say: Say): Promise<Database> {
  const database = env.DATABASE_URL ? await ownDatabase(env.DATABASE_URL) : await embedded(dataDir, say);
  try {
    const applied = await applyMigrations(database.url);
    if (applied.length) say(`database: ${applied.length} migration${applied.length > 1 ? "s" : ""} applied`);
    return database;
  } catch (error) {
    await database.stop(false);
    throw error;
  }
}

async function ownDatabase(url: string): Promise<Database> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < OLDEST_VERSION) throw new Error("it is older than PostgreSQL 15");
  } catch (error) {
    throw new Error(`The PostgreSQL of DATABASE_URL cannot be used: ${(error as Error).message || String(error)}.`);
  } finally {
    await client.end();
  }
  return { url, stop: async () => {} };
}

async function embedded(dataDir: string, say: Say): Promise<Database> {
  const dir = join(dataDir, "postgres");
  const password = keepKey(dataDir, "postgres", randomKey);
  let cluster: Cluster = await startPostgres(dir, { password, say });
  if (cluster.place !== dir) say(`the database lies in ${cluster.place}, where the user it runs as can reach it`);
  await createDatabase(cluster.url("postgres"), NAME);
  let stopping = false;
  const watch = async () => {
    for (let backoff = 500; ; backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS)) {
      await cluster.ended;
      if (stopping) return;
      say(`PostgreSQL ended by itself: starting it again (its log: ${dir}.log)`);
      await sleep(backoff);
      if (stopping) return;
      const again = await startPostgres(dir, { password, port: cluster.port }).catch((error: Error) =>
        say(error.message),
      );
      if (again) cluster = again;
    }
  };
  watch();
  return {
    url: cluster.url(NAME),
    stop: async (hard) => {
      stopping = true;
      await cluster.stop(hard ? "immediate" : "fast");
    },
  };
}

/**
 * Runs `work` with a migrated database, for commands beside the running program: the one of DATABASE_URL, the one that
 * a running launcher has open, or the embedded one, started for this and stopped after.
 */
export async function withDatabase<T>(env: Env, say: Say, work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = openDataDir(env.DATA_DIR);
  const open = env.DATABASE_URL ?? (await runningHolder(dataDir))?.databaseUrl;
  const lock = open ? undefined : await lockDataDir(dataDir);
  try {
    const database = await openDatabase({ ...env, DATABASE_URL: open }, dataDir, say);
    return await work(database.url).finally(() => database.stop(false));
  } finally {
    lock?.release();
  }
}

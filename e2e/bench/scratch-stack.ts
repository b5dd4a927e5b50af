import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { applyMigrations } from "@/prisma/migrate";
import { freePort, startPostgres } from "@/prisma/postgres";

const DATABASE = "scratch";
const START_TIMEOUT_MS = 300_000;

/** A database of its own, as durable as a business's, and the production program on it. */
export type ScratchStack = {
  databaseUrl: string;
  /** Starts web and jobs by the launcher; answers their address once `/api/health` is content. */
  start: () => Promise<string>;
  stop: () => Promise<void>;
  /** Of the launcher, whose children are web and jobs. */
  pid: () => number;
};

/** Makes an empty, migrated scratch database in a folder for temporary files; commits carry their time. */
export async function makeScratchStack(say: (line: string) => void): Promise<ScratchStack> {
  const dir = mkdtempSync(join(tmpdir(), "jiedan-replay-"));
  const open = () => startPostgres(join(dir, "postgres"), { password: "scratch" });
  let cluster = await open();
  await sql(cluster.url("postgres"), "ALTER SYSTEM SET track_commit_timestamp = on", `CREATE DATABASE ${DATABASE}`);
  await cluster.stop();
  cluster = await open();
  const databaseUrl = cluster.url(DATABASE);
  await applyMigrations(databaseUrl);
  let launcher: ChildProcess | undefined;
  return {
    databaseUrl,
    async start() {
      const port = await freePort();
      launcher = spawn(process.execPath, ["--import", "tsx", "lib/launch/start.ts"], {
        env: {
          ...process.env,
          DATABASE_URL: databaseUrl,
          PORT: String(port),
          DATA_DIR: join(dir, "data"),
          SEED_DAYS: "0",
        },
        stdio: ["ignore", "inherit", "inherit"],
      });
      launcher.once("exit", (code) => code && say(`the program ended with ${code}`));
      const url = `http://127.0.0.1:${port}`;
      await healthy(url, launcher);
      return url;
    },
    pid: () => launcher?.pid ?? 0,
    async stop() {
      if (launcher && launcher.exitCode === null) {
        const ended = new Promise((resolve) => launcher?.once("exit", resolve));
        launcher.kill("SIGTERM");
        await ended;
      }
      await cluster.stop("immediate");
      for (const path of [cluster.place, dir]) rmSync(path, { recursive: true, force: true });
    },
  };
}

async function healthy(url: string, launcher: ChildProcess): Promise<void> {
  for (const until = Date.now() + START_TIMEOUT_MS; Date.now() < until; await sleep(200)) {
    if (launcher.exitCode !== null) throw new Error("the program did not start");
    const response = await fetch(`${url}/api/health`).catch(() => null);
    if (response?.ok) return;
  }
  throw new Error("the program did not become healthy in time");
}

async function sql(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

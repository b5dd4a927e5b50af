import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeCluster, startPostgres } from "./postgres";

const home = mkdtempSync(join(tmpdir(), "jiedan-cluster-"));
const dir = join(home, "postgres");
const start = () => startPostgres(dir, { password: "secret", scratch: true });
const serverPid = (cluster: string) => Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0];
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

beforeAll(() => chmodSync(home, 0o755));
afterAll(() => {
  removeCluster(dir);
  rmSync(home, { recursive: true, force: true });
});

test("text is UTF-8, time is UTC, and nobody gets in without the password", async () => {
  const cluster = await start();
  const sql = `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
    current_setting('listen_addresses') AS listens, lower('ÄÖ接单') AS lower`;
  const expected = { encoding: "UTF8", zone: "UTC", listens: "127.0.0.1", lower: "äö接单" };
  expect(await ask(cluster.url("postgres"), sql)).toEqual(expected);
  await expect(ask(cluster.url("postgres").replace("secret", "wrong"), "SELECT 1")).rejects.toThrow("authentication");
  await cluster.stop();
});

test("it ends when the process that started it is killed", async () => {
  const script = `import { startPostgres } from ${JSON.stringify(resolve("prisma/postgres.ts"))};
    await startPostgres(${JSON.stringify(dir)}, { password: "secret", scratch: true });
    console.log("up");`;
  const file = join(home, "holder.mts");
  writeFileSync(file, script);
  const holder = spawn(process.execPath, ["--import", "tsx", file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  const pid = serverPid(dir);
  expect(isAlive(pid)).toBe(true);
  holder.kill("SIGKILL");
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await sleep(50);
  expect(isAlive(pid)).toBe(false);
});

test("a server left behind is stopped, and the pid of another program is no obstacle", async () => {
  const left = await start();
  const next = await start(); // as if the first one's process were gone
  await left.ended;
  expect(await ask(next.url("postgres"), "SELECT 1 AS one")).toEqual({ one: 1 });
  await next.stop();
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  writeFileSync(join(dir, "postmaster.pid"), `${other.pid}\n`);
  const again = await start();
  expect(other.exitCode ?? other.signalCode).toBe(null);
  other.kill();
  await again.stop();
});

test("a folder that is no cluster of this version is refused in one sentence", async () => {
  for (const [name, file, text, sentence] of [
    ["older", "PG_VERSION", "17\n", "was made by PostgreSQL 17, this program brings PostgreSQL 18"],
    ["other", "notes.txt", "", "is not a PostgreSQL data folder"],
  ] as const) {
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, file), text);
    await expect(startPostgres(join(home, name), { password: "x" })).rejects.toThrow(sentence);
  }
});

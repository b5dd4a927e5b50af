import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { freePort } from "@/prisma/postgres";
import { type App, clientOf, EVENT_KEY, SIGNING_KEY, serveApp, sleep, until } from "./conformance-app";

const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const SLOW = 180_000;
const ports = [await freePort(), await freePort()] as const;
const inngest = clientOf(`http://127.0.0.1:${ports[0]}`);
/** How often each step of each run was really done. */
let done = new Map<string, number>();
let app: App;
let children: ChildProcess[] = [];

const steps = inngest.createFunction({ id: "steps", triggers: { event: "x" } }, async ({ event, step }) => {
  for (let i = 0; i < 4; i++) {
    await step.run(`s${i}`, async () => {
      const key = `${event.data.n} s${i}`;
      done.set(key, (done.get(key) ?? 0) + 1);
      await sleep(event.data.ms);
      return key;
    });
  }
});

beforeAll(async () => {
  app = await serveApp(inngest, [steps]);
});
beforeEach(emptyDatabase);
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  done = new Map();
});
afterAll(async () => {
  await app.close();
  await sql.end();
});

async function spawnEngine(port: number, leaseMs: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "inngest/server/main.ts"], {
    env: {
      ...process.env,
      ENGINE_PORT: String(port),
      ENGINE_LEASE_MS: String(leaseMs),
      INNGEST_EVENT_KEY: EVENT_KEY,
      INNGEST_SIGNING_KEY: SIGNING_KEY,
      APP_URL: app.url,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  children.push(child);
  const up = () =>
    fetch(`http://127.0.0.1:${port}/health`)
      .then((answer) => answer.ok)
      .catch(() => false);
  await until(`the engine on port ${port}`, up, 60_000);
  return child;
}
const send = (count: number, ms: number) =>
  inngest.send([...Array(count).keys()].map((n) => ({ name: "x", data: { n, ms } })));
const count = async (status: string) =>
  (await sql.query("SELECT FROM engine_run WHERE status::text = $1", [status])).rowCount;

test(
  "two processes share the work, and no step is done twice",
  async () => {
    await Promise.all(ports.map((port) => spawnEngine(port, 10_000)));
    const holders = new Set<string>();
    await send(40, 10);
    await until(
      "all runs",
      async () => {
        const { rows } = await sql.query("SELECT DISTINCT leased_by FROM engine_job WHERE lease IS NOT NULL");
        for (const { leased_by } of rows) holders.add(leased_by);
        return (await count("completed")) === 40;
      },
      60_000,
    );
    expect(holders.size).toBe(2);
    expect(done.size).toBe(160);
    expect([...done.values()].every((times) => times === 1)).toBe(true);
  },
  SLOW,
);

test(
  "a polite end gives its work back at once",
  async () => {
    const first = await spawnEngine(ports[0], 60_000);
    await send(4, 300);
    await until("work under way", () => done.size >= 4);
    const ended = once(first, "exit");
    first.kill("SIGTERM");
    expect((await ended)[0]).toBe(0);
    await spawnEngine(ports[0], 60_000);
    await until("all runs", async () => (await count("completed")) === 4);
    expect([...done.values()].every((times) => times === 1)).toBe(true);
  },
  SLOW,
);

test(
  "kill -9 loses nothing: another process takes the work over when the lease ends",
  async () => {
    const first = await spawnEngine(ports[0], 900);
    await spawnEngine(ports[1], 900);
    await send(20, 60);
    await until("work under way", () => done.size > 20);
    first.kill("SIGKILL");
    const killed = Date.now();
    const underWay = (await sql.query("SELECT FROM engine_job WHERE leased_by LIKE $1", [`%:${first.pid}`])).rowCount;
    expect(underWay).toBeGreaterThan(0);
    await until("all runs", async () => (await count("completed")) === 20, 60_000);
    console.log(`taken over within ${Date.now() - killed} ms`);
    expect(done.size).toBe(80);
    const twice = [...done.values()].filter((times) => times > 1);
    expect(twice.length).toBeLessThanOrEqual(underWay ?? 0);
    const kept = await sql.query("SELECT FROM engine_step WHERE outcome IS NOT NULL");
    expect(kept.rowCount).toBe(80);
  },
  SLOW,
);

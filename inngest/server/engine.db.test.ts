import net from "node:net";
import type { InngestFunction } from "inngest";
import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { freePort } from "@/prisma/postgres";
import { type App, clientOf, EVENT_KEY, serveApp, sleep, testConfig, until } from "./conformance-app";
import { type Engine, startEngine } from "./engine";
import type { EngineConfig } from "./env";

const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const inngest = clientOf(base);
let open: { stop?: () => Promise<void>; close?: () => Promise<void> }[] = [];

beforeEach(emptyDatabase);
afterEach(async () => {
  for (const each of open.reverse()) await (each.stop ?? each.close)?.();
  open = [];
});
afterAll(() => sql.end());

async function start(
  functions: InngestFunction.Any[],
  change: Partial<EngineConfig> = {},
): Promise<{ app: App; engine: Engine }> {
  const app = await serveApp(inngest, functions);
  const engine = await startEngine(testConfig({ port, appUrls: [app.url], ...change }));
  open.push(app, engine);
  return { app, engine };
}
const health = async () => (await fetch(`${base}/health`)).json();
const healthy = () => until("health", async () => (await health()).ok);
const runs = async () =>
  (await sql.query("SELECT function_id, status, error->>'message' AS error FROM engine_run ORDER BY id")).rows;
const post = (path: string, body: unknown, headers = {}) =>
  fetch(`${base}${path}`, { method: "POST", body: JSON.stringify(body), headers });

test("a function that wants a feature this server lacks is refused by name, and no event is taken", async () => {
  await start([
    inngest.createFunction({ id: "fine", triggers: { event: "x" } }, () => {}),
    inngest.createFunction({ id: "slow", triggers: { event: "x" }, debounce: { period: "5s" } }, () => {}),
    inngest.createFunction({ id: "odd", triggers: { event: "x", if: "event.data.a.startsWith('b')" } }, () => {}),
  ]);
  const { problems } = await until("a refusal", async () => {
    const report = await health();
    return report.problems[0]?.includes("lacks") && report;
  });
  expect(problems).toEqual([
    'Function "conformance-slow" uses debounce, which the embedded server lacks. ' +
      "Function \"conformance-odd\" uses a trigger (a call of startsWith() in the expression `event.data.a.startsWith('b')`), " +
      "which the embedded server lacks.",
  ]);
  expect((await fetch(`${base}/health`)).status).toBe(503);
  expect((await post(`/e/${EVENT_KEY}`, { name: "x" })).status).toBe(503);
});

test("a step that wants a feature this server lacks fails its run by name", async () => {
  const signal = inngest.createFunction({ id: "signal", triggers: { event: "s" } }, ({ step }) =>
    step.waitForSignal("wait", { signal: "s", timeout: "1m", onConflict: "fail" }),
  );
  await start([signal]);
  await healthy();
  await inngest.send({ name: "s" });
  await until("the end", async () => (await runs())[0]?.status === "failed");
  expect((await runs())[0].error).toBe('step "wait" wants WaitForSignal, which the embedded server lacks');
});

test("wrong keys are refused, here and there", async () => {
  await start([]);
  await healthy();
  expect((await post("/e/wrong", { name: "x" })).status).toBe(401);
  expect((await post("/fn/register", {}, { authorization: "Bearer signkey-test-00" })).status).toBe(401);
  const stranger = await serveApp(clientOf(base, "stranger", "signkey-test-ffff"), []);
  const engine = await startEngine(testConfig({ appUrls: [stranger.url] }));
  open.push(stranger, engine);
  const other = async () => (await fetch(`http://127.0.0.1:${engine.port}/health`)).json();
  await until("the problem", async () => (await other()).problems[0]?.includes("another INNGEST_SIGNING_KEY"));
});

test("events are read strictly", async () => {
  await start([]);
  await healthy();
  const bad = [{}, { name: "" }, { name: "inngest/function.failed" }, { name: "x", data: [] }, { name: "x", ts: 5 }];
  for (const event of bad) expect((await post(`/e/${EVENT_KEY}`, event)).status).toBe(400);
  expect((await fetch(`${base}/e/${EVENT_KEY}`, { method: "POST", body: "{" })).status).toBe(400);
  const seed = { "x-inngest-event-id-seed": `1700000000000,${Buffer.from("0123456789").toString("base64")}` };
  const [first, second] = [
    await post(`/e/${EVENT_KEY}`, [{ name: "x" }, { name: "y" }], seed),
    await post(`/e/${EVENT_KEY}`, [{ name: "x" }, { name: "y" }], seed),
  ];
  const { ids } = await first.json();
  expect(new Set(ids).size).toBe(2);
  expect((await second.json()).ids).toEqual(ids);
  expect((await sql.query("SELECT FROM engine_event")).rowCount).toBe(2);
});

test("an app may also sync by itself", async () => {
  const engine = await startEngine(testConfig({ port }));
  const app = await serveApp(inngest, [inngest.createFunction({ id: "self", triggers: { event: "x" } }, () => {})]);
  open.push(app, engine);
  expect(await (await fetch(app.url, { method: "PUT" })).json()).toMatchObject({ modified: true });
  expect(await (await fetch(app.url, { method: "PUT" })).json()).toMatchObject({ modified: false });
  await inngest.send({ name: "x" });
  await until("the end", async () => (await runs())[0]?.status === "completed");
});

test("a cron trigger starts its function once at its time, and once for all times it missed", async () => {
  const ticks: unknown[] = [];
  const cron = "TZ=Asia/Shanghai */5 * * * *";
  await start([
    inngest.createFunction({ id: "cron", triggers: { cron } }, ({ event }) => {
      ticks.push(event);
    }),
  ]);
  const job = async () => (await sql.query("SELECT tick, due_at, clock_timestamp() AS now FROM engine_job")).rows[0];
  const { tick, now } = await until("the job", job);
  expect(tick.getTime() - now.getTime()).toBeLessThanOrEqual(300_000);
  await sql.query("UPDATE engine_job SET tick = '2026-01-05T01:00:00Z', due_at = clock_timestamp()");
  await sql.query("NOTIFY engine_work");
  await until("the tick", () => ticks.length);
  await sleep(300);
  expect(ticks).toEqual([
    expect.objectContaining({
      name: "inngest/scheduled.timer",
      data: { cron, scheduledAt: "2026-01-05T01:00:00.000Z" },
      ts: Date.parse("2026-01-05T01:00:00Z"),
    }),
  ]);
  expect((await job()).tick).toEqual(tick);
});

test("a function that is served no more starts nothing, and its cron stops", async () => {
  const fn = inngest.createFunction({ id: "old", triggers: [{ event: "x" }, { cron: "0 0 * * *" }] }, () => {});
  const { app, engine } = await start([fn]);
  await healthy();
  await engine.stop();
  await app.close();
  open = [];
  await start([]);
  await healthy();
  await inngest.send({ name: "x" });
  expect([(await runs()).length, (await sql.query("SELECT FROM engine_job")).rowCount]).toEqual([0, 0]);
});

test("an app that is away costs no attempt: the run goes on when it is back", async () => {
  const attempts: number[] = [];
  const fn = inngest.createFunction({ id: "patient", retries: 0, triggers: { event: "x" } }, ({ attempt }) => {
    attempts.push(attempt);
  });
  const { app } = await start([fn], { syncMs: 60_000 });
  await healthy();
  await app.close();
  await inngest.send({ name: "x" });
  await until("a stall", async () => (await sql.query("SELECT FROM engine_job WHERE stalls > 1")).rowCount);
  open.push(await serveApp(inngest, [fn], Number(new URL(app.url).port)));
  await until("the end", async () => (await runs())[0]?.status === "completed");
  expect(attempts).toEqual([0]);
});

test("an answer without the app's signature is not believed", async () => {
  const { app } = await start([inngest.createFunction({ id: "true", triggers: { event: "x" } }, () => "real")]);
  await healthy();
  await app.close();
  const client = clientOf(base, "conformance", "signkey-test-ffff");
  const fake = await serveApp(
    client,
    [client.createFunction({ id: "true", triggers: { event: "x" } }, () => "fake")],
    Number(new URL(app.url).port),
  );
  open.push(fake);
  await inngest.send({ name: "x" });
  const job = await until(
    "a stall",
    async () => (await sql.query("SELECT last_error FROM engine_job WHERE stalls > 0")).rows[0],
  );
  expect(job.last_error).toBe("The app refused our signature (401).");
});

/** A way to the database that can be cut. */
async function openWay(): Promise<{ url: string; cut: (ms: number) => void; close: () => Promise<void> }> {
  const target = new URL(process.env.DATABASE_URL as string);
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on("error", () => {})
        .on("close", () => {
          near.destroy();
          far.destroy();
          sockets.delete(socket);
        });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: mine } = server.address() as net.AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${mine}`;
  const shut = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const cut = (ms: number) => void shut().then(() => setTimeout(() => server.listen(mine, "127.0.0.1"), ms));
  return { url: url.href, cut, close: shut };
}

test("while the database is away no answer is lost: the step is not done again", async () => {
  const way = await openWay();
  const did: number[] = [];
  const fn = inngest.createFunction({ id: "steady", triggers: { event: "x" } }, async ({ step }) => {
    for (let i = 0; i < 6; i++) {
      await step.run(`s${i}`, () => {
        did.push(i);
        if (i === 1 || i === 4) way.cut(600);
      });
    }
  });
  open.push(way);
  await start([fn], { leaseMs: 20_000, databaseUrl: way.url });
  await healthy();
  await inngest.send({ name: "x" });
  await until("the end", async () => (await runs())[0]?.status === "completed");
  expect(did).toEqual([0, 1, 2, 3, 4, 5]);
});

test("what a cancelled run's step brings back is not written", async () => {
  let release = () => {};
  const fn = inngest.createFunction(
    { id: "late", triggers: { event: "x" }, cancelOn: [{ event: "stop" }] },
    async ({ step }) => {
      await step.run(
        "slow",
        () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
      );
      await step.run("never", () => {});
    },
  );
  await start([fn]);
  await healthy();
  await inngest.send({ name: "x" });
  await until("the call", async () => (await health()).running === 1);
  await sleep(100);
  await inngest.send({ name: "stop" });
  release();
  await sleep(300);
  expect((await runs())[0].status).toBe("cancelled");
  expect((await sql.query("SELECT FROM engine_step")).rowCount).toBe(0);
  expect(await health()).toMatchObject({ ok: true, running: 0, backlog: 0, sleeping: 0 });
});

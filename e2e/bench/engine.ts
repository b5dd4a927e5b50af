import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { clientOf, EVENT_KEY, SIGNING_KEY, serveApp, sleep, until } from "@/inngest/server/conformance-app";
import { applyMigrations } from "@/prisma/migrate";
import { freePort, startScratchPostgres } from "@/prisma/postgres";
import { createDatabase } from "@/prisma/schema-engine";

// How fast the embedded Inngest server is: one engine process, its functions in this one, a scratch PostgreSQL.
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "300" },
    steps: { type: "string", default: "10" },
    wakes: { type: "string", default: "500" },
    sleepers: { type: "string", default: "10000" },
    idle: { type: "string", default: "20" },
  },
});
const [RUNS, STEPS, WAKES, SLEEPERS, IDLE] = [
  values.runs,
  values.steps,
  values.wakes,
  values.sleepers,
  values.idle,
].map(Number) as [number, number, number, number, number];
const SLOW_MS = 600_000;
const HUNDREDTHS = 100;

const cluster = await startScratchPostgres();
await createDatabase(cluster.url("postgres"), "bench");
await applyMigrations(cluster.url("bench"));
const port = await freePort();
const inngest = clientOf(`http://127.0.0.1:${port}`, "bench");
let ended = 0;
let asleep = 0;
const late: number[] = [];

const app = await serveApp(inngest, [
  inngest.createFunction({ id: "steps", triggers: { event: "steps" } }, async ({ step }) => {
    for (let i = 0; i < STEPS; i++) await step.run(`s${i}`, () => i);
    ended++;
  }),
  inngest.createFunction({ id: "wake", triggers: { event: "wake" } }, async ({ event, step }) => {
    await step.sleepUntil("until", event.data.at);
    late.push(Date.now() - Date.parse(event.data.at));
  }),
  inngest.createFunction(
    { id: "sleep", triggers: { event: "sleep" }, cancelOn: [{ event: "stop", match: "data.n" }] },
    async ({ step }) => {
      asleep++;
      await step.sleep("long", "1h");
    },
  ),
]);
const engine = spawn(process.execPath, ["--import", "tsx", "inngest/server/main.ts"], {
  env: {
    ...process.env,
    DATABASE_URL: cluster.url("bench"),
    ENGINE_PORT: String(port),
    INNGEST_EVENT_KEY: EVENT_KEY,
    INNGEST_SIGNING_KEY: SIGNING_KEY,
    APP_URL: app.url,
  },
  stdio: ["ignore", "ignore", "inherit"],
});
const health = () => fetch(`http://127.0.0.1:${port}/health`).then((answer) => answer.json());
await until(
  "the engine",
  () =>
    health().then(
      ({ ok }) => ok,
      () => false,
    ),
  SLOW_MS,
);

const sendAll = async (name: string, count: number, data: (n: number) => object) => {
  const all = [...Array(count).keys()].map((n) => ({ name, data: data(n) }));
  for (let i = 0; i < all.length; i += 500) await inngest.send(all.slice(i, i + 500));
};
const timed = async (work: () => Promise<unknown>) => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
};
const percentile = (list: number[], p: number) => [...list].sort((a, b) => a - b)[Math.ceil(list.length * p) - 1] ?? 0;
/** Seconds of processor time a process has used (Linux). */
const cpu = () => {
  const fields = readFileSync(`/proc/${engine.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / HUNDREDTHS;
};

const cpuBefore = cpu();
const ownBefore = process.cpuUsage();
const takeSeconds = await timed(() => sendAll("steps", RUNS, (n) => ({ n })));
const runSeconds = await timed(() => until("all runs", () => ended >= RUNS, SLOW_MS));
const busySeconds = takeSeconds + runSeconds;
const cpuPerStepMs = ((cpu() - cpuBefore) / (RUNS * STEPS)) * 1000;
const own = process.cpuUsage(ownBefore);

await sendAll("sleep", SLEEPERS, (n) => ({ n }));
await until("the sleepers", () => asleep >= SLEEPERS, SLOW_MS);
await sleep(2_000);
const idleBefore = cpu();
await sleep(IDLE * 1000);
const idleCpu = (cpu() - idleBefore) / IDLE;

const from = Date.now() + 30_000;
await sendAll("wake", WAKES, (n) => ({ at: new Date(from + (n * 10_000) / WAKES).toISOString() }));
await until("the wake-ups", () => late.length >= WAKES, SLOW_MS);
const stopSeconds = await timed(() => sendAll("stop", 100, (n) => ({ n })));

console.log(
  JSON.stringify({
    steps_per_second: Math.round((RUNS * STEPS) / busySeconds),
    engine_cpu_ms_per_step: Number(cpuPerStepMs.toFixed(2)),
    app_cpu_ms_per_step: Number(((own.user + own.system) / 1000 / (RUNS * STEPS)).toFixed(2)),
    events_per_second: Math.round(RUNS / takeSeconds),
    cancels_per_second: Math.round(100 / stopSeconds),
    wake_delay_ms: { p50: percentile(late, 0.5), p95: percentile(late, 0.95), max: percentile(late, 1) },
    idle_cpu_percent: Number((idleCpu * 100).toFixed(2)),
    health: await health(),
  }),
);
engine.kill();
await app.close();
await cluster.stop();
process.exit(0);

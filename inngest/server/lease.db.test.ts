import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { clean } from "./commands-clean";
import { ingest } from "./commands-events";
import { claim, extend, type Held, LeaseLost, release } from "./commands-jobs";
import { register } from "./commands-register";
import { settle } from "./commands-settle";
import { cancelRun, wake } from "./commands-wake";
import { transaction } from "./db";
import type { Loaded, Reply } from "./protocol";
import { loadCall, measure, nextWork } from "./queries";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const now = new Date("2026-01-01T00:00:00Z");
const options = { leaseMs: 60_000, retryMs: 1_000, now, chance: 0.5 };
const fn = { id: "a-f", name: "f", retries: 1, crons: [], cancel: [], triggers: [{ event: "x" }] };
const done = (id: string): Reply => ({ kind: "ops", ops: [{ kind: "done", id, name: id, data: id }], race: false });
const planned = (ids: string[], race: boolean): Reply => ({
  kind: "ops",
  ops: ids.map((id) => ({ kind: "plan", id, name: id, race })),
  race: false,
});
const plan = (...ids: string[]) => planned(ids, false);

beforeEach(emptyDatabase);
afterAll(() => pool.end());

/** Runs that wait for their first call. */
async function begin(count: number): Promise<void> {
  await register(pool, { appId: "a", sdk: "js", url: "http://a", functions: [fn] });
  const events = [...Array(count).keys()].map((n) => ({ id: `e${n}`, name: "x", data: { n }, ts: now.getTime() }));
  await transaction(pool, (db) => ingest(db, events, now));
}
async function take(): Promise<{ job: Held; loaded: Loaded }> {
  const [job] = (await claim(pool, "me", 1, 60_000)) as [Held];
  return { job, loaded: (await loadCall(pool, job)) as Loaded };
}
const expire = () =>
  pool.query("UPDATE engine_job SET due_at = clock_timestamp() - interval '1 s' WHERE lease IS NOT NULL");
const all = async (table: string) => (await pool.query(`SELECT * FROM ${table} ORDER BY 1`)).rows;

test("no job is ever held by two", async () => {
  await begin(40);
  const claims = await Promise.all([...Array(12).keys()].map((n) => claim(pool, `p${n}`, 5, 60_000)));
  const ids = claims.flat().map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
  expect(await claim(pool, "late", 5, 60_000)).toEqual([]);
});

test("a lease that is renewed stands; one that has ended is another's to take", async () => {
  await begin(1);
  const { job } = await take();
  await expire();
  expect([...(await extend(pool, [job], 60_000))]).toEqual([job.id]);
  expect(await claim(pool, "other", 1, 60_000)).toEqual([]);
  await expire();
  const [taken] = await claim(pool, "other", 1, 60_000);
  expect(taken?.id).toBe(job.id);
  expect([...(await extend(pool, [job], 60_000))]).toEqual([]);
  await release(pool, [job]);
  expect(await claim(pool, "third", 1, 60_000)).toEqual([]);
});

const replies: [string, Reply][] = [
  ["a step that is done", done("s")],
  ["planned steps", plan("s", "t")],
  [
    "a sleep",
    { kind: "ops", ops: [{ kind: "sleep", id: "s", name: "s", race: false, due: { inMs: 5 } }], race: false },
  ],
  ["the end", { kind: "complete", data: 1 }],
  ["an error", { kind: "error", error: { message: "m" }, retriable: true }],
  ["the last error", { kind: "error", error: { message: "m" }, retriable: false }],
  ["nothing", { kind: "lost", reason: "r", reached: true }],
];
test.each(replies)("whoever has lost its lease writes nothing: %s", async (_, reply) => {
  await begin(1);
  const { job, loaded } = await take();
  await expire();
  const [other] = await claim(pool, "other", 1, 60_000);
  const [runs, jobs] = [await all("engine_run"), await all("engine_job")];
  await expect(settle(pool, job, loaded, reply, options)).rejects.toThrow(LeaseLost);
  expect(await all("engine_step")).toEqual([]);
  expect(await all("engine_run")).toMatchObject(runs.map(({ status }) => ({ status })));
  expect(await all("engine_job")).toEqual(jobs);
  expect(await settle(pool, other as Held, loaded, done("s"), options)).toMatchObject({ kind: "discover" });
});

test("a step's result is written once, however often it is tried", async () => {
  await begin(1);
  const { job, loaded } = await take();
  const next = (await settle(pool, job, loaded, done("s"), options)) as Held;
  await expect(settle(pool, job, loaded, done("s"), options)).rejects.toThrow(LeaseLost);
  expect(next.loaded?.call.steps).toEqual([{ id: "s", outcome: { data: "s" } }]);
  expect(await loadCall(pool, next)).toEqual(next.loaded);
});

test("of parallel steps only the last to finish calls the function again", async () => {
  await begin(1);
  const { job, loaded } = await take();
  const first = (await settle(pool, job, loaded, plan("s", "t"), options)) as Held;
  const second = await take();
  expect([first.stepId, second.job.stepId]).toEqual(["s", "t"]);
  const both = await Promise.all([
    settle(pool, first, (await loadCall(pool, first)) as Loaded, done("s"), options),
    settle(pool, second.job, second.loaded, done("t"), options),
  ]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await all("engine_job")).toHaveLength(1);
});

test("in a race each end calls the function again, but never twice at once, and none is overlooked", async () => {
  await begin(1);
  const { job, loaded } = await take();
  const quick = (await settle(pool, job, loaded, planned(["s", "t"], true), options)) as Held;
  const slow = await take();
  const calls = (await settle(pool, quick, (await loadCall(pool, quick)) as Loaded, done("s"), options)) as Held;
  const early = (await loadCall(pool, calls)) as Loaded;
  expect([calls.kind, early.call.planOnly, early.call.steps.length]).toEqual(["discover", true, 1]);
  expect(await settle(pool, slow.job, slow.loaded, done("t"), options)).toBeUndefined();
  expect(await all("engine_job")).toHaveLength(1);
  const again = (await settle(pool, calls, early, planned(["t"], true), options)) as Held;
  const late = (await loadCall(pool, again)) as Loaded;
  expect([again.kind, late.call.planOnly, late.call.steps.length]).toEqual(["discover", false, 2]);
});

test("while a step of a race is open, asking for it again is no new work", async () => {
  await begin(1);
  const { job, loaded } = await take();
  const quick = (await settle(pool, job, loaded, planned(["s", "t"], true), options)) as Held;
  const calls = (await settle(pool, quick, (await loadCall(pool, quick)) as Loaded, done("s"), options)) as Held;
  const early = (await loadCall(pool, calls)) as Loaded;
  expect(await settle(pool, calls, early, planned(["t"], true), options)).toBeUndefined();
  expect(await all("engine_job")).toMatchObject([{ kind: "step", step_id: "t" }]);
});

test("an event that is sent twice counts once", async () => {
  await begin(1);
  await transaction(pool, (db) => ingest(db, [{ id: "e0", name: "y", data: {}, ts: 1 }], now));
  expect(await all("engine_event")).toMatchObject([{ id: "e0", name: "x" }]);
  await register(pool, { appId: "a", sdk: "js", url: "http://a", functions: [fn, { ...fn, id: "a-g" }] });
  await transaction(pool, (db) => ingest(db, [{ id: "e0", name: "x", data: {}, ts: 1 }], now));
  expect(await all("engine_run")).toHaveLength(1);
});

test("a function that asks for nothing new fails instead of turning for ever", async () => {
  await begin(1);
  for (let attempt = 0; attempt < 2; attempt++) {
    const { job, loaded } = await take();
    await settle(pool, job, loaded, { kind: "ops", ops: [], race: false }, options);
    await pool.query("UPDATE engine_job SET due_at = clock_timestamp()");
  }
  expect(await all("engine_run")).toMatchObject([{ status: "failed", error: { name: "NoProgress" } }]);
});

test("a call that never comes back costs no attempt, until it has happened ten times", async () => {
  await begin(1);
  const counts: number[][] = [];
  for (let i = 0; i < 12; i++) {
    const { job, loaded } = await take();
    counts.push([job.attempt, job.stalls]);
    await settle(pool, job, loaded, { kind: "lost", reason: "r", reached: true }, options);
    await pool.query("UPDATE engine_job SET due_at = clock_timestamp()");
  }
  expect(counts[10]).toEqual([0, 10]);
  expect(counts[11]).toEqual([1, 0]);
});

test("a cancelled run has nothing left to do", async () => {
  await begin(1);
  const { job, loaded } = await take();
  await settle(
    pool,
    job,
    loaded,
    { kind: "ops", ops: [{ kind: "sleep", id: "s", name: "s", race: false, due: { inMs: 0 } }], race: false },
    options,
  );
  const [asleep] = (await claim(pool, "me", 1, 60_000)) as [Held];
  expect(await transaction(pool, (db) => cancelRun(db, loaded.call.runId, now))).toBe(true);
  expect(await transaction(pool, (db) => cancelRun(db, loaded.call.runId, now))).toBe(false);
  await expect(wake(pool, asleep, 60_000)).rejects.toThrow(LeaseLost);
  expect(await all("engine_job")).toEqual([]);
});

test("the numbers of the health report", async () => {
  expect(await nextWork(pool)).toEqual({ ms: undefined, gates: false });
  await begin(3);
  await take();
  await pool.query(
    "UPDATE engine_job SET due_at = clock_timestamp() + interval '90 s' WHERE id = (SELECT max(id) FROM engine_job)",
  );
  await pool.query(
    "UPDATE engine_job SET due_at = clock_timestamp() - interval '7 s' WHERE lease IS NULL AND due_at < clock_timestamp()",
  );
  expect(await measure(pool)).toEqual({
    functions: 1,
    running: 1,
    sleeping: 1,
    backlog: 1,
    oldestDueSeconds: expect.closeTo(7, 0),
  });
  expect((await nextWork(pool)).ms).toBeLessThan(-6_000);
});

test("what ended long ago is forgotten, what runs is not", async () => {
  await begin(2);
  const { job, loaded } = await take();
  await settle(pool, job, loaded, { kind: "complete", data: 1 }, options);
  await pool.query("UPDATE engine_event SET received_at = received_at - interval '31 days'");
  await clean(pool, 30);
  expect(await all("engine_run")).toHaveLength(2);
  await pool.query("UPDATE engine_run SET ended_at = ended_at - interval '31 days'");
  await clean(pool, 30);
  expect(await all("engine_run")).toMatchObject([{ status: "running" }]);
  expect(await all("engine_event")).toHaveLength(1);
});

import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { ingest } from "./commands-events";
import { admit } from "./commands-gates";
import { claim, type Held, putOff } from "./commands-jobs";
import { register } from "./commands-register";
import { settle } from "./commands-settle";
import { cancelRun, wake } from "./commands-wake";
import { readLimits } from "./concurrency";
import { sleep } from "./conformance-app";
import { transaction } from "./db";
import type { Op } from "./ops";
import type { Loaded, Reply } from "./protocol";
import { loadCall, measure, nextWork } from "./queries";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const now = new Date("2026-01-01T00:00:00Z");
const options = { leaseMs: 60_000, retryMs: 1_000, now, chance: 0.5 };
const ops = (...list: Op[]): Reply => ({ kind: "ops", ops: list, race: false });
const sleepOp: Op = { kind: "sleep", id: "s", name: "s", race: false, due: { inMs: 5 } };
const END: Reply = { kind: "complete", data: 1 };

beforeEach(emptyDatabase);
afterAll(() => pool.end());

const serve = (limits: unknown, id = "a-f", event = "x") => ({
  ...{ id, name: id, retries: 3, crons: [], cancel: [], triggers: [{ event }] },
  concurrency: readLimits(limits),
});
const deploy = (...functions: ReturnType<typeof serve>[]) =>
  register(pool, { appId: "a", sdk: "js", url: "http://a", functions });
let sent = 0;
/** One run for each list of data, in that order. */
const begin = (data: Record<string, unknown>[], name = "x") =>
  transaction(pool, (db) =>
    ingest(
      db,
      data.map((each) => ({ id: `e${sent++}`, name, data: each, ts: now.getTime() })),
      now,
    ),
  );
const take = async (most = 100, owner = "me") => {
  await admit(pool);
  return claim(pool, owner, most, 60_000);
};
const loadedOf = async (job: Held) => (await loadCall(pool, job)) as Loaded;
const answer = async (job: Held, reply: Reply) => settle(pool, job, await loadedOf(job), reply, options);
const dataOf = async (jobs: Held[]) =>
  (await Promise.all(jobs.map(async (job) => (await loadedOf(job)).call.event.data.n))).sort();
const heldSlots = async () => (await pool.query("SELECT FROM engine_slot WHERE held")).rowCount;
const numbers = (count: number) => [...Array(count).keys()].map((n) => ({ n }));

test("no more than the limit is ever let in, however many processes ask at once", async () => {
  await deploy(serve(3));
  await begin(numbers(40));
  const jobs = (await Promise.all([...Array(10).keys()].map((n) => take(5, `p${n}`)))).flat();
  expect(jobs).toHaveLength(3);
  for (let left = 37; left > 0; left -= 3) {
    await Promise.all(jobs.splice(0).map((job) => answer(job, END)));
    jobs.push(...(await Promise.all([...Array(10).keys()].map((n) => take(5, `p${n}`)))).flat());
    expect(jobs).toHaveLength(Math.min(3, left));
  }
});

test("while one process lets in, another waits, even for one who is older and comes late", async () => {
  await deploy(serve(1));
  await begin(numbers(2));
  const [holder] = await take();
  await answer(holder as Held, END);
  const holdUp = await pool.connect();
  await holdUp.query("BEGIN");
  await holdUp.query("SELECT FROM engine_job FOR UPDATE");
  const first = admit(pool);
  await sleep(200);
  await begin(numbers(1));
  await pool.query("UPDATE engine_job SET due_at = due_at - interval '1 h' WHERE gate = 'shut'");
  const second = admit(pool);
  await sleep(200);
  await holdUp.query("COMMIT");
  holdUp.release();
  await Promise.all([first, second]);
  expect([await heldSlots(), (await claim(pool, "me", 5, 60_000)).length]).toEqual([1, 1]);
});

test("the oldest is next, and whoever ends lets one in without anybody having to look for it", async () => {
  await deploy(serve(2));
  await begin(numbers(5));
  const first = await take();
  expect(await dataOf(first)).toEqual([0, 1]);
  expect(await nextWork(pool)).toMatchObject({ gates: false });
  await answer(first[0] as Held, END);
  expect(await nextWork(pool)).toMatchObject({ gates: true });
  expect(await dataOf(await take())).toEqual([2]);
});

test("each value of the key has slots of its own, and the limit of the whole function holds besides", async () => {
  await deploy(serve([{ limit: 3 }, { limit: 1, key: "event.data.who" }]));
  await begin(["a", "a", "b", "b", "c", "d"].map((who, n) => ({ who, n })));
  const jobs = await take();
  expect(await dataOf(jobs)).toEqual([0, 2, 4]);
  await answer(jobs[0] as Held, END);
  // The next of the same customer is older than the fourth customer's, but joined the function's line later.
  const next = await take();
  expect(next).toHaveLength(1);
  for (const job of [...jobs.slice(1), ...next]) await answer(job, END);
  const rest: unknown[] = [];
  for (let jobs = await take(); jobs.length; jobs = await take()) {
    rest.push(...(await dataOf(jobs)));
    expect(new Set(await Promise.all(jobs.map(async (job) => (await loadedOf(job)).call.event.data.who))).size).toBe(
      jobs.length,
    );
    for (const job of jobs) await answer(job, END);
  }
  expect(rest).toHaveLength(2);
  expect(await heldSlots()).toBe(0);
});

test("in the account's scope two functions share, and the lower limit is not starved", async () => {
  const shared = (limit: number) => ({ limit, key: "'sms'", scope: "account" });
  await deploy(serve(shared(1), "a-low", "low"), serve(shared(3), "a-high", "high"));
  await begin(numbers(2), "high");
  await begin([{ n: 9 }], "low");
  await begin(numbers(2), "high");
  const two = await take();
  expect(two.map(({ functionId }) => functionId)).toEqual(["a-high", "a-high"]);
  await answer(two[0] as Held, END);
  expect(await take()).toEqual([]);
  await answer(two[1] as Held, END);
  const rest = await take();
  expect(rest.map(({ functionId }) => functionId).sort()).toEqual(["a-high", "a-high", "a-low"]);
});

test("who sleeps holds nothing; woken it asks again", async () => {
  await deploy(serve(1));
  await begin(numbers(2));
  const [first] = await take();
  await answer(first as Held, ops(sleepOp));
  const [second] = await take();
  expect(await dataOf([second as Held])).toEqual([1]);
  await pool.query("UPDATE engine_job SET due_at = clock_timestamp() WHERE kind = 'wake'");
  const [woken] = await take();
  expect(woken?.kind).toBe("wake");
  expect(await wake(pool, woken as Held, 60_000)).toBeUndefined();
  expect(await take()).toEqual([]);
  await answer(second as Held, END);
  expect(await dataOf(await take())).toEqual([0]);
});

test("a run goes from step to step with the slot it has; parallel steps need one each", async () => {
  await deploy(serve(2));
  await begin(numbers(1));
  const [job] = await take();
  const next = (await answer(job as Held, ops({ kind: "done", id: "a", name: "a", data: 1 }))) as Held;
  const plan = ["b", "c", "d"].map((id): Op => ({ kind: "plan", id, name: id, race: false }));
  const step = (await settle(pool, next, next.loaded as Loaded, ops(...plan), options)) as Held;
  expect([step.kind, (await take()).length, await heldSlots()]).toEqual(["step", 1, 2]);
  await answer(step, ops({ kind: "done", id: "b", name: "b", data: 1 }));
  expect(await take()).toMatchObject([{ stepId: "d" }]);
});

test("a failed attempt, a cancelled run and a fault of the engine give their slot on", async () => {
  await deploy(serve(1));
  await begin(numbers(4));
  const [failed] = await take();
  await answer(failed as Held, { kind: "error", error: { message: "m" }, retriable: true });
  const [cancelled] = await take();
  expect(await dataOf([cancelled as Held])).toEqual([1]);
  await transaction(pool, (db) => cancelRun(db, cancelled?.runId as string, now));
  const [faulty] = await take();
  expect(await dataOf([faulty as Held])).toEqual([2]);
  await putOff(pool, faulty as Held, { due: { inMs: 60_000 }, failures: 0, stalls: 1, reason: "r" });
  const [last] = await take();
  expect(await dataOf([last as Held])).toEqual([3]);
  await expect(
    putOff(pool, faulty as Held, { due: { inMs: 0 }, failures: 0, stalls: 1, reason: "r" }),
  ).rejects.toThrow();
  expect([await heldSlots(), await take()]).toEqual([1, []]);
  await pool.query("UPDATE engine_job SET due_at = clock_timestamp() WHERE lease IS NULL");
  expect(await take()).toEqual([]);
  await answer(last as Held, END);
  expect(await dataOf(await take())).toHaveLength(1);
});

test("one who waits in line may be cancelled, and the next is let in", async () => {
  await deploy(serve(1));
  await begin(numbers(3));
  const [first] = await take();
  const { rows } = await pool.query("SELECT run_id FROM engine_job WHERE gate = 'queued' ORDER BY id LIMIT 1");
  await transaction(pool, (db) => cancelRun(db, rows[0].run_id, now));
  await answer(first as Held, END);
  expect(await dataOf(await take())).toEqual([2]);
});

test("the slot of a dead process goes to whoever takes its work over, to nobody else", async () => {
  await deploy(serve(1));
  await begin(numbers(2));
  const [dead] = await take();
  await pool.query("UPDATE engine_job SET due_at = clock_timestamp() - interval '1 s' WHERE lease IS NOT NULL");
  const [heir, ...others] = await take(5, "other");
  expect([heir?.id, others]).toEqual([dead?.id, []]);
  await expect(answer(dead as Held, END)).rejects.toThrow();
  await answer(heir as Held, END);
  expect(await dataOf(await take())).toEqual([1]);
});

test("a new limit holds at once for those in line", async () => {
  await deploy(serve(1));
  await begin(numbers(6));
  expect(await take()).toHaveLength(1);
  await deploy(serve(3));
  expect(await take()).toHaveLength(2);
  await deploy(serve(0));
  expect(await take()).toHaveLength(3);
});

test("those in line are backlog, with the age they have", async () => {
  await deploy(serve(1));
  await begin(numbers(3));
  await take();
  await pool.query("UPDATE engine_job SET due_at = due_at - interval '7 s' WHERE gate = 'queued'");
  expect(await measure(pool)).toMatchObject({
    running: 1,
    sleeping: 0,
    backlog: 2,
    oldestDueSeconds: expect.closeTo(7, 0),
  });
});

import type pg from "pg";
import { retryDelayMs, stallDelayMs } from "./backoff";
import { ingest, newRunId, storeEvent } from "./commands-events";
import { type End, finishRun, goesOn } from "./commands-finish";
import { add, become, drop, type Held, LeaseLost, putOff, type Work } from "./commands-jobs";
import { finishStep, lockRun, openStep, startRun } from "./commands-runs";
import { onlyStep, stepDone } from "./commands-step";
import type { FunctionConfig } from "./config";
import { type Db, sql, transaction } from "./db";
import type { Due } from "./duration";
import { waitFor } from "./match";
import type { Op } from "./ops";
import { asError, type Loaded, type Reply } from "./protocol";

/** Lost answers in a row that are borne before they count as a failure: the app may be dying of this very call. */
const MOST_LOST = 10;

export type SettleOptions = { leaseMs: number; retryMs: number; now: Date; chance: number };

/** A held job, what was read for its call, and what came back. */
type Case = { db: Db; job: Held; loaded: Loaded; options: SettleOptions };

/**
 * Writes down what a call brought, all of it or nothing.
 * @returns the run's next piece of work, if this process is to go on with it
 * @throws LeaseLost if the job is no longer this process's: then nothing is written
 */
export async function settle(
  pool: pg.Pool,
  job: Held,
  loaded: Loaded,
  reply: Reply,
  options: SettleOptions,
): Promise<Held | undefined> {
  const step = onlyStep(job, loaded, reply);
  if (step) return stepDone(pool, job, loaded, step, options.leaseMs);
  return transaction(pool, async (db) => {
    const run = await lockRun(db, loaded.call.runId);
    if (!run) throw new LeaseLost();
    const it: Case = { db, job, loaded, options };
    switch (reply.kind) {
      case "lost":
        return lost(it, reply.reason, reply.reached);
      case "complete":
        return end(it, { status: "completed", output: reply.data });
      case "error":
        return failed(it, reply.error, reply.retriable, reply.retryAt);
      case "ops":
        return settleOps(it, reply, run.finished !== loaded.finished);
    }
  });
}

async function settleOps(it: Case, reply: Extract<Reply, { kind: "ops" }>, stale: boolean): Promise<Held | undefined> {
  const { db, job, loaded, options } = it;
  const { runId } = loaded.call;
  const work: Work[] = [];
  let finished = false;
  let race = reply.race;
  for (const op of reply.ops) {
    if (op.kind === "complete") return end(it, { status: "completed", output: op.data });
    if (op.kind === "unknown") return failed(it, { name: "UnsupportedStep", message: op.problem }, false);
    if (op.kind === "error" && !op.final && job.attempt + 1 < loaded.call.maxAttempts) {
      return failed(it, op.error, true, reply.retryAt);
    }
    if (op.kind === "done" || op.kind === "error") {
      const outcome = op.kind === "done" ? { data: op.data } : { error: asError(op.error) };
      const step = await finishStep(db, runId, op, outcome);
      finished = true;
      race ||= Boolean(step?.race);
    } else if (await openStep(db, runId, { ...op, race: op.race || reply.race })) work.push(await begin(it, op));
  }

  const onward = finished || (stale && job.kind === "discover");
  if (onward && (await goesOn(db, runId, race, job))) {
    await add(db, job.functionId, runId, work);
    return become(db, job, { kind: "discover" }, options.leaseMs);
  }
  const [first, ...rest] = work;
  if (first) {
    await add(db, job.functionId, runId, rest);
    return become(db, job, first, options.leaseMs);
  }
  const waiting = job.kind === "discover" && loaded.call.planOnly;
  if (!onward && !waiting) {
    return failed(it, { name: "NoProgress", message: "The function asked for nothing new and did not end." }, true);
  }
  await drop(db, job);
  return undefined;
}

type Opened = Extract<Op, { kind: "plan" | "sleep" | "wait" | "invoke" }>;

/** Starts an opened step off; answers the job it needs. */
async function begin({ db, loaded, options }: Case, op: Opened): Promise<Work> {
  const { runId, event } = loaded.call;
  if (op.kind === "plan") return { kind: "step", stepId: op.id };
  if (op.kind === "wait") {
    const { key, expression } = waitFor(op.event, op.expression, event);
    await sql(db, "INSERT INTO engine_wait (run_id, step_id, event, key, expression) VALUES ($1, $2, $3, $4, $5)", [
      runId,
      op.id,
      op.event,
      key,
      expression,
    ]);
  }
  if (op.kind === "invoke" && !(await invoke(db, op, runId, options.now))) {
    return { kind: "wake", stepId: op.id, due: { inMs: 0 } };
  }
  return { kind: "wake", stepId: op.id, due: op.due };
}

/** Starts the function a step invokes. False if no such function is served. */
async function invoke(db: Db, op: Extract<Op, { kind: "invoke" }>, runId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ config: FunctionConfig }>(
    db,
    "SELECT config FROM engine_function WHERE id = $1 AND active",
    [op.functionId],
  );
  if (!rows[0]) return false;
  const data = (op.data ?? {}) as Record<string, unknown>;
  const event = { id: `${runId} ${op.id}`, name: "inngest/function.invoked", data, ts: now.getTime() };
  await storeEvent(db, event);
  const parent = { runId, stepId: op.id };
  return startRun(db, { id: newRunId(now), config: rows[0].config, event, startKey: event.id, parent });
}

async function failed(it: Case, error: unknown, retriable: boolean, retryAt?: Date): Promise<undefined> {
  const { db, job, loaded, options } = it;
  if (!retriable || job.attempt + 1 >= loaded.call.maxAttempts) return end(it, { status: "failed", error });
  const due: Due = retryAt ? { at: retryAt } : { inMs: retryDelayMs(job.attempt + 1, options.retryMs, options.chance) };
  await putOff(db, job, { due, failures: 1, stalls: 0, reason: asError(error).message });
}

/** Nothing came back. It costs the function no attempt, unless it keeps happening after the app was reached. */
async function lost(it: Case, reason: string, reached: boolean): Promise<undefined> {
  const { db, job, options } = it;
  const stalls = job.stalls + 1;
  if (reached && stalls > MOST_LOST) return failed(it, { name: "NoAnswer", message: reason }, true);
  await putOff(db, job, { due: { inMs: stallDelayMs(stalls, options.chance) }, failures: 0, stalls, reason });
}

async function end({ db, job, loaded, options }: Case, how: End): Promise<undefined> {
  await drop(db, job);
  await ingest(db, await finishRun(db, loaded.call.runId, how, options.now), options.now);
}

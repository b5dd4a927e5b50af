import type pg from "pg";
import { callFunction } from "./call";
import { drop, type Held, LeaseLost } from "./commands-jobs";
import { settle } from "./commands-settle";
import { tick, wake } from "./commands-wake";
import type { EngineConfig } from "./env";
import { loadCall } from "./queries";

const AGAIN_MS = 250;
const PERSIST_MS = 60_000;

/**
 * Does a held job: one call, wake-up or tick, and writes down what came of it.
 * @returns the work to go on with, if the run has more for this process
 * @throws LeaseLost if the job is no longer this process's
 */
export async function runJob(
  pool: pg.Pool,
  job: Held,
  config: EngineConfig,
  signal: AbortSignal,
): Promise<Held | undefined> {
  if (job.kind === "cron") return persist(() => tick(pool, job, new Date()), signal);
  if (job.kind === "wake") return persist(() => wake(pool, job, config.leaseMs), signal);
  const loaded = job.loaded ?? (await persist(() => loadCall(pool, job), signal));
  if (!loaded) {
    await drop(pool, job);
    return undefined;
  }
  const reply = await callFunction(loaded.call, loaded.endpoints, config, signal);
  const { leaseMs, retryMs } = config;
  return persist(
    () => settle(pool, job, loaded, reply, { leaseMs, retryMs, now: new Date(), chance: Math.random() }),
    signal,
  );
}

/**
 * Keeps trying while the database is away (it restarts): an answer in hand is worth more than doing the work again.
 * Safe to repeat: a write that did go through has ended the lease, and then nothing more is written.
 */
async function persist<T>(write: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const until = Date.now() + PERSIST_MS;
  while (true) {
    try {
      return await write();
    } catch (error) {
      if (error instanceof LeaseLost || signal.aborted || Date.now() > until || !isOutage(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/** The connection broke, or the server is starting or stopping (SQLSTATE classes 08 and 57P). */
function isOutage(error: unknown): boolean {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /connection (terminated|ended)/i.test(message);
}

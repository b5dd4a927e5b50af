import type pg from "pg";
import { retryDelayMs } from "./backoff";
import { admit } from "./commands-gates";
import { claim, extend, type Held, LeaseLost, putOff, release } from "./commands-jobs";
import type { EngineConfig } from "./env";
import { log } from "./log";
import { nextWork } from "./queries";
import { runJob } from "./run-job";

const LEAST_POLL_MS = 5;
const LONGEST_POLL_MS = 15_000;
const TROUBLE_MS = 1_000;
const DRAIN_MS = 5_000;

type Running = { held: Held; abort: AbortController };

/**
 * Takes due jobs and does up to `concurrency` of them at a time, renewing their leases. Sleeps until the next job is
 * due; `wakeIn` tells it of work it cannot know of.
 */
export function startWorker(pool: pg.Pool, config: EngineConfig) {
  const running = new Map<string, Running>();
  let stopping = false;
  let pumping = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  const wakeIn = (ms: number) => {
    const at = Date.now() + ms;
    if (stopping || at >= timerAt) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(pump, Math.max(0, Math.ceil(ms)));
  };

  const pump = async () => {
    clearTimeout(timer);
    timerAt = Number.POSITIVE_INFINITY;
    if (pumping || stopping) {
      again = true;
      return;
    }
    pumping = true;
    let nextMs = LONGEST_POLL_MS;
    try {
      do {
        again = false;
        const free = config.concurrency - running.size;
        if (free <= 0) break;
        const jobs = await claim(pool, config.owner, free, config.leaseMs);
        for (const job of jobs) void work(job);
        const next = await nextWork(pool);
        if (next.gates && (await admit(pool))) again = true;
        nextMs = Math.min(next.ms ?? LONGEST_POLL_MS, LONGEST_POLL_MS);
      } while (again && !stopping);
    } catch (error) {
      log.seldom(`cannot take work: ${(error as Error).message}`);
      nextMs = TROUBLE_MS;
    }
    pumping = false;
    if (running.size < config.concurrency) wakeIn(Math.max(nextMs, LEAST_POLL_MS));
  };

  const work = async (first: Held) => {
    const mine: Running = { held: first, abort: new AbortController() };
    running.set(first.id, mine);
    try {
      let next: Held | undefined = first;
      while (next && !stopping) {
        mine.held = next;
        next = await runJob(pool, next, config, mine.abort.signal);
      }
      if (next) await release(pool, [next]);
    } catch (error) {
      if (!(error instanceof LeaseLost)) await postpone(mine.held, error as Error);
    } finally {
      running.delete(first.id);
      wakeIn(0);
    }
  };

  /** A fault of this server or of the database: nothing was written, the function sees nothing of it. */
  const postpone = async (held: Held, { message, stack }: Error) => {
    log.error(`job ${held.id} of ${held.functionId}: ${stack}`);
    const stalls = held.stalls + 1;
    const due = { inMs: retryDelayMs(stalls, config.retryMs, Math.random()) };
    // If not even this can be written, the job comes due again when its lease ends.
    await putOff(pool, held, { due, failures: 0, stalls, reason: message }).catch(() => {});
  };

  const renew = setInterval(async () => {
    const before = [...running.values()].map(({ held }) => held);
    if (!before.length) return;
    const standing = await extend(pool, before, config.leaseMs).catch(() => undefined);
    for (const { id, lease } of standing ? before : []) {
      const mine = running.get(id);
      if (mine?.held.lease === lease && !standing?.has(id)) mine.abort.abort();
    }
  }, config.leaseMs / 3);

  wakeIn(0);
  return {
    wakeIn,
    running: () => running.size,
    /** Takes no more, waits a little for what runs, and gives back the rest. */
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      const until = Date.now() + DRAIN_MS;
      while (running.size && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      clearInterval(renew);
      await release(
        pool,
        [...running.values()].map(({ held }) => held),
      ).catch(() => {});
      for (const { abort } of running.values()) abort.abort();
    },
  };
}

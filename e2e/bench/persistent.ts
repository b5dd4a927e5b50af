import { setTimeout as sleep } from "node:timers/promises";

const AGAIN_MS = 300;
const PATIENCE_MS = 120_000;

/** Does `work` until it does not throw: its database may be away. After two minutes the error stands. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(AGAIN_MS);
    }
  }
}

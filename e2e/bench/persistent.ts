import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/errors";

const AGAIN_MS = 300;
const PATIENCE_MS = 120_000;

/**
 * Does `work` until it does not throw: its database may be away. What the program itself says (an AppError) is an
 * answer, and stands; so does the error of the last try, after two minutes.
 */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError || Date.now() > until) throw error;
      await sleep(AGAIN_MS);
    }
  }
}

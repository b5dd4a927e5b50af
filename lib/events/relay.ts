import { db } from "@/lib/db";
import { listen } from "./listen";

/** An event on its way to the durable functions. `id` makes sending it twice harmless. */
export type Outgoing = { id: string; name: string; data: object; ts: number };

/** How many go together, by how often they were refused: a quarter each time, so that one bad event ends up alone. */
const BATCHES = [200, 50, 12, 3, 1] as const;
const POLL_MS = 5_000;
const ERROR_LENGTH = 500;

type Waiting = { id: string; name: string; data: object; createdAt: Date; attempts: number };

/**
 * Sends events that are waiting in the outbox, at least once: those never refused first, then oldest first. Several
 * processes may do so at once: rows in another's hands are skipped. When sending fails, the rows are counted as tried
 * and wait in smaller company, so an event that nobody takes holds up no other.
 * @returns whether more may be waiting
 */
export async function deliverOutbox(send: (events: Outgoing[]) => Promise<unknown>, now: Date): Promise<boolean> {
  let taken: string[] = [];
  try {
    return await db.$transaction(
      async (tx) => {
        const rows = await tx.$queryRaw<Waiting[]>`
          SELECT id, name, data, "createdAt", attempts FROM "OutboxEvent" WHERE "deliveredAt" IS NULL
          ORDER BY attempts, "createdAt", id LIMIT ${BATCHES[0]} FOR UPDATE SKIP LOCKED`;
        if (rows.length === 0) return false;
        const batch = together(rows);
        taken = batch.map(({ id }) => id);
        await send(batch.map(({ id, name, data, createdAt }) => ({ id, name, data, ts: createdAt.getTime() })));
        await tx.outboxEvent.updateMany({ where: { id: { in: taken } }, data: { deliveredAt: now } });
        return batch.length < rows.length || rows.length === BATCHES[0];
      },
      { timeout: 30_000 },
    );
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, ERROR_LENGTH);
    const where = { id: { in: taken }, deliveredAt: null };
    await db.outboxEvent.updateMany({ where, data: { attempts: { increment: 1 }, lastError } });
    throw error;
  }
}

/** The first rows, as many as may go together after so many refusals. */
function together(rows: readonly Waiting[]): Waiting[] {
  const attempts = rows[0]?.attempts ?? 0;
  const size = BATCHES[Math.min(attempts, BATCHES.length - 1)];
  return rows.filter((row) => row.attempts === attempts).slice(0, size);
}

/** How much is waiting in the outbox: rows, and seconds since the oldest was written. */
export async function outboxBacklog(now: Date): Promise<{ waiting: number; oldestSeconds: number }> {
  const where = { deliveredAt: null };
  const { _count, _min } = await db.outboxEvent.aggregate({ where, _count: true, _min: { createdAt: true } });
  return { waiting: _count, oldestSeconds: _min.createdAt ? (now.getTime() - _min.createdAt.getTime()) / 1000 : 0 };
}

/**
 * Keeps the outbox empty for as long as the process lives: on every commit that wrote to it, and every few seconds
 * in case a signal was missed.
 */
export function startRelay(send: (events: Outgoing[]) => Promise<unknown>): void {
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        while (await deliverOutbox(send, new Date()));
      }
    } catch (error) {
      console.error("outbox: not sent, will be tried again:", error instanceof Error ? error.message : error);
    } finally {
      running = false;
    }
  };
  listen("outbox", run);
  setInterval(run, POLL_MS).unref();
}

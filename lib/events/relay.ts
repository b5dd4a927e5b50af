import { db } from "@/lib/db";
import { listen } from "./listen";

/** An event on its way to the durable functions. `id` makes sending it twice harmless. */
export type Outgoing = { id: string; name: string; data: object; ts: number };

const BATCH = 200;
const POLL_MS = 5_000;

/**
 * Sends events that are waiting in the outbox, oldest first, at least once. Several processes may do so at once:
 * rows in another's hands are skipped. When sending fails nothing is marked and the next round tries again.
 * @returns how many were sent
 */
export async function deliverOutbox(send: (events: Outgoing[]) => Promise<unknown>, now: Date): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<{ id: string; name: string; data: object; createdAt: Date }[]>`
        SELECT id, name, data, "createdAt" FROM "OutboxEvent" WHERE "deliveredAt" IS NULL
        ORDER BY "createdAt", id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
      if (rows.length === 0) return 0;
      await send(rows.map(({ id, name, data, createdAt }) => ({ id, name, data, ts: createdAt.getTime() })));
      await tx.outboxEvent.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { deliveredAt: now } });
      return rows.length;
    },
    { timeout: 30_000 },
  );
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
        while ((await deliverOutbox(send, new Date())) === BATCH);
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

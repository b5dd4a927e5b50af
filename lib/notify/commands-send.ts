import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { deliver, MOST_ATTEMPTS, waitAfter } from "./delivery";
import { type Addressed, addressed } from "./queries-address";
import type { Sender } from "./senders/sender";

/** Longer than all ways together may take: whoever has taken a message and not settled it by then is dead. */
const LEASE_MS = 90_000;

/** So many at a time. */
export const BATCH = 50;

/** Sends everything that is due, batch after batch. @returns how many were sent or tried */
export async function sendDue(actor: Actor, senders: readonly Sender[], now: Date): Promise<number> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  let done = 0;
  for (;;) {
    const { taken, outside } = await takeDue(senders, BATCH, now);
    await Promise.all(outside.map((message) => sendOutside(message, now)));
    done += taken;
    if (taken < BATCH) return done;
  }
}

/**
 * Takes due messages: nobody else gets them until the lease ends, and what is cancelled by now is not among them.
 * Those that no way outside leads to are delivered by being in the inbox; those of no use any more are cancelled. Rows
 * that a change of their order holds are passed over, so that nobody waits in a circle: the change may cancel them.
 * @returns how many were taken, and those that are to be sent outside by the caller
 */
export async function takeDue(
  senders: readonly Sender[],
  most: number,
  now: Date,
): Promise<{ taken: number; outside: Addressed[] }> {
  const lease = new Date(now.getTime() + LEASE_MS);
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; late: boolean }[]>`
      UPDATE "Message" SET "tryAt" = ${lease}, attempts = attempts + 1
      WHERE id IN (SELECT id FROM "Message" WHERE status = 'planned' AND "tryAt" <= ${now}
        ORDER BY "tryAt", id LIMIT ${most} FOR UPDATE SKIP LOCKED)
      RETURNING id, until IS NOT NULL AND until <= ${now} AS late`;
    const useful = rows.filter(({ late }) => !late).map(({ id }) => id);
    const messages = useful.length ? await addressed(tx, useful, senders, now) : [];
    const outside = messages.filter(({ ways }) => ways.length > 0);
    const ringing = new Set(outside.map(({ id }) => id));
    await settleInside(tx, {
      shown: useful.filter((id) => !ringing.has(id)),
      late: rows.filter(({ late }) => late).map(({ id }) => id),
      now,
    });
    return { taken: rows.length, outside };
  });
}

/** When the next message is due, or null. */
export async function nextDue(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min("tryAt") AS at FROM "Message" WHERE status = 'planned'`;
  return row?.at ?? null;
}

/**
 * Sends a taken message by the first way that works, and writes down how it went. One row at a time, so that a change
 * of its order waits for no provider. What left although it was being cancelled is written down as sent.
 */
export async function sendOutside({ id, attempts, recipient, ways, letterFor }: Addressed, now: Date): Promise<void> {
  const { outcome, channel, gone } = await deliver(ways, recipient, letterFor);
  if (gone.length) await db.pushDevice.deleteMany({ where: { endpoint: { in: gone } } });
  if (outcome.ok) {
    await db.message.updateMany({
      where: { id, status: { in: ["planned", "cancelled"] } },
      data: { status: "sent", channel, sentAt: now, tryAt: null, error: null },
    });
    return;
  }
  const again = outcome.retry && attempts < MOST_ATTEMPTS;
  const tryAt = again ? new Date(now.getTime() + waitAfter(attempts)) : null;
  await db.message.updateMany({
    where: { id, status: "planned", attempts },
    data: { status: again ? "planned" : "failed", channel, tryAt, error: outcome.error },
  });
}

type Inside = { shown: string[]; late: string[]; now: Date };

/** What stays in the house is sent by being shown, or cancelled as late; open pages hear of what is new. */
async function settleInside(tx: Tx, { shown, late, now }: Inside): Promise<void> {
  if (shown.length + late.length === 0) return;
  await tx.$executeRaw`
    WITH settled AS (
      UPDATE "Message" SET "tryAt" = NULL,
        status = CASE WHEN id = ANY(${late}::uuid[]) THEN 'cancelled' ELSE 'sent' END::"MessageStatus",
        error = CASE WHEN id = ANY(${late}::uuid[]) THEN 'too_late' END,
        "sentAt" = CASE WHEN id = ANY(${late}::uuid[]) THEN NULL ELSE ${now}::timestamptz END
      WHERE id = ANY(${[...shown, ...late]}::uuid[]) RETURNING *)
    SELECT pg_notify('live', json_build_object('order', s."orderId", 'verb', 'message',
      'workers', (SELECT coalesce(json_agg(w.id), '[]') FROM "Worker" w WHERE w."userId" = s."userId"))::text)
    FROM settled s WHERE s.status = 'sent' AND s."orderId" IS NOT NULL`;
}

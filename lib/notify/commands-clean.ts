import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { messageRules } from "./queries-rules";

const DAY_MS = 86_400_000;
/** Called every minute: a batch each time is far more than any shop writes. */
const AT_A_TIME = 1_000;

/**
 * Deletes messages that are over, sent or cancelled, and older than the policy keeps them; the oldest first. Planned
 * and failed ones stay: somebody may still do something about them.
 * @returns how many were deleted
 */
export async function forgetMessages(actor: Actor, now: Date): Promise<number> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  const { policy } = await messageRules(db);
  const before = new Date(now.getTime() - policy.keepDays * DAY_MS);
  return db.$executeRaw`
    DELETE FROM "Message" WHERE id IN (
      SELECT id FROM "Message" WHERE status IN ('sent', 'cancelled') AND "sendAt" < ${before}
      ORDER BY "sendAt" LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED)`;
}

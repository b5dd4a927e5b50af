import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { expireOffer, makeNextOffer } from "./commands";
import { dispatchPolicy } from "./policy";

/** What the durable functions do in time is not swept: so long after it was due, they have missed it. */
const GRACE_SECONDS = 60;

const HOUR = 3_600_000;

/** At most so many of each a minute: what is left comes next time. */
const LIMIT = 200;

/**
 * Heals what a lost event would have missed: offers long past their deadline expire, orders that wait without anybody
 * looking are dispatched, and so are those that have come near enough to be told. Does nothing when all is well.
 */
export async function sweepDispatch(actor: Actor, now: Date): Promise<{ expired: number; dispatched: number }> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  const due = new Date(now.getTime() - GRACE_SECONDS * 1000);
  const late = await db.offer.findMany({
    where: { status: "pending", expiresAt: { lt: due } },
    orderBy: { expiresAt: "asc" },
    take: LIMIT,
    select: { id: true },
  });
  let expired = 0;
  for (const { id } of late) if ((await expireOffer(actor, id, now)).ok) expired++;
  const { offer } = dispatchPolicy.parse((await getBusiness()).dispatchPolicy);
  const near = offer.aheadHours && { windowStart: { lte: new Date(now.getTime() + offer.aheadHours * HOUR) } };
  const waiting = await db.order.findMany({
    where: { status: "placed", events: { none: { at: { gt: due } } }, ...(near && { OR: [{ asap: true }, near] }) },
    orderBy: { windowStart: "asc" },
    take: LIMIT,
    select: { id: true },
  });
  await Promise.all(waiting.map(({ id }) => makeNextOffer(actor, id, now)));
  return { expired, dispatched: waiting.length };
}

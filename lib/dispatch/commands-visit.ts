import { getBusiness } from "@/lib/business/queries";
import type { Tx } from "@/lib/db";
import { wayTo } from "@/lib/staff/day-plan";
import { loadRoster } from "@/lib/staff/queries-roster";
import { dispatchPolicy } from "./policy";

const live = { in: ["pending", "accepted"] as ("pending" | "accepted")[] };

/** Nobody holds the order: what its columns say then. */
export const unheld = {
  workerId: null,
  mateIds: [] as string[],
  plannedStart: null,
  plannedEnd: null,
  arrivalAt: null,
  acceptedAt: null,
};

/** How a held visit can end without having taken place. */
export type Released = "declined" | "expired" | "withdrawn";

/**
 * Frees whoever holds the order: the visit ends as `status`, the one after it is reached from where it now comes, and
 * open escalations are closed. Does nothing for an order that nobody holds. The caller has claimed the order's row.
 * @param workerIds of a crew these only
 */
export async function releaseVisit(
  tx: Tx,
  orderId: string,
  now: Date,
  status: Released = "withdrawn",
  declineReason: string | null = null,
  workerIds?: string[],
): Promise<void> {
  await closeEscalations(tx, orderId, "order_changed", now);
  const visits = await tx.offer.findMany({
    where: { orderId, status: live, ...(workerIds && { workerId: { in: workerIds } }) },
    orderBy: { seat: "asc" },
    select: { id: true, workerId: true },
  });
  if (visits.length === 0) return;
  await claimWorkers(
    tx,
    visits.map(({ workerId }) => workerId),
  );
  for (const { id } of visits) {
    const gone = await tx.offer.update({
      where: { id },
      data: { status, answeredAt: now, declineReason },
      select: { workerId: true, endAt: true, carried: true },
    });
    await retimeNext(tx, gone, now);
  }
}

/** The held visit has taken place: frees what is left of its time. The caller has claimed the order's row. */
export async function finishVisit(tx: Tx, orderId: string, now: Date): Promise<void> {
  // Kept in order even if it was finished before it was planned to begin.
  await tx.$executeRaw`
    UPDATE "Offer" SET status = 'done', "endAt" = least("endAt", ${now}), "startAt" = least("startAt", ${now}),
      "departAt" = least("departAt", ${now})
    WHERE "orderId" = ${orderId}::uuid AND status IN ('pending', 'accepted')`;
}

/** Closes what was open about an order, saying how it ended; whoever was suggested for it is no more. One statement. */
export async function closeEscalations(tx: Tx, orderId: string, outcome: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH lapsed AS (
      UPDATE "Suggestion" SET outcome = 'lapsed', "settledAt" = ${now}
      WHERE "orderId" = ${orderId}::uuid AND outcome IS NULL)
    UPDATE "Escalation" SET "closedAt" = ${now}, outcome = ${outcome}
    WHERE "orderId" = ${orderId}::uuid AND "closedAt" IS NULL`;
}

/**
 * Claims workers' rows until the transaction ends: whoever adds, moves or takes away a held visit does this first,
 * after the order's row, before any row of a visit, several in the order of their ids: so nobody waits in a circle.
 */
export async function claimWorkers(tx: Tx, workerIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Worker" WHERE id = ANY(${workerIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * After a visit is gone, the person comes to the next one from the place before it, which may be a longer way: also
 * because the goods of both were picked up for the one that is gone. Where that way cannot be made in time any more,
 * they leave as soon as they can, and the ladder counts from when they should have left.
 */
async function retimeNext(tx: Tx, gone: { workerId: string; endAt: Date; carried: boolean }, now: Date): Promise<void> {
  const next = await tx.offer.findFirst({
    where: { workerId: gone.workerId, status: live, startAt: { gte: gone.endAt } },
    orderBy: { startAt: "asc" },
    select: { id: true, startAt: true, departAt: true, carried: true },
  });
  if (!next || (next.departAt <= now && !next.carried)) return;
  const { zone, dispatchPolicy: rules } = await getBusiness(tx);
  const start = next.startAt.getTime();
  const [person] = await loadRoster(tx, { start, end: start, zone }, [gone.workerId]);
  const index = person?.visits.findIndex(({ offerId }) => offerId === next.id) ?? -1;
  const visit = person?.visits[index];
  if (!person || !visit || visit.underway) return;
  const carried = Boolean(visit.carried && gone.carried);
  const way = wayTo(person, { ...visit, carried }, dispatchPolicy.parse(rules).travel);
  const free = Math.max(now.getTime(), person.visits[index - 1]?.endAt ?? 0);
  const departAt = new Date(Math.min(Math.max(way.departAt, free), visit.startAt));
  const { seconds, metres } = way.travel;
  const data = { departAt, travelSeconds: seconds, travelMetres: metres, carried: way.carried };
  await tx.offer.update({ where: { id: next.id }, data });
}

import type { StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";

/** How simulated people answer: shares of offers declined and left silent; the rest is accepted. */
export const DECLINES = 0.1;
export const SILENT = 0.05;

/** Everybody who can be sent, as the actor of their own phone, by the worker's id. */
export async function workerActors(): Promise<Map<string, StaffActor>> {
  const workers = await db.worker.findMany({
    select: { id: true, user: { select: { id: true, name: true, locale: true } } },
  });
  return new Map(
    workers.map(({ id, user: { id: userId, name, locale } }) => [
      id,
      { kind: "user", userId, role: "worker", name, locale, workerId: id },
    ]),
  );
}

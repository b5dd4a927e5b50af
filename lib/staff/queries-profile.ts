import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";

/** What a worker sees about themselves. Shift minutes are after local midnight, weekday 1 (Monday) to 7. */
export type WorkerProfile = Prisma.WorkerGetPayload<{ select: typeof shown }>;

const names = { nameZh: true, nameEn: true } as const;
const shown = {
  name: true,
  shortName: true,
  phone: true,
  skills: { select: { level: true, skill: { select: { code: true, ...names } } }, orderBy: { level: "desc" } },
  areas: { select: { area: { select: { code: true, ...names } } }, orderBy: { area: { sort: "asc" } } },
  shifts: {
    select: { id: true, weekday: true, startMinute: true, endMinute: true },
    orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
  },
} satisfies Prisma.WorkerSelect;

/** The signed-in worker's own profile. @throws AppError FORBIDDEN for anybody who is no worker. */
export async function ownProfile(actor: Actor): Promise<WorkerProfile> {
  if (actor.kind !== "user" || !actor.workerId) throw new AppError("FORBIDDEN");
  return db.worker.findUniqueOrThrow({ where: { id: actor.workerId }, select: shown });
}

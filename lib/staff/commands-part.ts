import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { centroid } from "./area";
import { areaInput, workerInput } from "./schema";

/** What of a worker is set by itself: the whole of their shifts, skills or areas. */
const workerPart = workerInput.pick({ shifts: true, skills: true, areaIds: true }).partial();
const areaPart = areaInput.pick({ feeAmount: true, active: true, ring: true }).partial();

export type WorkerPart = z.input<typeof workerPart>;
export type AreaPart = z.input<typeof areaPart>;

/**
 * Sets parts of a worker in the caller's transaction; what is left out stays, and so do visits they hold.
 * @throws AppError FORBIDDEN, NOT_FOUND; what `workerInput` would refuse
 */
export async function setWorkerPart(tx: Tx, actor: Actor, workerId: string, part: WorkerPart): Promise<void> {
  if (!may(actor, "staff", "edit")) throw new AppError("FORBIDDEN");
  const { shifts, skills, areaIds } = workerPart.parse(part);
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Worker" WHERE id = ${workerId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw new AppError("NOT_FOUND");
  const where = { workerId };
  if (shifts) await tx.shift.deleteMany({ where });
  if (skills) await tx.workerSkill.deleteMany({ where });
  if (areaIds) await tx.workerArea.deleteMany({ where });
  await tx.worker.update({
    where: { id: workerId },
    data: {
      ...(shifts && { shifts: { create: shifts } }),
      ...(skills && { skills: { create: skills } }),
      ...(areaIds && { areas: { create: areaIds.map((areaId) => ({ areaId })) } }),
    },
  });
}

/**
 * Sets parts of an area in the caller's transaction; what is left out stays. Orders placed before keep their fee.
 * @throws AppError FORBIDDEN, NOT_FOUND; what `areaInput` would refuse
 */
export async function setAreaPart(tx: Tx, actor: Actor, areaId: string, part: AreaPart): Promise<void> {
  if (!may(actor, "areas", "edit")) throw new AppError("FORBIDDEN");
  const read = areaPart.parse(part);
  const data = { ...read, ...(read.ring && centroid(read.ring)) };
  const { count } = await tx.area.updateMany({ where: { id: areaId }, data });
  if (count === 0) throw new AppError("NOT_FOUND");
}

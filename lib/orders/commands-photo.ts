import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError, type Result, refuse } from "@/lib/errors";
import { visibleTo } from "./access";
import { claimOrder } from "./move";
import { imageType, MAX_PHOTOS } from "./photo-type";
import { isOneOf } from "./team";

/** Where photos are kept: a file per photo, named by its id. */
export const photoPath = (id: string): string => join(env.DATA_DIR, "photos", z.uuid().parse(id));

/**
 * Keeps a photo of a visit under way: the file under the data folder, a row in the database.
 * Only the worker at the visit may. Refusals: `photo_too_big`, `photo_wrong_kind`, `photo_too_many`, `not_possible_now`.
 * @param bytes the picture as it came; what it is is read from its first bytes, not from its name
 */
export async function addPhoto(
  actor: Actor,
  orderId: string,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<{ id: string }>> {
  const type = imageType(bytes);
  if (!type.ok) return type;
  await mkdir(join(env.DATA_DIR, "photos"), { recursive: true });
  let written: string | null = null;
  try {
    return await db.$transaction(async (tx) => {
      if (!(await isUnderWay(tx, actor, orderId))) return refuse("not_possible_now");
      if ((await tx.photo.count({ where: { orderId } })) >= MAX_PHOTOS) return refuse("photo_too_many");
      const data = { orderId, mime: type.mime, bytes: bytes.length, createdAt: now };
      const { id } = await tx.photo.create({ data, select: { id: true } });
      written = photoPath(id);
      await writeFile(written, bytes, { flag: "wx", flush: true });
      return { ok: true, id };
    });
  } catch (error) {
    if (written) await rm(written, { force: true });
    throw error;
  }
}

/** Takes a photo away again, while the visit is under way. */
export async function removePhoto(actor: Actor, photoId: string): Promise<Result> {
  const removed = await db.$transaction(async (tx) => {
    const photo = await tx.photo.findUnique({ where: { id: z.uuid().parse(photoId) }, select: { orderId: true } });
    if (!photo) throw new AppError("NOT_FOUND");
    if (!(await isUnderWay(tx, actor, photo.orderId))) return refuse("not_possible_now");
    await tx.photo.delete({ where: { id: photoId } });
    return { ok: true } as const;
  });
  if (removed.ok) await rm(photoPath(photoId), { force: true });
  return removed;
}

/** Claims the order and says whether its worker, the actor, is at it. @throws AppError NOT_FOUND if it is not theirs. */
async function isUnderWay(tx: Tx, actor: Actor, orderId: string): Promise<boolean> {
  if (actor.kind !== "user" || actor.role !== "worker") throw new AppError("FORBIDDEN");
  if (!z.uuid().safeParse(orderId).success) throw new AppError("NOT_FOUND");
  const mine = await tx.order.findFirst({ where: { AND: [{ id: orderId }, visibleTo(actor)] }, select: { id: true } });
  if (!mine) throw new AppError("NOT_FOUND");
  const order = await claimOrder(tx, orderId);
  return order?.status === "in_progress" && isOneOf(order, actor.workerId);
}

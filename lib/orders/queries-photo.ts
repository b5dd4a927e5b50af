import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { visibleTo } from "./access";
import { photoPath } from "./commands-photo";

/** A photo to be shown: where its file is, what it is, its size in bytes. */
export type PhotoFile = { path: string; mime: string; bytes: number };

/** A photo of an order that the actor may see, or null: not there and not yours look the same. */
export async function findPhoto(actor: Actor, id: string): Promise<PhotoFile | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const photo = await db.photo.findFirst({
    where: { id, order: visibleTo(actor) },
    select: { mime: true, bytes: true },
  });
  return photo && { path: photoPath(id), ...photo };
}

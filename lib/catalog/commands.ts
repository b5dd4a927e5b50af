import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { Prisma } from "@/prisma/generated/client";
import { serviceInput } from "./schema";

/**
 * Creates a service, or changes the one of that id. Options are kept as they are.
 * Orders already placed keep their price and duration.
 */
export async function saveService(actor: Actor, id: string | null, input: unknown): Promise<Result<{ id: string }>> {
  if (!may(actor, "services", "edit")) throw new AppError("FORBIDDEN");
  const read = serviceInput.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), i.message])));
  }
  try {
    const saved = id
      ? await db.service.update({ where: { id }, data: read.data, select: { id: true } })
      : await db.service.create({ data: read.data, select: { id: true } });
    return { ok: true, id: saved.id };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      return refuse("slug_taken", { slug: "slug_taken" });
    }
    throw error;
  }
}

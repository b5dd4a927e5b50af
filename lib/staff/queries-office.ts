import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** Somebody who works in the office: who, how they sign in, in which position. */
export type OfficeUser = Awaited<ReturnType<typeof listOfficeUsers>>[number];

/** Everybody of the office, the active first; the owner too. @throws AppError FORBIDDEN */
export async function listOfficeUsers(actor: Actor) {
  if (!may(actor, "logins", "view")) throw new AppError("FORBIDDEN");
  return db.user.findMany({
    where: { role: { not: "worker" } },
    orderBy: [{ active: "desc" }, { role: "asc" }, { createdAt: "asc" }],
    select: { id: true, name: true, login: true, role: true, active: true },
  });
}

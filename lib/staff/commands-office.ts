import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { may } from "@/lib/auth/permissions";
import { noteRules } from "@/lib/business/commands";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { fieldErrors } from "@/lib/orders/schema";
import { Prisma } from "@/prisma/generated/client";
import { passwordInput } from "./schema";
import { newOfficeUserInput, officeUserInput } from "./schema-office";

/** Whose logins are given here: a worker's belongs to their work, the owner's to nobody. */
const office = { in: ["manager", "support"] as ("manager" | "support")[] };

/**
 * Creates a login of the office, or changes the name, position and use of the one of that id; who changed what is kept.
 * Whoever is no longer active is out with their next click.
 * @param input unchecked; shape: `newOfficeUserInput` without an id, else `officeUserInput`
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function saveOfficeUser(
  actor: Actor,
  id: string | null,
  input: unknown,
  now: Date,
): Promise<Result<{ id: string }>> {
  mustEdit(actor);
  const read = officeUserInput.safeParse(input);
  if (id === null) return createOfficeUser(actor, input, now);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${id}::uuid FOR UPDATE`;
    const select = { name: true, role: true, active: true } as const;
    const was = await tx.user.findFirst({ where: { id, role: office }, select });
    if (!was) throw new AppError("NOT_FOUND");
    await tx.user.update({ where: { id }, data: read.data, select: { id: true } });
    await noteRules(tx, actor, { subject: "logins", was: { [id]: was }, is: { [id]: read.data } }, now);
    return { ok: true, id };
  });
}

async function createOfficeUser(actor: Actor, input: unknown, now: Date): Promise<Result<{ id: string }>> {
  const read = newOfficeUserInput.safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const { password, ...own } = read.data;
  const passwordHash = await hashPassword(password);
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.user.create({ data: { ...own, passwordHash }, select: { id: true } });
      await noteRules(tx, actor, { subject: "logins", was: {}, is: { [id]: own } }, now);
      return { ok: true, id };
    });
  } catch (error) {
    const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (taken) return refuse("invalid", { login: "login_taken" });
    throw error;
  }
}

/**
 * Gives somebody of the office a new password and opens a login that too many wrong ones have closed.
 * Refusal: `invalid` with `fields`. @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function resetOfficePassword(actor: Actor, id: string, input: unknown): Promise<Result> {
  mustEdit(actor);
  const read = passwordInput.safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const passwordHash = await hashPassword(read.data.password);
  const { count } = await db.user.updateMany({
    where: { id, role: office },
    data: { passwordHash, failedLogins: 0, lockedUntil: null },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
  return { ok: true };
}

function mustEdit(actor: Actor): void {
  if (!may(actor, "logins", "edit")) throw new AppError("FORBIDDEN");
}

import { z } from "zod";
import { db } from "@/lib/db";
import { type Result, refuse } from "@/lib/errors";
import type { Role } from "@/prisma/generated/enums";
import type { Actor } from "./actor";
import { afterFailure, isLocked } from "./lockout";
import { verifyPassword } from "./password";

/** What a person types to sign in. */
export const credentials = z.object({
  login: z.string().max(100).transform(normalizeLogin).pipe(z.string().min(1)),
  password: z.string().min(1).max(200),
});

/** How a login is kept and compared: without spaces around it, lower case, full-width letters as plain ones. */
export function normalizeLogin(login: string): string {
  return login.normalize("NFKC").trim().toLowerCase();
}

/**
 * Checks a login and password, and counts failures: five in a row close the login for fifteen minutes.
 * An unknown login, a wrong password, a closed login and a person no longer active are answered alike, in equal time.
 * @param input unchecked; shape: `credentials`
 * @returns who it is; refusal `sign_in_failed`
 */
export async function checkCredentials(
  _actor: Actor,
  input: unknown,
  now: Date,
): Promise<Result<{ userId: string; role: Role }, "sign_in_failed">> {
  const read = credentials.safeParse(input);
  if (!read.success) return refuse("sign_in_failed");
  const { login, password } = read.data;
  const user = await db.user.findUnique({ where: { login }, select: { id: true, passwordHash: true } });
  const fits = await verifyPassword(password, user?.passwordHash ?? null);
  return (user && (await settle(user.id, fits, now))) || refuse("sign_in_failed");
}

/**
 * Counts one try. The row's lock puts tries that come together one after the other, so of many guesses at once no
 * more than five count, and a right one that comes after them does not open the login.
 */
async function settle(userId: string, fits: boolean, now: Date) {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { role: true, active: true, failedLogins: true, lockedUntil: true },
    });
    if (isLocked(user, now)) return null;
    const right = fits && user.active;
    const data = right ? { failedLogins: 0, lockedUntil: null } : afterFailure(user, now);
    await tx.user.update({ where: { id: userId }, data });
    return right ? ({ ok: true, userId, role: user.role } as const) : null;
  });
}

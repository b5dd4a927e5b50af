import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Role } from "@/prisma/generated/enums";
import type { StaffActor } from "./actor";
import { isSecure, SESSION_SECONDS, sessionCookie } from "./options";
import { staffActor } from "./queries";

/**
 * Who is signed in, as the database has them now, or null. Role, active flag and worker are re-read on every request,
 * so a change by the owner holds from the next click on; asked several times in one request, read once.
 */
export const currentActor = cache(async (): Promise<StaffActor | null> => {
  const token = (await cookies()).get(sessionCookie(isSecure(await headers())))?.value;
  const read = token ? await decode({ token, secret: secret() }).catch(() => null) : null;
  return typeof read?.userId === "string" ? staffActor(read.userId) : null;
});

/**
 * For a page or a form of staff: whoever is signed in; a stranger goes to the sign-in page and comes back to `here`.
 * @param here the page's own path
 */
export async function requireStaff(here: string): Promise<StaffActor> {
  return (await currentActor()) ?? redirect(`/sign-in?${new URLSearchParams({ next: here })}`);
}

/** As `requireStaff`, for some roles only; anybody else who is signed in goes to their own start page. */
export async function requireRole(here: string, ...roles: Role[]): Promise<StaffActor> {
  const actor = await requireStaff(here);
  return roles.includes(actor.role) ? actor : redirect(startPage(actor.role));
}

/** A worker with their id, for the worker's pages. */
export async function requireWorker(here: string): Promise<StaffActor & { workerId: string }> {
  const { workerId, ...actor } = await requireRole(here, "worker");
  if (!workerId) throw new AppError("FORBIDDEN", "a worker's login without a worker");
  return { ...actor, workerId };
}

/**
 * For a route handler: whoever is signed in, of these roles if any are named.
 * @throws AppError UNAUTHENTICATED, FORBIDDEN
 */
export async function demandStaff(...roles: Role[]): Promise<StaffActor> {
  const actor = await currentActor();
  if (!actor) throw new AppError("UNAUTHENTICATED");
  if (roles.length && !roles.includes(actor.role)) throw new AppError("FORBIDDEN");
  return actor;
}

/** Where a person begins after signing in. */
export const startPage = (role: Role): "/staff" | "/admin" => (role === "worker" ? "/staff" : "/admin");

/** Starts a session: sets its cookie, in the form next-auth reads. For server actions. */
export async function openSession(userId: string): Promise<void> {
  const secure = isSecure(await headers());
  const token = await encode({ token: { userId }, secret: secret(), maxAge: SESSION_SECONDS });
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: SESSION_SECONDS } as const;
  (await cookies()).set(sessionCookie(secure), token, options);
}

/** Ends the session of this browser. For server actions. */
export async function closeSession(): Promise<void> {
  const secure = isSecure(await headers());
  (await cookies()).set(sessionCookie(secure), "", { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: 0 });
}

function secret(): string {
  if (!env.NEXTAUTH_SECRET)
    throw new AppError("INTERNAL", "NEXTAUTH_SECRET is not set: `npm start` and `npm run dev` set it.");
  return env.NEXTAUTH_SECRET;
}

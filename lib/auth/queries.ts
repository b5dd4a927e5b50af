import { db } from "@/lib/db";
import type { Role } from "@/prisma/generated/enums";
import type { StaffActor } from "./actor";
import { DEMO_PASSWORD, isDemo } from "./demo";

/** A login that anybody may try. */
export type DemoLogin = { login: string; password: string; name: string; role: Role };

const roles: Role[] = ["owner", "manager", "support", "worker"];

/** One login per role while the demo business is in place, else none. Anyone may ask: it is on the sign-in page. */
export async function demoLogins(): Promise<DemoLogin[]> {
  const business = await db.business.findUnique({ where: { id: "business" }, select: { slug: true } });
  if (!business || !isDemo(business.slug)) return [];
  const users = await db.user.findMany({
    where: { active: true },
    distinct: ["role"],
    orderBy: [{ createdAt: "asc" }, { login: "asc" }],
    select: { login: true, name: true, role: true },
  });
  users.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  return users.map((user) => ({ ...user, password: DEMO_PASSWORD }));
}

/** The member of staff of that id as an actor, as the database has them now; null once they are no longer active. */
export async function staffActor(userId: string): Promise<StaffActor | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { id: true, role: true, name: true, locale: true, active: true, worker: { select: { id: true } } },
  });
  if (!user?.active) return null;
  const { id, role, name, locale, worker } = user;
  return { kind: "user", userId: id, role, name, locale, workerId: worker?.id ?? null };
}

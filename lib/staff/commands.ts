import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { readPhone } from "@/lib/intake/phone";
import { fieldErrors } from "@/lib/orders/schema";
import { Prisma } from "@/prisma/generated/client";
import { maySeeCosts } from "./access";
import { centroid } from "./area";
import {
  areaInput,
  newAreaInput,
  newWorkerInput,
  passwordInput,
  skillInput,
  timeOffInput,
  workerInput,
} from "./schema";

/** A visit that a worker still holds though they will not be there: somebody should look at it. */
export type Conflict = { orderId: string; code: string; startAt: Date };

/**
 * Creates a worker with a login, or changes the one of that id: their skills, areas and shifts are what is given.
 * A worker no longer active cannot sign in. Visits they hold stay, and are named in `conflicts`.
 * @param input unchecked; shape: `newWorkerInput` without an id, else `workerInput`
 * @returns refusal `invalid` with `fields`
 */
export async function saveWorker(
  actor: Actor,
  id: string | null,
  input: unknown,
  now: Date,
): Promise<Result<{ id: string; conflicts: Conflict[] }>> {
  mustEdit(actor, "staff");
  const read = (id ? workerInput : newWorkerInput).safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const { skills, areaIds, shifts, login, password, hourlyCost, ...own } = { login: "", password: "", ...read.data };
  const phone = readPhone(own.phone, (await getBusiness()).country);
  if (!phone.ok) return refuse("invalid", { phone: phone.reason });
  const parts = {
    ...own,
    ...(maySeeCosts(actor) && { hourlyCost }),
    phone: phone.e164,
    skills: { create: skills },
    areas: { create: areaIds.map((areaId) => ({ areaId })) },
    shifts: { create: shifts },
  };
  if (id === null) {
    const user = {
      create: { login, name: own.name, role: "worker", active: own.active, passwordHash: await hashPassword(password) },
    } as const;
    return unlessTaken({ login: "login_taken" }, async () => {
      const worker = await db.worker.create({ data: { ...parts, joinedAt: now, user }, select: { id: true } });
      return { ok: true, id: worker.id, conflicts: [] };
    });
  }
  return db.$transaction(async (tx) => {
    await mustExist(tx, id);
    const old = { where: { workerId: id } };
    await Promise.all([tx.workerSkill.deleteMany(old), tx.workerArea.deleteMany(old), tx.shift.deleteMany(old)]);
    const user = { update: { name: own.name, active: own.active } };
    await tx.worker.update({ where: { id }, data: { ...parts, user }, select: { id: true } });
    const conflicts = own.active ? [] : await heldVisits(tx, id, { endAt: { gt: now } });
    return { ok: true, id, conflicts };
  });
}

/** Gives a worker a new password and opens a login that too many wrong ones have closed. Refusal: `invalid`. */
export async function resetPassword(actor: Actor, workerId: string, input: unknown): Promise<Result> {
  mustEdit(actor, "staff");
  const read = passwordInput.safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const passwordHash = await hashPassword(read.data.password);
  const { count } = await db.user.updateMany({
    where: { worker: { id: workerId } },
    data: { passwordHash, failedLogins: 0, lockedUntil: null },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
  return { ok: true };
}

/** Enters time away. Visits already held then stay, and are named in `conflicts`. Refusal: `invalid` with `fields`. */
export async function addTimeOff(
  actor: Actor,
  workerId: string,
  input: unknown,
): Promise<Result<{ id: string; conflicts: Conflict[] }>> {
  mustEdit(actor, "staff");
  const read = timeOffInput.safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  return db.$transaction(async (tx) => {
    await mustExist(tx, workerId);
    const { id } = await tx.timeOff.create({ data: { workerId, ...read.data }, select: { id: true } });
    const { startAt, endAt } = read.data;
    return {
      ok: true,
      id,
      conflicts: await heldVisits(tx, workerId, { departAt: { lt: endAt }, endAt: { gt: startAt } }),
    };
  });
}

/** Takes back time away. */
export async function removeTimeOff(actor: Actor, timeOffId: string): Promise<Result> {
  mustEdit(actor, "staff");
  const { count } = await db.timeOff.deleteMany({ where: { id: timeOffId } });
  if (count === 0) throw new AppError("NOT_FOUND");
  return { ok: true };
}

/**
 * Creates an area, or changes the one of that id. Its middle is its ring's. Orders placed before keep their fee.
 * @param input unchecked; shape: `newAreaInput` without an id, else `areaInput`
 * @returns refusal `invalid` with `fields`
 */
export async function saveArea(actor: Actor, id: string | null, input: unknown): Promise<Result<{ id: string }>> {
  mustEdit(actor, "areas");
  if (id === null) {
    const read = newAreaInput.safeParse(input);
    if (!read.success) return refuse("invalid", fieldErrors(read.error));
    const data = { ...read.data, ...centroid(read.data.ring) };
    return unlessTaken({ code: "slug_taken" }, async () => {
      const sort = await db.area.count();
      const area = await db.area.create({ data: { ...data, sort }, select: { id: true } });
      return { ok: true, id: area.id };
    });
  }
  const read = areaInput.safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const { ring } = read.data;
  const { count } = await db.area.updateMany({ where: { id }, data: { ...read.data, ...(ring && centroid(ring)) } });
  if (count === 0) throw new AppError("NOT_FOUND");
  return { ok: true, id };
}

/** Creates a skill, or renames the one of that id. Refusal: `invalid` with `fields`. */
export async function saveSkill(actor: Actor, id: string | null, input: unknown): Promise<Result<{ id: string }>> {
  mustEdit(actor, "staff");
  const read = skillInput.safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  return unlessTaken({ code: "slug_taken" }, async () => {
    const skill = id
      ? await db.skill.update({ where: { id }, data: read.data, select: { id: true } })
      : await db.skill.create({ data: read.data, select: { id: true } });
    return { ok: true, id: skill.id };
  });
}

async function heldVisits(tx: Tx, workerId: string, when: Prisma.OfferWhereInput): Promise<Conflict[]> {
  const held = await tx.offer.findMany({
    where: { workerId, status: { in: ["pending", "accepted"] }, ...when },
    orderBy: { startAt: "asc" },
    select: { orderId: true, startAt: true, order: { select: { code: true } } },
  });
  return held.map(({ orderId, startAt, order }) => ({ orderId, startAt, code: order.code }));
}

/** Claims the worker's row, so that no visit is given to them meanwhile. @throws AppError NOT_FOUND */
async function mustExist(tx: Tx, workerId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Worker" WHERE id = ${workerId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw new AppError("NOT_FOUND");
}

function mustEdit(actor: Actor, module: "staff" | "areas"): void {
  if (!may(actor, module, "edit")) throw new AppError("FORBIDDEN");
}

async function unlessTaken<T extends object>(
  fields: Record<string, string>,
  write: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === "P2002") return refuse("invalid", fields);
    throw error.code === "P2025" ? new AppError("NOT_FOUND") : error;
  }
}

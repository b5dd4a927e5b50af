import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { visibleTo } from "@/lib/orders/access";
import { complaintText } from "./schema";

/** A complaint is to be settled within a day: what customers of home services are promised by the large platforms. */
const DUE_HOURS = 24;

/**
 * Opens a complaint about an order, due in a day: by the office, or by the product itself after a low rating
 * (in the caller's transaction `tx`). Refusal: `invalid` with `fields.text`.
 * @throws AppError FORBIDDEN, or NOT_FOUND for an order that is not the actor's to see.
 */
export async function openComplaint(
  actor: Actor,
  orderId: string,
  input: { text: unknown },
  now: Date,
  tx: Tx = db,
): Promise<Result<{ id: string }>> {
  mayEdit(actor);
  const text = complaintText.safeParse(input.text);
  if (!text.success) return refuse("invalid", { text: text.error.issues[0]?.message ?? "required" });
  const order = await tx.order.findFirst({ where: { AND: [{ id: orderId }, visibleTo(actor)] }, select: { id: true } });
  if (!order) throw new AppError("NOT_FOUND");
  const dueAt = new Date(now.getTime() + DUE_HOURS * 3_600_000);
  const ownerName = actor.kind === "user" ? actor.name : "";
  const data = { orderId, text: text.data, createdAt: now, dueAt, ownerName };
  return { ok: true, id: (await tx.complaint.create({ data, select: { id: true } })).id };
}

/** Takes an open complaint over: from now on it is this person's. Refusal: `complaint_closed`. */
export async function takeComplaint(actor: Actor, id: string): Promise<Result> {
  mayEdit(actor);
  if (actor.kind !== "user") throw new AppError("FORBIDDEN");
  const { count } = await db.complaint.updateMany({ where: { id, status: "open" }, data: { ownerName: actor.name } });
  return count ? { ok: true } : refuse("complaint_closed");
}

/** Closes an open complaint with what was done about it. Refusals: `invalid` with `fields.resolution`, `complaint_closed`. */
export async function resolveComplaint(
  actor: Actor,
  id: string,
  input: { resolution: unknown },
  now: Date,
): Promise<Result> {
  mayEdit(actor);
  const resolution = complaintText.safeParse(input.resolution);
  if (!resolution.success) return refuse("invalid", { resolution: resolution.error.issues[0]?.message ?? "required" });
  const closed = { status: "resolved", resolution: resolution.data, resolvedAt: now } as const;
  const owner = actor.kind === "user" ? { ownerName: actor.name } : {};
  const { count } = await db.complaint.updateMany({ where: { id, status: "open" }, data: { ...closed, ...owner } });
  return count ? { ok: true } : refuse("complaint_closed");
}

function mayEdit(actor: Actor): void {
  if (!may(actor, "complaints", "edit")) throw new AppError("FORBIDDEN");
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { releaseStock, shipStock } from "@/lib/catalog/commands-stock";
import { db, type Tx } from "@/lib/db";
import { closeEscalations, finishVisit, releaseVisit } from "@/lib/dispatch/commands-visit";
import { canPromise } from "@/lib/dispatch/queries";
import { estimateArrival } from "@/lib/dispatch/queries-estimate";
import { setOutFrom } from "@/lib/dispatch/queries-set-out";
import { AppError, type Result, refuse } from "@/lib/errors";
import { requestsOf } from "@/lib/staff/requests";
import { visibleTo } from "./access";
import { claimOrder, move } from "./move";
import { wayColumns, wayOf } from "./queries-way";
import { windowSchema } from "./schema";
import { isOneOf } from "./team";
import { mayCancel, mayReschedule } from "./terms";
import { checkWindow } from "./window";

/** Longer than this a note about money is a letter. */
const REFUND_MOST = 300;

/**
 * Cancels an order: by its customer as the terms allow, by the office at any time before the work starts.
 * Frees the worker and tells them; gives back what it had reserved. Refusals: `too_late`, `not_possible_now`, `invalid` with `fields.refund`.
 * @param input `refund`: what the office promises about money, in words; told to the customer, kept in the history
 */
export async function cancelOrder(
  actor: Actor,
  orderId: string,
  { reason, refund: promised = "" }: { reason: string; refund?: string },
  now: Date,
): Promise<Result> {
  const refund = promised.trim();
  if (refund.length > REFUND_MOST) return refuse("invalid", { refund: "refund_too_long" });
  return db.$transaction(async (tx) => {
    const order = await find(tx, actor, orderId);
    if (isCustomer(actor) ? !mayCancel(order, now) : !may(actor, "orders", "edit")) {
      if (isCustomer(actor)) return refuse("too_late");
      throw new AppError("FORBIDDEN");
    }
    const nobody = { workerId: null, mateIds: [], plannedStart: null, plannedEnd: null };
    const set = { cancelledAt: now, endReason: reason, ...nobody };
    const data = { reason, ...(refund && !isCustomer(actor) && { refund }) };
    const moved = await move(tx, actor, { orderId, verb: "cancel", now, set, data });
    if (!moved) return refuse("not_possible_now");
    await releaseVisit(tx, orderId, now);
    await releaseStock(tx, orderId);
    return { ok: true };
  });
}

/**
 * Moves an order to another window and looks for the right person anew.
 * Refusals: `too_late`, `invalid` with `fields.window`, `window_full`, `not_possible_now`.
 */
export async function rescheduleOrder(
  actor: Actor,
  orderId: string,
  input: { window: unknown },
  now: Date,
): Promise<Result> {
  const read = windowSchema.safeParse(input.window);
  if (!read.success) return refuse("invalid", { window: "window_missing" });
  const business = await getBusiness();
  const checked = checkWindow({ window: read.data }, { now, business, asapAllowed: false });
  if (!checked.ok) return refuse("invalid", { window: checked.reason });
  return db.$transaction(async (tx) => {
    const order = await find(tx, actor, orderId);
    if (isCustomer(actor) && !mayReschedule(order, now)) return refuse("too_late");
    if (!isCustomer(actor) && !may(actor, "orders", "edit")) throw new AppError("FORBIDDEN");
    const needs = await tx.service.findUniqueOrThrow({
      where: { id: order.serviceId },
      select: { skillId: true, minLevel: true },
    });
    const way = wayOf(order, order.service);
    const who = { requests: requestsOf(order), customer: { id: order.customerId } };
    const job = { ...order, ...needs, ...way, ...who, window: checked.window, excludeOrderId: orderId };
    if (!(await canPromise(tx, business, job, now))) return refuse("window_full", { window: "window_full" });
    const set = {
      windowStart: checked.window.start,
      windowEnd: checked.window.end,
      asap: false,
      workerId: null,
      mateIds: [],
      plannedStart: null,
      plannedEnd: null,
      arrivalAt: null,
      round: 0,
    };
    const moved = await move(tx, actor, { orderId, verb: "reschedule", now, set });
    if (!moved) return refuse("not_possible_now");
    await releaseVisit(tx, orderId, now);
    return { ok: true };
  });
}

/**
 * The worker, of a crew the first to go, sets out: the customer is told who comes and about when. From `position` if the
 * phone gives one. Refusals: `too_early` (`setOutFrom` says from when on), `not_possible_now`.
 */
export async function setOut(
  actor: Actor,
  orderId: string,
  now: Date,
  position: { lat: number; lng: number } | null = null,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const order = await find(tx, actor, orderId);
    const goer = goerOf(actor) ?? order.workerId;
    const from = position ?? (await lastPlace(tx, goer, now));
    const held = await tx.offer.findFirst({ where: { orderId, status: "accepted" }, select: { carried: true } });
    // What was picked up with the visit before is on its way already.
    const via = held?.carried ? null : wayOf(order, order.service).via;
    const { metres, ...arrival } = await estimateArrival(tx, { id: orderId, ...order, via }, from, now);
    const { arrivalAt, arrivalFrom, arrivalTo } = arrival;
    // What is said now stays in the history: the order's own columns hold the latest estimate.
    const said = { at: arrivalAt.toJSON(), from: arrivalFrom.toJSON(), to: arrivalTo.toJSON() };
    const set = { setOutAt: now, ...arrival };
    const change = { orderId, verb: "set_out", now, set, data: { metres, said } } as const;
    return step(tx, actor, change, async () => {
      const from = await setOutFrom(tx, orderId);
      return from && now < from ? "too_early" : null;
    });
  });
}

/** The worker, of a crew any, starts the service at the customer's. */
export async function startVisit(actor: Actor, orderId: string, now: Date): Promise<Result> {
  return db.$transaction((tx) => step(tx, actor, { orderId, verb: "start", now, set: { startedAt: now } }));
}

/** The worker, of a crew the one who leads, completes the visit with a note; photos were stored before. Frees the rest of the held time; its products have left their place. */
export async function completeOrder(
  actor: Actor,
  orderId: string,
  { note }: { note: string },
  now: Date,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const set = { completedAt: now, workerNote: note.slice(0, 1000) };
    const done = await step(tx, actor, { orderId, verb: "complete", now, set });
    if (!done.ok) return done;
    await finishVisit(tx, orderId, now);
    await shipStock(tx, orderId);
    return done;
  });
}

/** The worker who does something, or null for the office. */
const goerOf = (actor: Actor) => (actor.kind === "user" ? actor.workerId : null);

const isCustomer = (actor: Actor) => actor.kind === "link" || actor.kind === "key";

/**
 * A step of carrying the order out: by the worker who holds it, also after waiting for its row, or by the office. Any of
 * a crew may, but to complete it: what was done is said once, by whoever leads.
 * @param wrong why it may not be now; asked once the order's row is claimed
 */
async function step(
  tx: Tx,
  actor: Actor,
  change: Parameters<typeof move>[2],
  wrong?: () => Promise<string | null>,
): Promise<Result> {
  const worker = actor.kind === "user" && actor.role === "worker";
  if (!worker && !may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  // Before its state is looked at: not theirs and not there must look the same in every state.
  const order = await claimOrder(tx, change.orderId);
  if (!order || (worker && !isOneOf(order, actor.workerId))) throw new AppError("NOT_FOUND");
  if (worker && change.verb === "complete" && order.workerId !== actor.workerId) return refuse("lead_completes");
  const reason = await wrong?.();
  if (reason) return refuse(reason);
  if (!(await move(tx, actor, change))) return refuse("not_possible_now");
  await closeEscalations(tx, change.orderId, change.verb, change.now);
  return { ok: true };
}

/** @throws AppError NOT_FOUND for an order that is not there or not the actor's. */
async function find(tx: Tx, actor: Actor, orderId: string) {
  const order = await tx.order.findFirst({
    where: { AND: [{ id: orderId }, visibleTo(actor)] },
    select: {
      status: true,
      asap: true,
      windowStart: true,
      plannedStart: true,
      terms: true,
      lat: true,
      lng: true,
      areaId: true,
      durationMinutes: true,
      crew: true,
      workerId: true,
      serviceId: true,
      service: { select: { tripMinutes: true, tripOrders: true } },
      ...wayColumns,
      customerId: true,
      wantsGender: true,
      wantsLanguage: true,
    },
  });
  if (!order) throw new AppError("NOT_FOUND");
  return order;
}

/** Where the worker was last known to be: at their last finished visit of these hours, else at home. */
async function lastPlace(tx: Tx, workerId: string | null, now: Date): Promise<{ lat: number; lng: number } | null> {
  if (!workerId) return null;
  const since = new Date(now.getTime() - 12 * 3_600_000);
  const last = await tx.order.findFirst({
    where: { workerId, completedAt: { gte: since, lte: now } },
    orderBy: { completedAt: "desc" },
    select: { lat: true, lng: true },
  });
  if (last) return last;
  const worker = await tx.worker.findUnique({ where: { id: workerId }, select: { homeLat: true, homeLng: true } });
  return worker && { lat: worker.homeLat, lng: worker.homeLng };
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { allows } from "@/lib/orders/state";
import { loadRoster } from "@/lib/staff/queries-roster";
import type { OrderStatus } from "@/prisma/generated/enums";
import { capped } from "./cap";
import { isCrewed } from "./crew/opening";
import { dispatchPolicy } from "./policy";
import { previewHands } from "./preview";
import { loadOrders, rangeOf, withShortfalls } from "./queries-waiting";

/** An order about to be given by hand: who has it, and what would change with whom. Times in epoch milliseconds. */
export type HandView = { orderId: string; code: string; status: OrderStatus } & ReturnType<typeof previewHands>;

/**
 * What would change with every person, for a manager who is about to give an order away: one reading for all of them.
 * Refusals: `not_possible_now`, `crew_on_page` for an order of several people: they are chosen on its page. @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function previewForHand(actor: Actor, orderId: string, now: Date): Promise<Result<{ view: HandView }>> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  const { zone, dispatchPolicy: rules } = await getBusiness();
  const policy = dispatchPolicy.parse(rules);
  const [order] = await loadOrders(db, { ids: [orderId] }, zone);
  if (!order) throw new AppError("NOT_FOUND");
  if (!allows(order.status, "assign")) return refuse("not_possible_now");
  if (isCrewed(order)) return refuse("crew_on_page");
  const at = now.getTime();
  const people = capped(await loadRoster(db, rangeOf(order, at, zone)), policy, zone, order.window.start);
  const view = previewHands(order, await withShortfalls(db, people, at, policy), at, policy);
  const { code, status } = order;
  return { ok: true, view: { orderId, code, status, ...view } };
}

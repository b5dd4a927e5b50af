import { areaAt } from "@/lib/staff/area";
import type { Chance } from "./answers";
import type { Change } from "./changes";
import { type Past, type PastOrder, startOf } from "./past";
import { changed, type ServedArea } from "./state";

/** What the owner guesses or knows that is not recorded. */
export type Assumed = {
  /** Of 100 customers, so many do not order when the price rises by a tenth. */
  lostPerTenth: number;
  /** What an hour of work costs, in minor units, where a person has no wage of their own. */
  hourly: number;
  /** Which hours are paid: all on shift, or those on the road and at customers'. */
  paid: "shift" | "job";
};

/** One side of the comparison, ready to be replayed: a period, and the orders of it that never come. */
export type Side = { past: Past; lost: readonly { order: PastOrder; why: "area" | "fee" }[] };

/** The side as things are. */
export const asItIs = (past: Past): Side => ({ past, lost: [] });

/** The side with the changes. Nothing changed: the same as the other. @param chance the same for both sides */
export function asItWouldBe(past: Past, changes: readonly Change[], assumed: Assumed, chance: Chance): Side {
  const is: Past = { ...past, ...changed(past, changes, startOf(past)) };
  const asked = past.orders.map((order) => ({ order, now: asks(order, past.areas, is.areas, assumed, chance) }));
  return {
    past: { ...is, orders: asked.flatMap(({ now }) => (typeof now === "string" ? [] : [now])) },
    lost: asked.flatMap(({ order, now }) => (typeof now === "string" ? [{ order, why: now }] : [])),
  };
}

/**
 * The order at its new price and in its new area; or why it never comes: nobody goes there, or the customer finds it
 * too dear. Where outlines make no difference for the place, it stays in the area that it was taken for.
 */
function asks(
  order: PastOrder,
  before: readonly ServedArea[],
  after: readonly ServedArea[],
  { lostPerTenth }: Assumed,
  chance: Chance,
): PastOrder | "area" | "fee" {
  const was = before.find(({ areaId }) => areaId === order.areaId);
  const [lay, lies] = before === after ? [null, null] : [areaAt(before, order.at), areaAt(after, order.at)];
  const areaId = lay?.areaId === lies?.areaId || !was ? order.areaId : lies?.areaId;
  const is = after.find((area) => area.areaId === areaId);
  if (!was && areaId === order.areaId) return order;
  if (!is) return "area";
  const same = is.areaId === order.areaId && is.feeAmount === was?.feeAmount;
  const feeAmount = same ? order.feeAmount : is.feeAmount;
  const more = feeAmount - order.feeAmount;
  const stays = more > 0 && chance("fee", order.orderId) < lostShare(more, order.amount, lostPerTenth);
  return stays ? "fee" : { ...order, areaId: is.areaId, feeAmount, amount: order.amount + more };
}

/** The share of customers who stay away when a price rises: constant per tenth, as the owner guessed it. A lower price wins nobody. */
export const lostShare = (more: number, amount: number, lostPerTenth: number): number =>
  1 - (1 - lostPerTenth / 100) ** ((10 * more) / Math.max(1, amount));

import { DateTime } from "luxon";
import { publicActor } from "@/lib/auth/actor";
import { cancelOrder } from "@/lib/orders/commands";
import { placeOrder } from "@/lib/orders/commands-place";
import { type Household, wantedWindows, wish } from "./demand";
import { waitForWorker } from "./story-offer";
import { count, later, type World } from "./world";

/** Somebody orders: takes the first of the wanted windows that is free, or goes without. */
export async function order(world: World, household: Household, now: Date): Promise<void> {
  const placedAt = DateTime.fromJSDate(now, { zone: world.zone });
  const wanted = wish(household, placedAt, world.rainy(now), world.chance);
  const { asap, ...rest } = wanted;
  // Whoever wanted somebody at once takes the first window that is free.
  const inWindows = wantedWindows(placedAt, world.chance).map((window) => ({ ...rest, window }));
  if (asap) inWindows.sort((a, b) => a.window.start.getTime() - b.window.start.getTime());
  const attempts = asap ? [wanted, ...inWindows] : inWindows;
  for (const input of attempts) {
    const answer = await placeOrder(publicActor, input, { now, random: world.chance.bytes });
    if (answer.ok) {
      if (answer.repeated) return;
      count(world, "orders");
      await waitForWorker(world, answer.order.id, now);
      if (world.chance.happens(0.03)) {
        world.time.at(later(now, world.chance.wait(180)), () => changeOfMind(world, answer.order.id, later(now, 180)));
      }
      return;
    }
    const short = Object.keys(answer.fields ?? {}).some((field) => field.startsWith("items."));
    if (short) return count(world, "without the product");
    if (answer.reason !== "window_full") {
      throw new Error(`the demo's order was refused: ${JSON.stringify(answer.fields ?? answer.reason)}`);
    }
  }
  count(world, "without a free window");
}

async function changeOfMind(world: World, orderId: string, now: Date): Promise<void> {
  const reason = world.chance.pick(["临时有事", "时间不合适", "问题已经解决"]);
  const answer = await cancelOrder({ kind: "link", orderId }, orderId, { reason }, now);
  if (answer.ok) count(world, "cancelled");
}

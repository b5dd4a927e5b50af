import { db } from "@/lib/db";
import {
  acceptOffer,
  acknowledgeEscalation,
  assignByHand,
  declineOffer,
  expireOffer,
  makeNextOffer,
} from "@/lib/dispatch/commands";
import { rankForHand } from "@/lib/dispatch/queries";
import { cancelOrder } from "@/lib/orders/commands";
import { visit } from "./story-visit";
import { count, later, type World } from "./world";

/** Seconds from the order to the first offer: the machine's own time. */
const DISPATCH_SECONDS = 2;

/** The order is offered; the person asked accepts, declines or stays silent; then again, or the manager steps in. */
export async function waitForWorker(world: World, orderId: string, now: Date): Promise<void> {
  const { chance, time } = world;
  const at = later(now, DISPATCH_SECONDS / 60);
  time.at(at, async () => {
    const offer = await makeNextOffer(world.office, orderId, at);
    if (offer.status === "escalated") return stepIn(world, orderId, later(at, chance.between(2, 9)));
    if (offer.status !== "offered") return;
    const mood = chance.next();
    const answerAt = later(
      at,
      Math.min(0.3 + chance.wait(1.5), (offer.expiresAt.getTime() - at.getTime()) / 60_000 - 0.1),
    );
    if (mood < 0.03) time.at(offer.expiresAt, () => silence(world, orderId, offer.offerId, offer.expiresAt));
    else time.at(answerAt, () => answer(world, orderId, mood >= 0.09, answerAt));
  });
}

async function answer(world: World, orderId: string, yes: boolean, now: Date): Promise<void> {
  const order = await db.order.findUnique({ where: { id: orderId }, select: { workerId: true, status: true } });
  const worker = order?.status === "offered" && order.workerId ? world.workers.get(order.workerId) : undefined;
  if (!worker) return;
  if (yes) {
    if ((await acceptOffer(worker, orderId, now)).ok) await visit(world, orderId);
    return;
  }
  const reason = world.chance.pick(["too_far", "not_available", "no_tools"]);
  if ((await declineOffer(worker, orderId, { reason }, now)).ok) {
    count(world, "declined");
    await waitForWorker(world, orderId, now);
  }
}

async function silence(world: World, orderId: string, offerId: string, now: Date): Promise<void> {
  await expireOffer(world.office, offerId, now);
  count(world, "silent");
  await waitForWorker(world, orderId, now);
}

/** The manager looks at an escalated order: gives it to whoever can come, or calls the customer and cancels. */
async function stepIn(world: World, orderId: string, now: Date): Promise<void> {
  count(world, "escalated");
  world.time.at(now, async () => {
    await acknowledgeEscalation(world.manager, orderId, now);
    const able = (await rankForHand(world.manager, orderId, now)).find(
      (candidate) => !candidate.refusal || candidate.refusal.endsWith("_before"),
    );
    const reason = "电话沟通后安排";
    if (able && (await assignByHand(world.manager, orderId, { workerId: able.workerId, reason }, now)).ok) {
      return visit(world, orderId);
    }
    const { ok } = await cancelOrder(world.manager, orderId, { reason: "当天师傅已排满，与客户协商取消" }, now);
    if (ok) count(world, "cancelled");
  });
}

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
import type { Offer } from "@/prisma/generated/client";
import { visit } from "./story-visit";
import { count, later, type World } from "./world";

/** Seconds from the order to the first offer: the machine's own time. */
const DISPATCH_SECONDS = 2;

/** The order is offered; the person asked accepts, declines or stays silent; then again, or the manager steps in. */
export async function waitForWorker(world: World, orderId: string, now: Date): Promise<void> {
  const { time, chance } = world;
  const at = later(now, DISPATCH_SECONDS / 60);
  time.at(at, async () => {
    const offer = await makeNextOffer(world.office, orderId, at);
    if (offer.status === "escalated") return stepIn(world, orderId, later(at, chance.between(2, 9)));
    if (offer.status !== "offered") return;
    // Of a crew, everybody asked at this moment answers for themselves.
    const asked = { orderId, status: "pending", createdAt: at } as const;
    for (const one of await db.offer.findMany({ where: asked, orderBy: { seat: "asc" } })) hear(world, one, at);
  });
}

function hear(world: World, { id, orderId, workerId, expiresAt }: Offer, at: Date): void {
  const { chance, time } = world;
  const mood = chance.next();
  const answerAt = later(at, Math.min(0.3 + chance.wait(1.5), (expiresAt.getTime() - at.getTime()) / 60_000 - 0.1));
  if (mood < 0.03) time.at(expiresAt, () => silence(world, orderId, id, expiresAt));
  else time.at(answerAt, () => answer(world, { orderId, workerId }, mood >= 0.09, answerAt));
}

async function answer(
  world: World,
  { orderId, workerId }: Pick<Offer, "orderId" | "workerId">,
  yes: boolean,
  now: Date,
): Promise<void> {
  const pending = await db.offer.count({ where: { orderId, workerId, status: "pending" } });
  const worker = pending > 0 ? world.workers.get(workerId) : undefined;
  if (!worker) return;
  if (yes) {
    if (!(await acceptOffer(worker, orderId, now)).ok) return;
    const { status } = await db.order.findUniqueOrThrow({ where: { id: orderId }, select: { status: true } });
    if (status === "accepted") await visit(world, orderId);
    return;
  }
  const reason = world.chance.pick(["too_far", "not_available", "no_tools"]);
  if ((await declineOffer(worker, orderId, { reason }, now)).ok) {
    count(world, "declined");
    await waitForWorker(world, orderId, now);
  }
}

async function silence(world: World, orderId: string, offerId: string, now: Date): Promise<void> {
  // Of a crew that stays silent together, all places are free with the first.
  if (!(await expireOffer(world.office, offerId, now)).ok) return;
  count(world, "silent");
  await waitForWorker(world, orderId, now);
}

/** The manager looks at an escalated order: gives it to whoever can come, or calls the customer and cancels. */
async function stepIn(world: World, orderId: string, now: Date): Promise<void> {
  count(world, "escalated");
  world.time.at(now, async () => {
    await acknowledgeEscalation(world.manager, orderId, now);
    const { crew } = await db.order.findUniqueOrThrow({ where: { id: orderId }, select: { crew: true } });
    const able = (await rankForHand(world.manager, orderId, now)).filter(
      (candidate) => !candidate.refusal || candidate.refusal.endsWith("_before"),
    );
    const [workerId, ...mateIds] = able.slice(0, crew).map((candidate) => candidate.workerId);
    const reason = "电话沟通后安排";
    if (workerId && (await assignByHand(world.manager, orderId, { workerId, mateIds, reason }, now)).ok) {
      return visit(world, orderId);
    }
    const { ok } = await cancelOrder(world.manager, orderId, { reason: "当天师傅已排满，与客户协商取消" }, now);
    if (ok) count(world, "cancelled");
  });
}

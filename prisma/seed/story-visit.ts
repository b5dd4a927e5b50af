import { resolveComplaint } from "@/lib/complaints/commands";
import { db } from "@/lib/db";
import { completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { submitReview } from "@/lib/reviews/commands";
import { count, later, type World } from "./world";

/** The worker goes: sets out, starts, completes; a little early or late, later in the rain. */
export async function visit(world: World, orderId: string): Promise<void> {
  // Of a crew, whoever leads goes and completes.
  const offer = await db.offer.findFirst({
    where: { orderId, status: "accepted", worker: { orders: { some: { id: orderId } } } },
    select: { departAt: true, workerId: true },
  });
  if (!offer) return;
  const at = later(offer.departAt, world.chance.between(-4, 6));
  world.time.at(at, () => go(world, orderId, offer.workerId, at));
}

async function go(world: World, orderId: string, workerId: string, now: Date): Promise<void> {
  const { chance, time } = world;
  const busy = world.busyUntil.get(workerId);
  if (busy && busy > now) return time.at(later(busy, 2), () => go(world, orderId, workerId, later(busy, 2)));
  const worker = world.workers.get(workerId);
  const held = await db.offer.findFirst({
    where: { orderId, workerId, status: "accepted", order: { status: "accepted" } },
    select: { travelSeconds: true, order: { select: { durationMinutes: true, windowStart: true, windowEnd: true } } },
  });
  if (!held || !worker) return;
  const { durationMinutes, windowStart, windowEnd } = held.order;
  const travel = (held.travelSeconds / 60) * chance.between(0.8, 1.25) * (world.rainy(now) ? 1.35 : 1);
  const startAt = new Date(Math.max(later(now, travel + 1).getTime(), later(windowStart, -8).getTime()));
  const doneAt = later(startAt, durationMinutes * chance.between(0.8, 1.15) * (chance.happens(0.05) ? 1.4 : 1));
  world.busyUntil.set(workerId, doneAt);
  await setOut(worker, orderId, now);
  time.at(startAt, async () => {
    await startVisit(worker, orderId, startAt);
  });
  time.at(doneAt, async () => {
    await completeOrder(worker, orderId, { note: chance.happens(0.4) ? chance.pick(WORKER_NOTES) : "" }, doneAt);
    count(world, "completed");
    await afterwards(world, orderId, (startAt.getTime() - windowEnd.getTime()) / 60_000, doneAt);
  });
}

async function afterwards(world: World, orderId: string, lateMinutes: number, doneAt: Date): Promise<void> {
  const { chance, time } = world;
  if (!chance.happens(0.42)) return;
  const unhappy = Math.min(0.5, 0.03 + Math.max(0, lateMinutes) / 100);
  const rating = chance.happens(unhappy) ? chance.pick([1, 2, 3]) : chance.happens(0.22) ? 4 : 5;
  const reviewedAt = later(doneAt, 15 + chance.wait(300));
  time.at(reviewedAt, async () => {
    const text = chance.happens(0.55) ? chance.pick(rating >= 4 ? PRAISE : lateMinutes > 5 ? LATE : BLAME) : "";
    const somebodyElse = rating <= 2 && chance.happens(0.4);
    await submitReview({ kind: "link", orderId }, { rating, text, somebodyElse }, reviewedAt);
    count(world, "reviewed");
    if (rating > 3) return;
    const settledAt = later(reviewedAt, 20 + chance.wait(400));
    time.at(settledAt, () => settle(world, orderId, settledAt));
  });
}

/** Support calls the unhappy customer and closes the complaint. */
async function settle(world: World, orderId: string, now: Date): Promise<void> {
  const complaint = await db.complaint.findFirst({ where: { orderId, status: "open" }, select: { id: true } });
  if (!complaint) return;
  await resolveComplaint(world.manager, complaint.id, { resolution: world.chance.pick(SETTLEMENTS) }, now);
  count(world, "complaints settled");
}

const SETTLEMENTS = ["电话致歉，客户接受", "安排师傅免费返工", "退还上门费，客户满意", "送一张 20 元优惠券"];
const WORKER_NOTES = [
  "已清理现场，客户确认",
  "更换了密封圈",
  "建议半年后再清洗一次",
  "客户不在家，家人验收",
  "已试机正常",
];
const PRAISE = [
  "很准时，活儿干得仔细",
  "师傅态度好，收拾得很干净",
  "下单方便，到得快",
  "非常满意，下次还找你们",
  "价格透明，没有乱收费",
];
const LATE = ["晚到了，等了好久", "没有按约定的时间来", "迟到也不说一声"];
const BLAME = ["角落没打扫干净", "修完第二天又漏了", "说话有点急"];

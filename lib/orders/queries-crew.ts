import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import type { OfferStatus } from "@/prisma/generated/enums";
import { visibleTo } from "./access";

/** One of those who come to an order together: asked (pending), accepted, or there (done). */
export type CrewMember = { workerId: string; name: string; shortName: string; phone: string; status: OfferStatus };

/**
 * Who comes to each of these orders, whoever leads first; only orders of several people are asked about, and none if
 * there are none. Their names are for whoever may see the order, their telephone numbers for staff.
 */
export async function crewsOf(
  actor: Actor,
  orders: readonly { id: string; crew: number }[],
): Promise<Map<string, CrewMember[]>> {
  const ids = orders.filter(({ crew }) => crew > 1).map(({ id }) => id);
  const crews = new Map<string, CrewMember[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return crews;
  const rows = await db.offer.findMany({
    where: { orderId: { in: ids }, status: { in: ["pending", "accepted", "done"] }, order: visibleTo(actor) },
    orderBy: [{ seat: "asc" }, { id: "asc" }],
    select: {
      orderId: true,
      workerId: true,
      status: true,
      worker: { select: { name: true, shortName: true, phone: true } },
      order: { select: { workerId: true } },
    },
  });
  for (const { orderId, workerId, status, worker, order } of rows) {
    const crew = crews.get(orderId) ?? [];
    const member = { workerId, status, ...worker };
    if (workerId === order.workerId) crew.unshift(member);
    else crew.push(member);
  }
  return crews;
}

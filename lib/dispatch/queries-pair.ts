import type { Tx } from "@/lib/db";
import { LOW_RATING } from "@/lib/reviews/schema";
import { Prisma } from "@/prisma/generated/client";

// What is between a customer and a worker. The parts of SQL speak of an order `o` of a service `s`.

/** Ids of those who are not to meet the order's customer again; null: nobody. */
export const apart = Prisma.sql`(
  SELECT array_agg(k."workerId") FROM "KeptApart" k WHERE k."customerId" = o."customerId" AND k."endedAt" IS NULL)`;

/** Who made the customer's last visit of this skill before this one, unless it was badly reviewed. */
export const lastBy = Prisma.sql`(
  SELECT CASE WHEN r.rating <= ${LOW_RATING} THEN NULL ELSE p."workerId" END
  FROM "Order" p JOIN "Service" q ON q.id = p."serviceId" LEFT JOIN "Review" r ON r."orderId" = p.id
  WHERE p."customerId" = o."customerId" AND p.status = 'completed' AND p."completedAt" <= o."windowStart"
    AND q."skillId" = s."skillId"
  ORDER BY p."completedAt" DESC LIMIT 1)`;

/** A customer by their telephone (E.164) or id. */
export type Whom = { phone: string } | { id: string };

/** Ids of those who are not to meet a customer again. */
export async function apartFrom(tx: Tx, whom: Whom): Promise<Set<string>> {
  const rows = await tx.keptApart.findMany({ where: { customer: whom, endedAt: null }, select: { workerId: true } });
  return new Set(rows.map(({ workerId }) => workerId));
}

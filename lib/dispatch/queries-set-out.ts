import { getBusiness } from "@/lib/business/queries";
import type { Tx } from "@/lib/db";
import { earliestSetOut } from "./deadline";
import { dispatchPolicy } from "./policy";

/** From when on whoever holds the order, of a crew the first to go, may set out for it; null: at any time, or nobody holds it. */
export async function setOutFrom(tx: Tx, orderId: string): Promise<Date | null> {
  const visit = await tx.offer.findFirst({
    where: { orderId, status: "accepted" },
    select: { departAt: true },
    orderBy: { departAt: "asc" },
  });
  if (!visit) return null;
  const { dispatchPolicy: rules } = await getBusiness(tx);
  const earliest = earliestSetOut(visit.departAt.getTime(), dispatchPolicy.parse(rules));
  return earliest === null ? null : new Date(earliest);
}

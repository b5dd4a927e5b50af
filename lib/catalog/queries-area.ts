import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";

/** An area that is served; the call-out fee in minor units. */
export type ServedArea = { id: string; nameZh: string; nameEn: string; feeAmount: number };

/** The areas that the business serves, in the owner's order. Anyone may ask. */
export async function servedAreas(_actor: Actor): Promise<ServedArea[]> {
  return db.area.findMany({
    where: { active: true },
    orderBy: [{ sort: "asc" }, { code: "asc" }],
    select: { id: true, nameZh: true, nameEn: true, feeAmount: true },
  });
}

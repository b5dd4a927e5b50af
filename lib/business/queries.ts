import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Business } from "@/prisma/generated/client";

/** The one business of this install. @throws AppError NOT_FOUND before it has been set up. */
export async function getBusiness(tx: Tx = db): Promise<Business> {
  const business = await tx.business.findUnique({ where: { id: "business" } });
  if (!business) throw new AppError("NOT_FOUND", "no business has been set up");
  return business;
}

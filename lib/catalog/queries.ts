import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type ServiceOption, serviceOptions } from "./schema";

const shown = {
  id: true,
  slug: true,
  nameZh: true,
  nameEn: true,
  descriptionZh: true,
  descriptionEn: true,
  icon: true,
  skillId: true,
  minLevel: true,
  crew: true,
  baseAmount: true,
  durationMinutes: true,
  options: true,
  asapAllowed: true,
  asapFeeAmount: true,
  pickup: true,
  tripMinutes: true,
  tripOrders: true,
  active: true,
  priority: true,
  products: {
    where: { active: true },
    orderBy: { sku: "asc" },
    select: { sku: true, nameZh: true, nameEn: true, amount: true },
  },
} as const;

/** A service with its options read and the products its form offers: amounts in minor units, durations in minutes. */
export type ServiceView = Awaited<ReturnType<typeof listServices>>[number];

/** Every service that customers may order, in the owner's order. Anyone may ask. */
export async function listServices(_actor: Actor) {
  const rows = await db.service.findMany({
    where: { active: true },
    orderBy: [{ sort: "asc" }, { slug: "asc" }],
    select: shown,
  });
  return rows.map(readOptions);
}

/** Every service, also those out of use. Staff who may see services only. */
export async function listAllServices(actor: Actor) {
  if (!may(actor, "services", "view")) throw new AppError("FORBIDDEN");
  const rows = await db.service.findMany({ orderBy: [{ sort: "asc" }, { slug: "asc" }], select: shown });
  return rows.map(readOptions);
}

/** One active service by its slug, or null. Anyone may ask. */
export async function findService(_actor: Actor, slug: string): Promise<ServiceView | null> {
  const row = await db.service.findFirst({ where: { slug, active: true }, select: shown });
  return row && readOptions(row);
}

/** Active products by SKU. Amounts in minor units. Anyone may ask. */
export async function findProducts(_actor: Actor, skus: string[]) {
  if (skus.length === 0) return [];
  return db.product.findMany({
    where: { sku: { in: skus }, active: true },
    select: { sku: true, nameZh: true, nameEn: true, amount: true },
  });
}

const readOptions = <T extends { options: unknown }>(row: T): Omit<T, "options"> & { options: ServiceOption[] } => ({
  ...row,
  options: serviceOptions.parse(row.options),
});

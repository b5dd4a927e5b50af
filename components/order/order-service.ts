import type { ServiceOption } from "@/lib/catalog/schema";
import type { Pickup } from "@/prisma/generated/enums";

/** What the form knows of the service: amounts in minor units, durations in minutes. */
export type OrderService = {
  slug: string;
  nameZh: string;
  nameEn: string;
  baseAmount: number;
  durationMinutes: number;
  asapFeeAmount: number;
  options: ServiceOption[];
  products: OrderProduct[];
  pickup: Pickup;
};

/** A product that may be ordered with the service; amount in minor units. */
export type OrderProduct = { sku: string; nameZh: string; nameEn: string; amount: number };

/** What the form knows of the business: its areas already joined into one text, and whether it sends customers mail. */
export type OrderShop = {
  currency: string;
  areas: string;
  windowMinutes: number;
  cancelMinutes: number;
  mail: boolean;
};

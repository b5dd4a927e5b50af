import type { Actor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { listServices } from "@/lib/catalog/queries";
import { readPasted } from "@/lib/intake/paste";
import type { FormValues } from "./form";
import { type Filled, fillPasted } from "./pasted";

/** Reads the message pasted into the form of the service `slug` with what this business knows: its services, its city. */
export async function readMessage(actor: Actor, values: FormValues, slug: string, now: Date): Promise<Filled> {
  const [{ country, homeCity, zone }, services] = await Promise.all([getBusiness(), listServices(actor)]);
  const read = readPasted(values.paste, {
    country,
    homeCity: homeCity ?? undefined,
    zone,
    now,
    services: services.map((service) => ({ slug: service.slug, names: [service.nameZh, service.nameEn] })),
  });
  return fillPasted(values, read, slug);
}

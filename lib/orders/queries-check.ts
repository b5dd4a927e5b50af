import type { Actor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { findProducts, findService, type ServiceView } from "@/lib/catalog/queries";
import type { ChosenOptions } from "@/lib/catalog/schema";
import { type Refusal, refuse } from "@/lib/errors";
import { readPhone } from "@/lib/intake/phone";
import { findPlace, type Place } from "@/lib/intake/queries";
import type { Business } from "@/prisma/generated/client";
import { type Quote, quote, readChosen } from "./price";
import { fieldErrors, type OrderInput, orderSchema } from "./schema";
import { checkWindow } from "./window";

/** An order that passed every check and can be written. */
export type OrderJob = {
  input: OrderInput;
  business: Business;
  service: ServiceView;
  place: Place;
  /** Where it is picked up, if its customer says where. */
  pickup: Place | null;
  phone: string;
  quote: Quote;
  chosen: ChosenOptions;
  window: { start: Date; end: Date };
  skillId: string;
  minLevel: number;
  crew: number;
  durationMinutes: number;
};

/**
 * Checks an order from any channel, field by field, and works out its area, price and window. Writes nothing.
 * @param raw unchecked; shape: `orderSchema`
 * @returns refusal `invalid` with `fields`: form path -> key of the `fieldErrors` messages.
 */
export async function checkOrder(
  actor: Actor,
  raw: unknown,
  now: Date,
): Promise<{ ok: true; job: OrderJob } | Refusal> {
  const read = orderSchema.safeParse(raw);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const input = read.data;
  const [business, service, products] = await Promise.all([
    getBusiness(),
    findService(actor, input.service),
    findProducts(
      actor,
      input.items.map((item) => item.sku),
    ),
  ]);
  const fields: Record<string, string> = {};
  const phone = readPhone(input.customer.phone, business.country);
  if (!phone.ok) fields["customer.phone"] = phone.reason;
  const place = await findPlace(input.address.text, pinOf(input.address), business);
  if (!place.ok) fields["address.text"] = place.reason;
  const pickup = await checkPickup(input, service, business);
  if (!pickup.ok) fields["pickup.text"] = pickup.reason;
  if (!service) fields.service = "service_unknown";
  const options = readChosen(service?.options ?? [], service ? input.options : {});
  if (!options.ok) for (const key of options.wrong) fields[`options.${key}`] = "option_wrong";
  const items = input.items.map((item, index) => {
    const product = products.find(({ sku }) => sku === item.sku);
    if (!product) fields[`items.${index}.sku`] = "item_unknown";
    return { ...item, nameZh: "", nameEn: "", amount: 0, ...product };
  });
  const window = checkWindow(input, { now, business, asapAllowed: service?.asapAllowed ?? true });
  if (!window.ok) fields.window = window.reason;
  if (actor.kind === "public" && input.consent !== true) fields.consent = "consent_missing";
  if (Object.keys(fields).length || !service || !place.ok || !pickup.ok || !phone.ok || !options.ok || !window.ok) {
    return refuse("invalid", fields);
  }
  const price = quote({
    service,
    options: service.options,
    chosen: options.chosen,
    items,
    area: place.area,
    asap: Boolean(input.asap),
  });
  const job = {
    input,
    business,
    service,
    place,
    pickup: pickup.place,
    phone: phone.e164,
    quote: price,
    chosen: options.chosen,
    window: window.window,
  };
  const { skillId, minLevel, crew } = service;
  return { ok: true, job: { ...job, skillId, minLevel, crew, durationMinutes: price.minutes } };
}

/** A pick-up address is asked for exactly where the service says so, and must be served like any other. */
async function checkPickup(
  { pickup }: OrderInput,
  service: ServiceView | null,
  business: Business,
): Promise<{ ok: true; place: Place | null } | { ok: false; reason: string }> {
  const wanted = service?.pickup === "address";
  if (!pickup) return wanted ? { ok: false, reason: "pickup_missing" } : { ok: true, place: null };
  if (!wanted) return service ? { ok: false, reason: "pickup_not_offered" } : { ok: true, place: null };
  const place = await findPlace(pickup.text, pinOf(pickup), business);
  return place.ok ? { ok: true, place } : { ok: false, reason: place.reason };
}

const pinOf = ({ lat, lng }: { lat?: number; lng?: number }) =>
  lat !== undefined && lng !== undefined ? { lat, lng } : null;

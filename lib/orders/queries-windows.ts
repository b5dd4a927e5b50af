import type { Actor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { findService } from "@/lib/catalog/queries";
import type { ChosenOptions } from "@/lib/catalog/schema";
import type { Item } from "@/lib/catalog/shipping";
import { db } from "@/lib/db";
import { openWindows } from "@/lib/dispatch/queries";
import { type Result, refuse } from "@/lib/errors";
import { findPlace } from "@/lib/intake/queries";
import type { Requests } from "@/lib/staff/requests";
import { straightTo } from "@/lib/staff/travel";
import type { Business } from "@/prisma/generated/client";
import { quote, readChosen } from "./price";
import { wayFor } from "./queries-way";

/** What free windows depend on. Without an address, windows of the whole business. */
export type WindowQuery = {
  service: string;
  address?: string;
  lat?: number;
  lng?: number;
  /** Where it is to be picked up, of a service that asks for it. */
  pickup?: { text: string; lat?: number; lng?: number };
  options?: ChosenOptions;
  items?: readonly Item[];
  requests?: Requests;
  /** E.164, if it is known who asks. */
  phone?: string;
  days: number;
  /** Also the window that begins now. */
  asap?: boolean;
};

/** A window in which that many suitable people are free. `asap`: it begins now. */
export type FreeWindow = { start: Date; end: Date; free: number; asap?: true };

/**
 * Windows of the next `days` in which a suitable person is free, for the place if one is given, by way of where the
 * order would be picked up.
 * Refusals: `invalid` with `fields` (`service`, `address.text`, `pickup.text`, `options.*`).
 */
export async function freeWindows(
  actor: Actor,
  query: WindowQuery,
  now: Date,
): Promise<Result<{ windows: FreeWindow[] }>> {
  const [business, service] = await Promise.all([getBusiness(), findService(actor, query.service)]);
  if (!service) return refuse("invalid", { service: "service_unknown" });
  const chosen = readChosen(service.options, query.options ?? {});
  if (!chosen.ok)
    return refuse("invalid", Object.fromEntries(chosen.wrong.map((key) => [`options.${key}`, "option_wrong"])));
  const { minutes } = quote({
    service,
    options: service.options,
    chosen: chosen.chosen,
    items: [],
    area: null,
    asap: false,
  });
  const { days, asap, requests, phone } = query;
  const { skillId, minLevel, crew } = service;
  const who = { requests, customer: phone ? { phone } : undefined };
  const job = { skillId, minLevel, crew, durationMinutes: minutes, days, asap, ...who };
  const place = await findGiven({ text: query.address ?? "", lat: query.lat, lng: query.lng }, business);
  if (place && !place.ok) return refuse("invalid", { "address.text": place.reason });
  const pickup = service.pickup === "address" ? await findGiven(query.pickup, business) : null;
  if (pickup && !pickup.ok) return refuse("invalid", { "pickup.text": pickup.reason });
  if (!place) return { ok: true, windows: await openWindows(actor, { ...job, place }, now) };
  const to = straightTo(place);
  const found = await wayFor(db, service, { items: query.items ?? [], to, pickup: pickup && straightTo(pickup) });
  // What is short is said beside the products; the windows are those without them.
  const way = found.ok ? found.way : null;
  const wanted = { ...job, ...way, place: { areaId: place.area.id, ...to } };
  return { ok: true, windows: await openWindows(actor, wanted, now) };
}

/** Where an address is, if one is given. */
async function findGiven(
  { text, lat, lng }: { text: string; lat?: number; lng?: number } = { text: "" },
  business: Business,
) {
  const pin = lat !== undefined && lng !== undefined ? { lat, lng } : null;
  return text || pin ? findPlace(text, pin, business) : null;
}

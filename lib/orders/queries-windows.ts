import type { Actor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { findService } from "@/lib/catalog/queries";
import type { ChosenOptions } from "@/lib/catalog/schema";
import { openWindows } from "@/lib/dispatch/queries";
import { type Result, refuse } from "@/lib/errors";
import { findPlace } from "@/lib/intake/queries";
import type { Requests } from "@/lib/staff/requests";
import { quote, readChosen } from "./price";

/** What free windows depend on. Without an address, windows of the whole business. */
export type WindowQuery = {
  service: string;
  address?: string;
  lat?: number;
  lng?: number;
  options?: ChosenOptions;
  requests?: Requests;
  /** E.164, if it is known who asks. */
  phone?: string;
  days: number;
};

/** A window in which that many suitable people are free. */
export type FreeWindow = { start: Date; end: Date; free: number };

/**
 * Windows of the next `days` in which a suitable person is free, for the place if one is given.
 * Refusals: `invalid` with `fields` (`service`, `address.text`, `options.*`).
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
  const pin = query.lat !== undefined && query.lng !== undefined ? { lat: query.lat, lng: query.lng } : null;
  const text = query.address ?? "";
  let place: { areaId: string; lat: number; lng: number } | null = null;
  if (pin || text) {
    const found = await findPlace(text, pin, business);
    if (!found.ok) return refuse("invalid", { "address.text": found.reason });
    place = { areaId: found.area.id, lat: found.lat, lng: found.lng };
  }
  const { requests, phone } = query;
  const who = { requests, customer: phone ? { phone } : undefined };
  const job = { skillId: service.skillId, minLevel: service.minLevel, durationMinutes: minutes, place, ...who };
  return { ok: true, windows: await openWindows(actor, { ...job, days: query.days }, now) };
}

import type { Actor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import type { ServiceView } from "@/lib/catalog/queries";
import { openWindows } from "@/lib/dispatch/queries";
import { checkAddress } from "@/lib/intake/address";
import { readPhone } from "@/lib/intake/phone";
import { locate, type Place } from "@/lib/intake/queries";
import type { Business } from "@/prisma/generated/client";
import { type FormState, type FormValues, freeByDay, positionOf, readWindow } from "./form";
import { quote, readChosen } from "./price";
import { checkWindow } from "./window";

/** How many days of windows the form shows: two weeks, today included. */
export const FORM_DAYS = 14;

type Told = Partial<Pick<FormState, "errors" | "doubts" | "refusal" | "pasted">>;

/**
 * The state of the order form for what stands in it: the area of its address, the windows free for it, and what is
 * wrong. Empty fields are wrong only once the form was sent (`tried`).
 * @param told what the caller found out itself: errors of a refused order win over those found here
 */
export async function formState(
  actor: Actor,
  service: ServiceView,
  { values, tried, key }: Pick<FormState, "values" | "tried" | "key">,
  now: Date,
  told: Told = {},
): Promise<FormState> {
  const business = await getBusiness();
  const { place, error } = await placeOf(values, business);
  const free = freeByDay(await windowsFor(actor, service, values, place, now), business.zone);
  const asapOpen = service.asapAllowed && checkWindow({ asap: true }, { now, business, asapAllowed: true }).ok;
  const errors = {
    ...(tried && missing(values)),
    ...(error && { "address.text": error }),
    ...wrongPhone(values.phone, business.country),
    ...wrongWindow(values.window, { free, asapOpen, now, business }),
    ...told.errors,
  };
  return {
    values: errors.window ? { ...values, window: "" } : values,
    errors,
    doubts: told.doubts ?? {},
    refusal: told.refusal ?? null,
    pasted: told.pasted ?? null,
    area: place && { nameZh: place.area.nameZh, nameEn: place.area.nameEn, feeAmount: place.area.feeAmount },
    free,
    asapOpen,
    tried,
    key,
  };
}

async function windowsFor(actor: Actor, service: ServiceView, values: FormValues, place: Place | null, now: Date) {
  const { options, skillId, minLevel } = service;
  const read = readChosen(options, values.options);
  const chosen = read.ok ? read.chosen : {};
  const { minutes } = quote({ service, options, chosen, items: [], area: null, asap: false });
  const where = place && { areaId: place.area.id, lat: place.lat, lng: place.lng };
  return openWindows(actor, { skillId, minLevel, durationMinutes: minutes, place: where, days: FORM_DAYS }, now);
}

async function placeOf(values: FormValues, business: Business): Promise<{ place: Place | null; error?: string }> {
  const text = values.address.trim();
  const pin = positionOf(values);
  if (!text && !pin) return { place: null };
  const { country, homeCity } = business;
  const address = checkAddress(text || "pin", { country, homeCity: homeCity ?? undefined, hasPin: Boolean(pin) });
  if (!address.ok) return { place: null, error: address.reason };
  const place = await locate(address, text, pin);
  return { place, ...(!place && { error: "area_not_served" }) };
}

function missing(values: FormValues): Record<string, string> {
  return {
    ...(!values.window && { window: "window_missing" }),
    ...(!values.name.trim() && { "customer.name": "name_missing" }),
    ...(!values.phone.trim() && { "customer.phone": "phone_missing" }),
    ...(!values.address.trim() && { "address.text": "address_missing" }),
    ...(!values.consent && { consent: "consent_missing" }),
  };
}

function wrongPhone(phone: string, country: string): Record<string, string> {
  if (!phone.trim()) return {};
  const read = readPhone(phone, country);
  return read.ok ? {} : { "customer.phone": read.reason };
}

type Openings = Pick<FormState, "free" | "asapOpen"> & { now: Date; business: Business };

function wrongWindow(value: string, { free, asapOpen, now, business }: Openings): Record<string, string> {
  if (!value) return {};
  if (value === "asap") return asapOpen ? {} : { window: "closed_now" };
  const window = readWindow(value, business.zone);
  if (!window) return { window: "window_wrong" };
  const checked = checkWindow({ window }, { now, business, asapAllowed: false });
  if (!checked.ok) return { window: checked.reason };
  const [day = "", time = ""] = value.split("/");
  return free[day]?.includes(time) ? {} : { window: "window_full" };
}

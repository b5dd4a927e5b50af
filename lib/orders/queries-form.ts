import type { Actor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import type { ServiceView } from "@/lib/catalog/queries";
import { productsLeft } from "@/lib/catalog/queries-stock";
import { readPhone } from "@/lib/intake/phone";
import { findPlace, type Place } from "@/lib/intake/queries";
import { askable } from "@/lib/staff/queries-requests";
import type { Business } from "@/prisma/generated/client";
import { type FormState, type FormValues, pickupOf, positionOf, readWindow } from "./form";
import { chosenItems, errorsByProduct, wrongItems } from "./items";
import { windowFor } from "./pasted";
import { formWindows, isNone } from "./queries-form-windows";
import { readsAsEmail } from "./schema";
import { checkWindow } from "./window";

/** How many days of windows the form shows: two weeks, today included. */
export const FORM_DAYS = 14;

type Told = Partial<Pick<FormState, "errors" | "doubts" | "refusal" | "pasted">> & {
  wish?: { start: Date; end: Date } | null;
};

/**
 * The state of the order form for what stands in it: the area of its address, the windows free for it, and what is
 * wrong. Empty fields are wrong only once the form was sent (`tried`).
 * @param told what the caller found out itself: errors of a refused order win over those found here; `wish` is a time
 *   that was asked for in words and chooses the free window around it
 */
export async function formState(
  actor: Actor,
  service: ServiceView,
  { values, tried, key }: Pick<FormState, "values" | "tried" | "key">,
  now: Date,
  told: Told = {},
): Promise<FormState> {
  const business = await getBusiness();
  const skus = service.products.map(({ sku }) => sku);
  const byAddress = service.pickup === "address";
  const [{ place, error }, pickup, left, asks] = await Promise.all([
    placeOf(values.address, positionOf(values), business),
    byAddress ? placeOf(values.pickup, pickupOf(values) ?? null, business) : null,
    productsLeft(actor, skus),
    askable(actor, service),
  ]);
  const items = chosenItems(values.items);
  const asap = service.asapAllowed && checkWindow({ asap: true }, { now, business, asapAllowed: true }).ok;
  const filled = { values, place, pickup: pickup?.place ?? null, business, days: FORM_DAYS, asap };
  const found = await formWindows(actor, service, filled, now);
  const { free, without, asapOpen, wrong: wrongRequests } = found;
  const wished = told.wish ? windowFor(told.wish, free, business.zone) : null;
  const window = wished ?? values.window;
  const wrong = wrongWindow(window, { ...found, asap, now, business }) ?? (wished === "" ? "window_full" : null);
  const errors = {
    ...(tried && missing(values, actor)),
    ...(tried && byAddress && !values.pickup.trim() && { "pickup.text": "pickup_missing" }),
    ...(error && { "address.text": error }),
    ...(pickup?.error && { "pickup.text": pickup.error }),
    ...wrongPhone(values.phone, business.country),
    ...(values.email.trim() && !readsAsEmail(values.email.trim()) && { "customer.email": "email_wrong" }),
    ...(wrong && { window: wrong }),
    ...wrongRequests,
    ...wrongItems(items, left),
    ...errorsByProduct(items, told.errors ?? {}),
  };
  // What is sold out is no longer asked for: it was said, and can only be left out.
  const kept = Object.entries(values.items).filter(([sku]) => left[sku] !== 0);
  const doubts = Object.entries(told.doubts ?? {}).filter(([field]) => !(field in errors));
  return {
    values: {
      ...values,
      items: Object.fromEntries(kept),
      window: wrong ? "" : window,
      day: wished?.split("/")[0] || values.day,
    },
    errors,
    doubts: Object.fromEntries(doubts),
    refusal: told.refusal ?? null,
    pasted: told.pasted ?? null,
    area: place && { nameZh: place.area.nameZh, nameEn: place.area.nameEn, feeAmount: place.area.feeAmount },
    free,
    asks,
    onlyWithout: isNone(free) && !isNone(without),
    asapOpen,
    soonest: asap && !asapOpen ? firstOf(free) : null,
    left,
    tried,
    key,
  };
}

/** The first free window of all; null without any. */
function firstOf(free: FormState["free"]): string | null {
  const [day] = Object.keys(free).sort();
  return day ? `${day}/${free[day]?.[0]}` : null;
}

async function placeOf(
  typed: string,
  at: { lat?: number; lng?: number } | null,
  business: Business,
): Promise<{ place: Place | null; error?: string }> {
  const text = typed.trim();
  const pin = at?.lat !== undefined && at.lng !== undefined ? { lat: at.lat, lng: at.lng } : null;
  if (!text && !pin) return { place: null };
  const found = await findPlace(text, pin, business);
  return found.ok ? { place: found } : { place: null, error: found.reason };
}

function missing(values: FormValues, actor: Actor): Record<string, string> {
  return {
    ...(!values.window && { window: "window_missing" }),
    ...(!values.name.trim() && { "customer.name": "name_missing" }),
    ...(!values.phone.trim() && { "customer.phone": "phone_missing" }),
    ...(!values.address.trim() && { "address.text": "address_missing" }),
    ...(actor.kind === "public" && !values.consent && { consent: "consent_missing" }),
  };
}

function wrongPhone(phone: string, country: string): Record<string, string> {
  if (!phone.trim()) return {};
  const read = readPhone(phone, country);
  return read.ok ? {} : { "customer.phone": read.reason };
}

type Openings = Pick<FormState, "free" | "asapOpen"> & {
  without: FormState["free"];
  asap: boolean;
  now: Date;
  business: Business;
};

function wrongWindow(value: string, { free, without, asapOpen, asap, now, business }: Openings): string | null {
  if (!value) return null;
  if (value === "asap") return asapOpen ? null : asap ? "asap_full" : "closed_now";
  const window = readWindow(value, business.zone);
  if (!window) return "window_wrong";
  const checked = checkWindow({ window }, { now, business, asapAllowed: false });
  if (!checked.ok) return checked.reason;
  const [day = "", time = ""] = value.split("/");
  if (free[day]?.includes(time)) return null;
  return without[day]?.includes(time) ? "window_request" : "window_full";
}

import type { Actor } from "@/lib/auth/actor";
import type { ServiceView } from "@/lib/catalog/queries";
import { readPhone } from "@/lib/intake/phone";
import type { Place } from "@/lib/intake/queries";
import { asksAnything, type Requests, requestsInput } from "@/lib/staff/requests";
import type { Business } from "@/prisma/generated/client";
import { type FormState, type FormValues, freeByDay, pickupOf, positionOf } from "./form";
import { goodItems } from "./items";
import { readChosen } from "./price";
import { type FreeWindow, freeWindows } from "./queries-windows";
import { fieldErrors } from "./schema";

type Free = FormState["free"];

/** `asap`: the window that begins now is looked at too. */
type Filled = {
  values: FormValues;
  place: Place | null;
  pickup: Place | null;
  business: Business;
  days: number;
  asap: boolean;
};

/**
 * The free windows of an order form by day: for the place and the customer, as far as known, and for what is asked of
 * whoever comes.
 * @returns `without`: those without the requests; looked for only where these leave too little, else the same.
 *   `asapOpen`: somebody can come at once. `wrong`: requests that there are none of, as field errors
 */
export async function formWindows(
  actor: Actor,
  service: ServiceView,
  filled: Filled,
  now: Date,
): Promise<{ free: Free; without: Free; asapOpen: boolean; wrong: Record<string, string> }> {
  const { gender, language, window } = filled.values;
  const asked = requestsInput.safeParse({ gender: gender || undefined, language: language || undefined });
  const wrong = Object.entries(asked.success ? {} : fieldErrors(asked.error));
  const found = await windowsFor(actor, service, filled, asked.data, now);
  const free = freeByDay(found, filled.business.zone);
  const [day = "", time = ""] = window.split("/");
  const short = isNone(free) || (time !== "" && !free[day]?.includes(time));
  const without =
    asksAnything(asked.data) && short
      ? freeByDay(await windowsFor(actor, service, filled, undefined, now), filled.business.zone)
      : free;
  const asapOpen = found.some((window) => window.asap);
  return { free, without, asapOpen, wrong: Object.fromEntries(wrong.map(([name, key]) => [`requests.${name}`, key])) };
}

/** Is there no window at all? */
export const isNone = (free: Free): boolean => Object.keys(free).length === 0;

/** While the place is unknown, windows of the whole business. */
async function windowsFor(
  actor: Actor,
  service: ServiceView,
  { values, place, pickup, business, days, asap }: Filled,
  requests: Requests | undefined,
  now: Date,
): Promise<FreeWindow[]> {
  const read = readChosen(service.options, values.options);
  const phone = readPhone(values.phone, business.country);
  const who = { requests, phone: phone.ok ? phone.e164 : undefined };
  const where = place && {
    address: values.address,
    ...positionOf(values),
    ...(pickup && { pickup: pickupOf(values) }),
  };
  const what = { service: service.slug, options: read.ok ? read.chosen : {}, items: goodItems(values.items) };
  const found = await freeWindows(actor, { ...what, days, asap, ...who, ...where }, now);
  return found.ok ? found.windows : [];
}

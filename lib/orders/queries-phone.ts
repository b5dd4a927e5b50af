import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { listServices } from "@/lib/catalog/queries";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { readPasted } from "@/lib/intake/paste";
import { readPhone } from "@/lib/intake/phone";
import { emptyForm, type FormState, type FormValues } from "./form";
import { fillPasted } from "./pasted";
import { formState } from "./queries-form";

/**
 * A phone order as it begins: for which service, whether that is only a guess, how often the caller has ordered before,
 * and the filled form.
 */
export type PhoneOrder = { slug: string; guessed: boolean; known: number; form: FormState };

/**
 * Begins a phone order from what the caller wrote or said, even a bare number: fields are read from the text, and a
 * known caller's name, last address and mailbox fill what it does not say. `service` is the agent's choice, else the one the
 * text names, else a guess: one whose description speaks of the same things, or the first. Null while the business
 * offers nothing. @throws AppError FORBIDDEN
 */
export async function startPhoneOrder(
  actor: Actor,
  { paste, service: wanted }: { paste: string; service: string },
  key: string,
  now: Date,
): Promise<PhoneOrder | null> {
  if (!may(actor, "orders", "create")) throw new AppError("FORBIDDEN");
  const [{ country, homeCity, zone }, services] = await Promise.all([getBusiness(), listServices(actor)]);
  const options = { country, homeCity: homeCity ?? undefined, zone, now };
  const named = services.map(({ slug, nameZh, nameEn }) => ({ slug, names: [nameZh, nameEn] }));
  const read = readPasted(paste, { ...options, services: named });
  const bySlug = (slug: string | undefined) => services.find((service) => service.slug === slug);
  const told = bySlug(wanted) ?? bySlug(read.serviceSlug);
  const described = services.map(({ slug, descriptionZh, descriptionEn }) => ({
    slug,
    names: `${descriptionZh}、${descriptionEn}`.split(/[、，。,.;；]/),
  }));
  const service = told ?? bySlug(readPasted(paste, { ...options, services: described }).serviceSlug) ?? services[0];
  if (!service) return null;
  const { values, ...found } = fillPasted({ ...emptyForm, consent: true, paste }, read, service.slug);
  const caller = await callerOf(values, country);
  const filled = caller ? withCaller(values, caller) : values;
  const pasted = paste.trim() ? found.pasted : null;
  const form = await formState(actor, service, { values: filled, tried: false, key }, now, { ...found, pasted });
  return { slug: service.slug, guessed: !told, known: caller?._count.orders ?? 0, form };
}

type Caller = NonNullable<Awaited<ReturnType<typeof callerOf>>>;

async function callerOf(values: FormValues, country: string) {
  const phone = readPhone(values.phone, country);
  if (!phone.ok) return null;
  const last = {
    select: { email: true, address: true, lat: true, lng: true, precision: true },
    orderBy: { placedAt: "desc" },
    take: 1,
  } as const;
  return db.customer.findUnique({
    where: { phone: phone.e164 },
    select: { name: true, _count: { select: { orders: true } }, orders: last },
  });
}

/** What the caller said wins over what is known of them; a known pin belongs to its own address only. */
function withCaller(values: FormValues, { name, orders: [last] }: Caller): FormValues {
  const known = { ...values, name: values.name || name, email: values.email || (last?.email ?? "") };
  if (values.address || !last) return known;
  const pin = last.precision === "pin" ? { lat: String(last.lat), lng: String(last.lng) } : {};
  return { ...known, address: last.address, ...pin };
}

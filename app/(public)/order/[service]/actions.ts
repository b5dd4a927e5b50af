"use server";

import { randomBytes, randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { publicActor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { findService } from "@/lib/catalog/queries";
import { getLocale } from "@/lib/i18n/request";
import { placeOrder } from "@/lib/orders/commands-place";
import { type FormState, orderOf, readForm } from "@/lib/orders/form";
import { formState } from "@/lib/orders/queries-form";
import { readMessage } from "@/lib/orders/queries-paste";

/** Every button of the order form: places the order, reads a pasted message, or checks and renews the windows. */
export async function sendForm(slug: string, before: FormState, data: FormData): Promise<FormState> {
  const { values, intent, key, trapped } = readForm(data);
  const [locale, business, service] = await Promise.all([getLocale(), getBusiness(), findService(publicActor, slug)]);
  if (!service) return { ...before, values, refusal: "service_unknown" };
  const now = new Date();
  if (intent === "check") return formState(publicActor, service, { values, tried: before.tried, key }, now);
  if (intent === "paste") {
    const { values: filled, ...told } = await readMessage(publicActor, values, slug, now);
    return formState(publicActor, service, { values: filled, tried: false, key }, now, told);
  }
  const again = { values, tried: true, key: randomUUID() };
  if (trapped) return formState(publicActor, service, again, now, { refusal: "trapped" });
  const input = orderOf(values, { service: slug, zone: business.zone, locale });
  const placed = await placeOrder(publicActor, input, { now, random: randomBytes, idempotencyKey: key || undefined });
  if (placed.ok) redirect(`/o/${placed.order.token}`);
  const refusal = placed.fields ? null : placed.reason;
  return formState(publicActor, service, again, now, { errors: placed.fields, refusal });
}

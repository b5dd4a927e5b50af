"use server";

import { randomBytes, randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { getBusiness } from "@/lib/business/queries";
import { findService } from "@/lib/catalog/queries";
import { text } from "@/lib/form-data";
import { placeOrder } from "@/lib/orders/commands-place";
import { type FormState, orderOf, readForm } from "@/lib/orders/form";
import { formState } from "@/lib/orders/queries-form";
import { type PhoneOrder, startPhoneOrder } from "@/lib/orders/queries-phone";
import { officeAction } from "../../office";

/** Reads what the caller wrote or said into a form. */
export async function start(_last: PhoneOrder | null, form: FormData): Promise<PhoneOrder | null> {
  const { actor } = await officeAction();
  const input = { paste: text(form, "paste"), service: text(form, "service") };
  return startPhoneOrder(actor, input, randomUUID(), new Date());
}

/** The buttons of the order form: places the phone order, or checks and renews its windows. */
export async function place(slug: string, before: FormState, data: FormData): Promise<FormState> {
  const { actor, locale } = await officeAction();
  const [business, service] = await Promise.all([getBusiness(), findService(actor, slug)]);
  const { intent, key, ...sent } = readForm(data);
  const values = { ...sent.values, consent: true };
  if (!service) return { ...before, values, refusal: "service_unknown" };
  const now = new Date();
  if (intent === "check") return formState(actor, service, { values, tried: before.tried, key }, now);
  const input = {
    ...orderOf(values, { service: slug, zone: business.zone, locale }),
    consent: undefined,
    channel: "phone",
  };
  const placed = await placeOrder(actor, input, { now, random: randomBytes, idempotencyKey: key || undefined });
  if (placed.ok) redirect(`/admin/orders/${placed.order.id}?done=placed`);
  const refusal = placed.fields ? null : placed.reason;
  return formState(actor, service, { values, tried: true, key: randomUUID() }, now, { errors: placed.fields, refusal });
}

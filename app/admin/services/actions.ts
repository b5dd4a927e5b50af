"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/admin/form-state";
import { getBusiness } from "@/lib/business/queries";
import { readAmount } from "@/lib/catalog/amount";
import { saveService } from "@/lib/catalog/commands";
import { offerProducts } from "@/lib/catalog/commands-goods";
import { saveLadder } from "@/lib/dispatch/commands-ladder";
import { saveServiceWeights } from "@/lib/dispatch/commands-rules";
import { escalationFields } from "@/lib/dispatch/escalation-policy";
import { weights } from "@/lib/dispatch/schema";
import { text, texts } from "@/lib/form-data";
import { officeAction } from "../office";

const typed = [
  "slug",
  "nameZh",
  "nameEn",
  "descriptionZh",
  "descriptionEn",
  "icon",
  "skillId",
  "minLevel",
  "crew",
  "durationMinutes",
  "pickup",
  "tripMinutes",
  "tripOrders",
];

/** Sets a service's own deadlines; an empty field follows the business. */
export async function saveDeadlines(id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const typed = escalationFields.map((name) => [name, text(form, name)] as const).filter(([, value]) => value !== "");
  const input = Object.fromEntries(typed.map(([name, value]) => [name, Number(value)]));
  const result = await saveLadder(actor, id, input);
  if (!result.ok) return refused(result, form, t, state);
  redirect("/admin/services?done=saved");
}

/** Sets where a service weighs people otherwise than the shop; an empty field follows the shop. */
export async function saveWeights(id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const typed = weights
    .map((name) => [name, text(form, `weights.${name}`)] as const)
    .filter(([, value]) => value !== "");
  const input = Object.fromEntries(typed.map(([name, value]) => [name, Number(value)]));
  const result = await saveServiceWeights(actor, id, input, new Date());
  if (!result.ok) return refused(result, form, t, state);
  redirect("/admin/services?done=saved");
}

/** Sets which products a service's order form offers. */
export async function saveProducts(id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await offerProducts(actor, id, texts(form, "productIds"), new Date());
  if (!result.ok) return refused(result, form, t, state);
  redirect("/admin/services?done=saved");
}

/** Creates a service, or changes the one of that id. */
export async function save(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const [{ actor, t }, { currency }] = await Promise.all([officeAction(), getBusiness()]);
  const result = await saveService(actor, id, {
    ...Object.fromEntries(typed.map((name) => [name, text(form, name)])),
    baseAmount: readAmount(text(form, "baseAmount"), currency),
    asapFeeAmount: readAmount(text(form, "asapFeeAmount") || "0", currency),
    asapAllowed: form.get("asapAllowed") === "on",
    active: form.get("active") === "on",
    priority: form.get("priority") === "on" ? "high" : "normal",
  });
  if (!result.ok) return refused(result, form, t, state);
  redirect(`/admin/services?done=${id ? "saved" : "created"}`);
}

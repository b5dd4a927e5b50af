"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { getBusiness } from "@/lib/business/queries";
import { readAmount } from "@/lib/catalog/amount";
import { saveProduct } from "@/lib/catalog/commands-goods";
import { text, texts } from "@/lib/form-data";

/** Creates a product, or changes the one of that id. */
export async function save(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const [{ actor, t }, { currency }] = await Promise.all([officeAction(), getBusiness()]);
  const input = {
    sku: text(form, "sku"),
    nameZh: text(form, "nameZh"),
    nameEn: text(form, "nameEn"),
    amount: readAmount(text(form, "amount"), currency),
    active: form.get("active") === "on",
    serviceIds: texts(form, "serviceIds"),
  };
  const result = await saveProduct(actor, id, input, new Date());
  if (!result.ok) return refused(result, form, t, state);
  redirect(`/admin/stock/products?done=${id ? "saved" : "created"}`);
}

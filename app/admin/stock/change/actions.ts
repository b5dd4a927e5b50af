"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { changeStock } from "@/lib/catalog/commands-stock";
import { text } from "@/lib/form-data";

const typed = ["placeId", "productId", "kind", "quantity", "reason"];

/** Writes down what came in or was counted. */
export async function change(state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const input = Object.fromEntries(typed.map((name) => [name, text(form, name)]));
  const result = await changeStock(actor, input, new Date());
  return result.ok ? redirect("/admin/stock?done=saved") : refused(result, form, t, state);
}

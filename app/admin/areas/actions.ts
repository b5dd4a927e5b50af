"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/admin/form-state";
import { getBusiness } from "@/lib/business/queries";
import { readAmount } from "@/lib/catalog/amount";
import { text } from "@/lib/form-data";
import { saveArea } from "@/lib/staff/commands";
import { officeAction } from "../office";

/** Changes an area's names, fee, and whether it takes orders. Its bounds stay. */
export async function save(id: string, state: FormState, form: FormData): Promise<FormState> {
  const [{ actor, t }, { currency }] = await Promise.all([officeAction(), getBusiness()]);
  const result = await saveArea(actor, id, {
    nameZh: text(form, "nameZh"),
    nameEn: text(form, "nameEn"),
    feeAmount: readAmount(text(form, "feeAmount"), currency),
    active: form.get("active") === "on",
  });
  return result.ok ? redirect("/admin/areas?done=saved") : refused(result, form, t, state);
}

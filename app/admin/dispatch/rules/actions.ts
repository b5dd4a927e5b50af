"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { saveDispatchRules } from "@/lib/dispatch/commands-rules";
import { dispatchRulesOf } from "@/lib/dispatch/form";

/** Sets by what people are chosen. */
export async function save(state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await saveDispatchRules(actor, dispatchRulesOf(form), new Date());
  return result.ok ? redirect("/admin/dispatch/rules?done=saved") : refused(result, form, t, state);
}

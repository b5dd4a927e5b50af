"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { saveMessageRules } from "@/lib/notify/commands-rules";
import { besideRules, messageRulesOf } from "@/lib/notify/form";

/** Sets the rules of telling people. */
export async function save(state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await saveMessageRules(actor, messageRulesOf(form), new Date());
  if (result.ok) redirect("/admin/messages?done=rules");
  return refused({ ...result, fields: besideRules(result.fields ?? {}) }, form, t, state);
}

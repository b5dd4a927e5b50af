"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { switchRulesOn } from "@/lib/dispatch/commands-what-if";
import { trialRuleNames } from "@/lib/dispatch/what-if/rules";
import { text } from "@/lib/form-data";

/** Switches the rules of a trial on. */
export async function switchOn(state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const tried = trialRuleNames.filter((name) => form.has(name));
  const typed = Object.fromEntries(tried.map((name) => [name, text(form, name)]));
  const result = await switchRulesOn(actor, typed, new Date());
  return result.ok ? redirect("/admin/dispatch/what-if?done=switchedOn") : refused(result, form, t, state);
}

"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { switchTrialOn } from "@/lib/dispatch/commands-what-if";
import { text } from "@/lib/form-data";

/** Switches on what a trial has tried. */
export async function switchOn(state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const confirmed = { changes: text(form, "changes"), mark: text(form, "mark") };
  const result = await switchTrialOn(actor, confirmed, new Date());
  return result.ok ? redirect("/admin/dispatch/what-if?done=switchedOn") : refused(result, form, t, state);
}

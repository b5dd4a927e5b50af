"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/admin/form-state";
import { resolveComplaint, takeComplaint } from "@/lib/complaints/commands";
import { text } from "@/lib/form-data";
import { officeAction } from "../office";

/** Settles a complaint of the queue. */
export async function resolve(id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await resolveComplaint(actor, id, { resolution: text(form, "resolution") }, new Date());
  return result.ok ? redirect("/admin/complaints?done=resolved") : refused(result, form, t, state);
}

/** Takes a complaint over. */
export async function take(id: string): Promise<void> {
  const { actor } = await officeAction();
  const result = await takeComplaint(actor, id);
  redirect(result.ok ? "/admin/complaints" : `/admin/complaints?no=${result.reason}`);
}

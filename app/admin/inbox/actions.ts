"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/admin/form-state";
import { text } from "@/lib/form-data";
import { markRead } from "@/lib/notify/commands";
import { saveEmail } from "@/lib/notify/commands-reach";
import { officeAction } from "../office";

/** Marks every message of the signed-in person as read. */
export async function markAll(): Promise<void> {
  const { actor } = await officeAction();
  await markRead(actor, null, new Date());
  redirect("/admin/inbox");
}

/** Keeps where mail reaches the signed-in person. */
export async function keepEmail(state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await saveEmail(actor, { email: text(form, "email") });
  return result.ok ? redirect("/admin/inbox") : refused(result, form, t, state);
}

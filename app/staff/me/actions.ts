"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/admin/form-state";
import { requireWorker } from "@/lib/auth/session";
import { text } from "@/lib/form-data";
import { getWords } from "@/lib/i18n/request";
import { saveEmail } from "@/lib/notify/commands-reach";

/** Keeps where mail reaches the signed-in person. */
export async function keepEmail(state: FormState, form: FormData): Promise<FormState> {
  const [actor, { t }] = await Promise.all([requireWorker("/staff/me"), getWords()]);
  const result = await saveEmail(actor, { email: text(form, "email") });
  return result.ok ? redirect("/staff/me") : refused(result, form, t, state);
}

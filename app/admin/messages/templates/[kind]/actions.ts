"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { text } from "@/lib/form-data";
import { resetTemplate, saveTemplate, type TemplateKey } from "@/lib/notify/commands-template";

/** Keeps the owner's words of a template. */
export async function save(key: TemplateKey, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const words = { title: text(form, "title"), body: text(form, "body") };
  const result = await saveTemplate(actor, key, words, new Date());
  return result.ok ? redirect("/admin/messages/templates?done=saved") : refused(result, form, t, state);
}

/** Takes them away again. */
export async function reset(key: TemplateKey): Promise<void> {
  const { actor } = await officeAction();
  await resetTemplate(actor, key);
  redirect("/admin/messages/templates?done=wasReset");
}

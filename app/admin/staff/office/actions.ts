"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { text } from "@/lib/form-data";
import { resetOfficePassword, saveOfficeUser } from "@/lib/staff/commands-office";

/** Creates a login of the office, or changes the one of that id. */
export async function save(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const input = {
    name: text(form, "name"),
    role: text(form, "role"),
    active: form.get("active") === "on",
    login: text(form, "login"),
    password: String(form.get("password") ?? ""),
  };
  const result = await saveOfficeUser(actor, id, input, new Date());
  if (!result.ok) return refused(result, form, t, state);
  redirect(`/admin/staff?done=${id ? "saved" : "created"}`);
}

/** Gives somebody of the office a new password. */
export async function reset(id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await resetOfficePassword(actor, id, { password: String(form.get("password") ?? "") });
  if (!result.ok) return refused(result, form, t, state);
  redirect("/admin/staff?done=passwordReset");
}

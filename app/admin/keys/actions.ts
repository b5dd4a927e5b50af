"use server";

import { randomBytes } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { KeyState } from "@/components/admin/key-form";
import { createApiKey, revokeApiKey } from "@/lib/api/commands";
import { text } from "@/lib/form-data";
import { officeAction } from "../office";

/** Makes a key; its text is in this answer and never again. */
export async function create(_state: KeyState, form: FormData): Promise<KeyState> {
  const { actor, t } = await officeAction();
  const name = text(form, "name");
  const result = await createApiKey(actor, { name }, randomBytes, new Date());
  if (!result.ok) return { name, error: t.fieldErrors.required };
  revalidatePath("/admin/keys");
  return { name, key: result.key };
}

/** Takes a key out of use for good. */
export async function revoke(id: string): Promise<void> {
  const { actor } = await officeAction();
  await revokeApiKey(actor, id, new Date());
  redirect("/admin/keys");
}

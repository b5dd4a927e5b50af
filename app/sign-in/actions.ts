"use server";

import { redirect } from "next/navigation";
import { publicActor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/commands";
import { closeSession, openSession, startPage } from "@/lib/auth/session";
import { safeBack } from "@/lib/back";

/** What the sign-in form shows again after a no: the login as it was typed, never the password. */
export type SignInState = { failed: boolean; login: string };

/** Signs in and goes to the page that was asked for, else to where the person's day begins. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const input = { login: form.get("login"), password: form.get("password") };
  const result = await checkCredentials(publicActor, input, new Date());
  if (!result.ok) return { failed: true, login: String(input.login ?? "").slice(0, 100) };
  await openSession(result.userId);
  const next = safeBack(String(form.get("next") ?? ""), null, null);
  redirect(next === "/" ? startPage(result.role) : next);
}

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  await closeSession();
  redirect("/sign-in");
}

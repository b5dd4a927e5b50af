"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { publicActor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/commands";
import { closeSession, currentActor, openSession, startPage } from "@/lib/auth/session";
import { safeBack } from "@/lib/back";
import { unsubscribeDevice } from "@/lib/notify/commands-reach";
import { DEVICE_COOKIE } from "@/lib/notify/device-cookie";

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

/** Ends this browser's session, and its ringing with messages of whoever was signed in. */
export async function signOut(): Promise<void> {
  const [actor, jar] = await Promise.all([currentActor(), cookies()]);
  const endpoint = jar.get(DEVICE_COOKIE)?.value;
  if (actor && endpoint) await unsubscribeDevice(actor, endpoint);
  jar.delete(DEVICE_COOKIE);
  await closeSession();
  redirect("/sign-in");
}

"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/admin/form-state";
import { getBusiness } from "@/lib/business/queries";
import { endApart } from "@/lib/dispatch/commands-apart";
import { text } from "@/lib/form-data";
import { momentOf } from "@/lib/orders/day";
import { addTimeOff, type Conflict, removeTimeOff, resetPassword, saveWorker } from "@/lib/staff/commands";
import { besideFields, workerInputOf } from "@/lib/staff/form";
import { officeAction } from "../office";

/** The worker's page, saying what was done and which visits now need somebody else. */
const back = (workerId: string, done: string, conflicts: Conflict[] = []): never =>
  redirect(
    `/admin/staff/${workerId}?${new URLSearchParams({ done, ...(conflicts.length > 0 && { codes: conflicts.map(({ code }) => code).join() }) })}`,
  );

/** Creates a worker, or changes the one of that id. */
export async function save(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const [{ actor, t }, { currency }] = await Promise.all([officeAction(), getBusiness()]);
  const result = await saveWorker(actor, id, workerInputOf(form, currency), new Date());
  if (result.ok) return back(result.id, id ? "saved" : "created", result.conflicts);
  return refused({ ...result, fields: besideFields(result.fields ?? {}) }, form, t, state);
}

/** Lets a worker go to a customer again from whom they were kept away. */
export async function letAgain(id: string, row: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await endApart(actor, row, { reason: text(form, "reason") }, new Date());
  return result.ok ? back(id, "apartEnded") : refused(result, form, t, state, { reason_required: "reason" });
}

/** Gives a worker a new password. */
export async function reset(id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await resetPassword(actor, id, { password: String(form.get("password") ?? "") });
  return result.ok ? back(id, "passwordReset") : refused(result, form, t, state);
}

/** Enters time away, as the business's clock shows it. */
export async function goAway(id: string, state: FormState, form: FormData): Promise<FormState> {
  const [{ actor, t }, { zone }] = await Promise.all([officeAction(), getBusiness()]);
  const moment = (name: string) => momentOf(text(form, name), zone) ?? undefined;
  const input = { startAt: moment("startAt"), endAt: moment("endAt"), reason: text(form, "reason") };
  const result = await addTimeOff(actor, id, input);
  return result.ok ? back(id, "timeOffAdded", result.conflicts) : refused(result, form, t, state);
}

/** Takes back time away. */
export async function comeBack(id: string, timeOffId: string): Promise<void> {
  const { actor } = await officeAction();
  await removeTimeOff(actor, timeOffId);
  back(id, "timeOffRemoved");
}

"use server";

import { redirect } from "next/navigation";
import { cancelRun, rerun } from "@/lib/automation/commands";
import { officeAction } from "../office";

/** Cancels a run. */
export async function cancel(id: string): Promise<void> {
  const { actor } = await officeAction();
  const result = await cancelRun(actor, id);
  redirect(`/admin/automation/${id}?${result.ok ? "done=cancelled" : `no=${result.reason}`}`);
}

/** Starts a failed run again. */
export async function again(id: string): Promise<void> {
  const { actor } = await officeAction();
  const result = await rerun(actor, id);
  redirect(`/admin/automation/${id}?${result.ok ? "done=rerun" : `no=${result.reason}`}`);
}

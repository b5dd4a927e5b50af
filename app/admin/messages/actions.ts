"use server";

import { redirect } from "next/navigation";
import type { Result } from "@/lib/errors";
import { cancelMessage, resendMessage } from "@/lib/notify/commands-outbox";
import { officeAction } from "../office";

/** Back to the outbox as it was narrowed, saying what was done, or why it was not. */
function back(query: string, result: Result, done: string): never {
  const params = new URLSearchParams(query);
  params.set(result.ok ? "done" : "no", result.ok ? done : result.reason);
  redirect(`/admin/messages?${params}`);
}

/** Sends a message now, or once more. */
export async function resend(id: string, query: string): Promise<void> {
  const { actor } = await officeAction();
  back(query, await resendMessage(actor, id, new Date()), "resent");
}

/** Cancels a message that has not left. */
export async function cancel(id: string, query: string): Promise<void> {
  const { actor } = await officeAction();
  back(query, await cancelMessage(actor, id), "cancelled");
}

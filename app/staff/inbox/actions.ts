"use server";

import { redirect } from "next/navigation";
import { requireWorker } from "@/lib/auth/session";
import { markRead } from "@/lib/notify/commands";

/** Marks every message as read. */
export async function markAll(): Promise<void> {
  const actor = await requireWorker("/staff/inbox");
  await markRead(actor, null, new Date());
  redirect("/staff/inbox");
}

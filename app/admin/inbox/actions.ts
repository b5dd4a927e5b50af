"use server";

import { redirect } from "next/navigation";
import { markRead } from "@/lib/notify/commands";
import { officeAction } from "../office";

/** Marks every message of the signed-in person as read. */
export async function markAll(): Promise<void> {
  const { actor } = await officeAction();
  await markRead(actor, null, new Date());
  redirect("/admin/inbox");
}

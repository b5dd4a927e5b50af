"use server";

import { redirect } from "next/navigation";
import { setDispatchMode } from "@/lib/dispatch/commands-shadow";
import type { DispatchMode } from "@/prisma/generated/enums";
import { idOf, officeAction } from "../office";

/** Lets a service be dispatched by itself, or after a manager confirms. */
export async function change(serviceId: string, mode: DispatchMode): Promise<void> {
  const { actor } = await officeAction();
  await setDispatchMode(actor, idOf(serviceId), mode, new Date());
  redirect("/admin/dispatch?done=saved");
}

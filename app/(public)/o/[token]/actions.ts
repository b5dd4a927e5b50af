"use server";

import { redirect } from "next/navigation";
import { getBusiness } from "@/lib/business/queries";
import { readCancelReason } from "@/lib/orders/cancel-reasons";
import { cancelOrder, rescheduleOrder } from "@/lib/orders/commands";
import { readForm, readWindow } from "@/lib/orders/form";
import { submitReview } from "@/lib/reviews/commands";
import { holderOf } from "./link";

/** Cancels the order of the link. */
export async function cancelVisit(token: string, data: FormData): Promise<void> {
  const actor = await holderOf(token);
  const reason = readCancelReason(data.get("reason"));
  const done = await cancelOrder(actor, actor.orderId, { reason }, new Date());
  redirect(done.ok ? `/o/${token}` : `/o/${token}?no=${done.reason}`);
}

/** Moves the order of the link to another window. */
export async function moveVisit(token: string, data: FormData): Promise<void> {
  const actor = await holderOf(token);
  const { zone } = await getBusiness();
  const window = readWindow(readForm(data).values.window, zone);
  const done = await rescheduleOrder(actor, actor.orderId, { window }, new Date());
  redirect(done.ok ? `/o/${token}` : `/o/${token}/reschedule?no=${done.fields?.window ?? done.reason}`);
}

/** Reviews the finished order of the link. */
export async function reviewVisit(token: string, data: FormData): Promise<void> {
  const actor = await holderOf(token);
  const somebodyElse = data.get("somebodyElse") === "on";
  const input = { rating: data.get("rating") ?? "", text: data.get("text") ?? "", somebodyElse };
  const done = await submitReview(actor, input, new Date());
  redirect(done.ok ? `/o/${token}#review` : `/o/${token}?no=${Object.values(done.fields ?? {})[0] ?? done.reason}`);
}

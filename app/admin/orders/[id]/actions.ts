"use server";

import { redirect } from "next/navigation";
import { type FormState, refused } from "@/components/admin/form-state";
import { getBusiness } from "@/lib/business/queries";
import { openComplaint, resolveComplaint } from "@/lib/complaints/commands";
import { acknowledgeEscalation, assignByHand, retryDispatch } from "@/lib/dispatch/commands";
import { endApart, keepApart } from "@/lib/dispatch/commands-apart";
import { confirmSuggestion } from "@/lib/dispatch/commands-shadow";
import type { Priority } from "@/lib/dispatch/weigh";
import { type Result, refuse } from "@/lib/errors";
import { text } from "@/lib/form-data";
import { cancelOrder, rescheduleOrder } from "@/lib/orders/commands";
import { setPriority } from "@/lib/orders/commands-priority";
import { readWindow } from "@/lib/orders/form";
import { officeAction } from "../../office";

const at = (orderId: string, query: Record<string, string>): string =>
  `/admin/orders/${orderId}?${new URLSearchParams(query)}`;

/** Back to the order, saying what was done, or why it was not. */
const back = (orderId: string, result: Result, done: string): never =>
  redirect(at(orderId, result.ok ? { done } : { no: result.reason }));

/** Gives the order to the chosen person, of a crew to all of them, with the reason. */
export async function assign(orderId: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const [workerId, ...mateIds] = form.getAll("workerId").map(String);
  const result = workerId
    ? await assignByHand(actor, orderId, { workerId, mateIds, reason: text(form, "reason") }, new Date())
    : refuse("invalid", { workerId: "required" });
  const beside = {
    reason_required: "reason",
    worker_inactive: "workerId",
    same_worker: "workerId",
    overlap: "workerId",
    crew_incomplete: "workerId",
  };
  if (!result.ok) return refused(result, form, t, state, beside);
  return back(orderId, result, "assigned");
}

/** Confirms whom the engine suggests for the order. */
export async function confirm(orderId: string): Promise<void> {
  const { actor } = await officeAction();
  back(orderId, await confirmSuggestion(actor, orderId, new Date()), "confirmed");
}

/** Puts an escalated order back to be dispatched. */
export async function retry(orderId: string): Promise<void> {
  const { actor } = await officeAction();
  back(orderId, await retryDispatch(actor, orderId, new Date()), "retried");
}

/** Takes the order's escalation. */
export async function acknowledge(orderId: string): Promise<void> {
  const { actor } = await officeAction();
  back(orderId, await acknowledgeEscalation(actor, orderId, new Date()), "acknowledged");
}

/** Cancels the order; the customer reads the reason and what is said about money. */
export async function cancel(orderId: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const said = { reason: text(form, "reason"), refund: text(form, "refund") };
  const result = said.reason ? await cancelOrder(actor, orderId, said, new Date()) : refuse("reason_required");
  if (!result.ok) return refused(result, form, t, state, { reason_required: "reason" });
  return back(orderId, result, "cancelled");
}

/** Moves the order to the chosen window, as the calendar names it. */
export async function reschedule(orderId: string, state: FormState, form: FormData): Promise<FormState> {
  const [{ actor, t }, { zone }] = await Promise.all([officeAction(), getBusiness()]);
  const window = readWindow(text(form, "window"), zone);
  const result = await rescheduleOrder(actor, orderId, { window }, new Date());
  if (!result.ok) return refused(result, form, t, state, { window_full: "window" });
  return back(orderId, result, "rescheduled");
}

/** Gives the order priority, or takes it away. */
export async function prioritise(orderId: string, priority: Priority): Promise<void> {
  const { actor } = await officeAction();
  const result = await setPriority(actor, orderId, priority, new Date());
  back(orderId, result, priority === "high" ? "raised" : "lowered");
}

/** Keeps a worker away from the order's customer from now on. */
export async function keepAway(orderId: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const input = { workerId: text(form, "workerId"), reason: text(form, "reason") };
  const result = await keepApart(actor, orderId, input, new Date());
  const beside = { reason_required: "reason", already_apart: "workerId" };
  return result.ok ? back(orderId, result, "keptApart") : refused(result, form, t, state, beside);
}

/** Lets a worker go to the order's customer again. */
export async function letAgain(orderId: string, id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await endApart(actor, id, { reason: text(form, "reason") }, new Date());
  return result.ok
    ? back(orderId, result, "apartEnded")
    : refused(result, form, t, state, { reason_required: "reason" });
}

/** Enters a complaint about the order. */
export async function complain(orderId: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await openComplaint(actor, orderId, { text: text(form, "text") }, new Date());
  return result.ok ? back(orderId, result, "complained") : refused(result, form, t, state);
}

/** Settles a complaint of the order. */
export async function resolve(orderId: string, id: string, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const result = await resolveComplaint(actor, id, { resolution: text(form, "resolution") }, new Date());
  return result.ok ? back(orderId, result, "resolved") : refused(result, form, t, state);
}

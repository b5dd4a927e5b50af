"use server";

import { redirect } from "next/navigation";
import { acknowledgeEscalation, retryDispatch } from "@/lib/dispatch/commands";
import { tellCustomer } from "@/lib/dispatch/commands-ladder";
import { confirmSuggestion } from "@/lib/dispatch/commands-shadow";
import type { Result } from "@/lib/errors";
import { officeAction } from "../office";

const back = (result: Result, done: string): never =>
  redirect(`/admin/escalations?${new URLSearchParams(result.ok ? { done } : { no: result.reason })}`);

/** Takes an escalation and stays at the desk. */
export async function acknowledge(orderId: string): Promise<void> {
  const { actor } = await officeAction();
  back(await acknowledgeEscalation(actor, orderId, new Date()), "acknowledged");
}

/** Confirms whom the engine suggests, and stays at the desk. */
export async function confirm(orderId: string): Promise<void> {
  const { actor } = await officeAction();
  back(await confirmSuggestion(actor, orderId, new Date()), "confirmed");
}

/** Tells the customer how it stands and stays at the desk. */
export async function tell(orderId: string): Promise<void> {
  const { actor } = await officeAction();
  back(await tellCustomer(actor, orderId, new Date()), "told");
}

/** Puts an order back to be dispatched and stays at the desk. */
export async function retry(orderId: string): Promise<void> {
  const { actor } = await officeAction();
  back(await retryDispatch(actor, orderId, new Date()), "retried");
}

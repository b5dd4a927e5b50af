"use server";

import { redirect } from "next/navigation";
import { declineReasons, giveBackReasons, readReason } from "@/components/job/reasons";
import type { Refused } from "@/components/job/verb-form";
import type { StaffActor } from "@/lib/auth/actor";
import { requireWorker } from "@/lib/auth/session";
import { acceptOffer, declineOffer, giveBack as giveBackVisit } from "@/lib/dispatch/commands";
import { AppError, type Result } from "@/lib/errors";
import { getWords } from "@/lib/i18n/request";
import { completeOrder, setOut as setOutTo, startVisit } from "@/lib/orders/commands";
import { removePhoto as removePhotoOf } from "@/lib/orders/commands-photo";

const page = (id: string) => `/staff/jobs/${encodeURIComponent(id)}`;

/** 接单 */
export async function accept(id: string): Promise<Refused> {
  return run(id, page(id), (actor, now) => acceptOffer(actor, id, now));
}

/** 拒单 */
export async function decline(id: string, _before: Refused, form: FormData): Promise<Refused> {
  const reason = readReason(form.get("reason"), declineReasons) ?? "";
  return run(id, "/staff", (actor, now) => declineOffer(actor, id, { reason }, now));
}

/** Gives an accepted visit back before setting out. */
export async function giveBack(id: string, _before: Refused, form: FormData): Promise<Refused> {
  const reason = readReason(form.get("reason"), giveBackReasons) ?? "";
  return run(id, "/staff", (actor, now) => giveBackVisit(actor, id, { reason }, now));
}

/** 出发 */
export async function setOut(id: string): Promise<Refused> {
  return run(id, page(id), (actor, now) => setOutTo(actor, id, now));
}

/** 开始 */
export async function start(id: string): Promise<Refused> {
  return run(id, page(id), (actor, now) => startVisit(actor, id, now));
}

/** 完成 */
export async function complete(id: string, _before: Refused, form: FormData): Promise<Refused> {
  const note = String(form.get("note") ?? "").trim();
  return run(id, page(id), (actor, now) => completeOrder(actor, id, { note }, now));
}

/** Takes a photo of the visit away again. */
export async function removePhoto(id: string, form: FormData): Promise<void> {
  const photo = String(form.get("photo") ?? "");
  const refused = await run(id, page(id), (actor) => removePhotoOf(actor, photo));
  if (refused) redirect(`${page(id)}?photo=not_possible_now`);
}

/** Does it as the signed-in worker: then on to `next`, or why not in words. What is no longer theirs leads to the list. */
async function run(id: string, next: string, act: (actor: StaffActor, now: Date) => Promise<Result>): Promise<Refused> {
  const actor = await requireWorker(page(id));
  const result = await act(actor, new Date()).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  if (!result) redirect("/staff?gone=1");
  if (result.ok) redirect(next);
  const { jobs } = (await getWords()).t;
  return { text: jobs.refusals[result.reason as keyof typeof jobs.refusals] ?? jobs.refusals.other };
}

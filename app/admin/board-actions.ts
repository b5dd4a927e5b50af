"use server";

import type { Answer } from "@/components/board/hand-actions";
import { assignByHand } from "@/lib/dispatch/commands";
import { undoHand } from "@/lib/dispatch/commands-undo";
import { type HandView, previewForHand } from "@/lib/dispatch/queries-hand";
import type { Refusal } from "@/lib/errors";
import type { Messages } from "@/lib/i18n/messages";
import { idOf, officeAction } from "./office";

/** What would change for everybody if the order were given to them. */
export async function preview(orderId: string): Promise<Answer<{ view: HandView }>> {
  const { actor, t } = await officeAction();
  const seen = await previewForHand(actor, idOf(orderId), new Date());
  return seen.ok ? seen : said(seen, t);
}

/** Gives the order to the person, for a reason. */
export async function give(orderId: string, workerId: string, reason: string): Promise<Answer> {
  const { actor, t } = await officeAction();
  const input = { workerId: idOf(workerId), reason: String(reason) };
  const result = await assignByHand(actor, idOf(orderId), input, new Date());
  return result.ok ? { ok: true } : said(result, t);
}

/** Takes back one's own last choice. */
export async function undo(orderId: string, workerId: string): Promise<Answer> {
  const { actor, t } = await officeAction();
  const result = await undoHand(actor, idOf(orderId), { workerId: idOf(workerId) }, new Date());
  return result.ok ? { ok: true } : said(result, t);
}

function said({ reason }: Refusal, t: Messages): { ok: false; notice: string } {
  const words: Record<string, string> = t.refusals;
  return { ok: false, notice: words[reason] ?? t.refusals.invalid };
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { askEngine } from "./engine";
import { runId } from "./schema";

/** Why a run was not changed: codes of `t.automation.refusals`. */
export type Refusal = "not_running" | "not_failed" | "gone" | "rerun" | "not_found" | "away";
export type Changed = { ok: true } | { ok: false; reason: Refusal };

/** Cancels a run that runs or sleeps: nothing more of it will happen. What it has done stays done. */
export const cancelRun = (actor: Actor, id: string): Promise<Changed> => change(actor, id, "DELETE", "");

/** Starts a failed run again, as a new run of the same event from its first step; once. */
export const rerun = (actor: Actor, id: string): Promise<Changed> => change(actor, id, "POST", "/rerun");

const refusals: Refusal[] = ["not_running", "not_failed", "gone", "rerun", "not_found"];

async function change(actor: Actor, id: string, method: "POST" | "DELETE", verb: string): Promise<Changed> {
  if (!may(actor, "automation", "edit")) throw new AppError("FORBIDDEN");
  if (!runId.safeParse(id).success) return { ok: false, reason: "not_found" };
  const server = { url: env.INNGEST_BASE_URL, signingKey: env.INNGEST_SIGNING_KEY };
  const reason = await askEngine(server, method, `/v1/runs/${id}${verb}`);
  return reason === null ? { ok: true } : { ok: false, reason: refusals.find((each) => each === reason) ?? "away" };
}

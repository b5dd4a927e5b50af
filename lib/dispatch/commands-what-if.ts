import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { claimBusiness, noteRules } from "@/lib/business/commands";
import { db } from "@/lib/db";
import { AppError, type Result } from "@/lib/errors";
import { dispatchPolicy } from "./policy";
import { readRules, type Typed } from "./what-if/form";

/**
 * Switches on the rules that were tried out, and writes down who did; people, shifts and areas stay. They hold from the
 * next decision on.
 * @param typed the trial's rules (`what-if/rules.ts`); what is left out stays as it is
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN for anybody but the owner
 */
export async function switchRulesOn(actor: Actor, typed: Typed, now: Date): Promise<Result> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    const was = dispatchPolicy.parse((await claimBusiness(tx)).dispatchPolicy);
    const read = readRules(typed, was);
    if (!read.ok) return read;
    await tx.business.update({ where: { id: "business" }, data: { dispatchPolicy: read.policy } });
    await noteRules(tx, actor, { subject: "dispatch", was, is: read.policy }, now);
    return { ok: true };
  });
}

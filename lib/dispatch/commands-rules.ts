import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { claimBusiness, noteRules } from "@/lib/business/commands";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { dispatchPolicy } from "./policy";
import { dispatchRulesInput } from "./schema";

/**
 * Sets the business's rules of dispatch, and writes down who changed what. They hold from the next decision on; what
 * is decided stays, with the costs that decided it.
 * @param input unchecked; shape: `dispatchRulesInput`
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN for anybody but the owner
 */
export async function saveDispatchRules(actor: Actor, input: unknown, now: Date): Promise<Result> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  const read = dispatchRulesInput.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), i.message])));
  }
  return db.$transaction(async (tx) => {
    const was = dispatchPolicy.parse((await claimBusiness(tx)).dispatchPolicy);
    const is = { ...was, ...read.data };
    await tx.business.update({ where: { id: "business" }, data: { dispatchPolicy: is } });
    await noteRules(tx, actor, { subject: "dispatch", was, is }, now);
    return { ok: true };
  });
}

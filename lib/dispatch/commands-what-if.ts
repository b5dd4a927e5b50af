import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError, type Result } from "@/lib/errors";
import { dispatchPolicy } from "./policy";
import { readRules, type Typed } from "./what-if/form";

/**
 * Switches on the rules that were tried out; people, shifts and areas stay. They hold from the next decision on.
 * @param typed the trial's rules (`what-if/rules.ts`); what is left out stays as it is
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN for anybody who may not change settings
 */
export async function switchRulesOn(actor: Actor, typed: Typed): Promise<Result> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Business" WHERE id = 'business' FOR NO KEY UPDATE`;
    const { dispatchPolicy: rules } = await tx.business.findUniqueOrThrow({ where: { id: "business" } });
    const read = readRules(typed, dispatchPolicy.parse(rules));
    if (!read.ok) return read;
    await tx.business.update({ where: { id: "business" }, data: { dispatchPolicy: read.policy } });
    return { ok: true };
  });
}

import { type Actor, signature } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import { changesOf } from "./changes";

/** What rules are of. `trial`: people and areas, changed by the switch of a trial. */
export type RuleSubject = "dispatch" | "messages" | "mode" | "goods" | "logins" | "trial";

/**
 * Writes down who changed which rules, in the change's own transaction; nothing when nothing is different. The caller
 * has checked that the actor may, and claimed what it changes.
 */
export async function noteRules(
  tx: Tx,
  actor: Actor,
  { subject, was, is }: { subject: RuleSubject; was: object; is: object },
  now: Date,
): Promise<void> {
  const { before, after } = changesOf(was, is);
  if (Object.keys(after).length === 0) return;
  const { actorId, actorName } = signature(actor);
  const said = { before: before as Prisma.InputJsonObject, after: after as Prisma.InputJsonObject };
  await tx.ruleChange.create({ data: { at: now, actorId, actorName, subject, ...said } });
}

/** Claims the business's row until the transaction ends: its rules are changed one after another. */
export async function claimBusiness(tx: Tx) {
  await tx.$queryRaw`SELECT 1 FROM "Business" WHERE id = 'business' FOR NO KEY UPDATE`;
  return tx.business.findUniqueOrThrow({ where: { id: "business" } });
}

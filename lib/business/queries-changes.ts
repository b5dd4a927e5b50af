import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { NamedRules } from "./changes";
import type { RuleSubject } from "./commands";

/** One change of rules: when, by whom, and what is different. */
export type RuleChangeView = { id: string; at: Date; actorName: string; before: NamedRules; after: NamedRules };

const MOST = 20;

/** The latest changes of these rules, the last first. @throws AppError FORBIDDEN */
export async function ruleChanges(actor: Actor, subject: RuleSubject): Promise<RuleChangeView[]> {
  if (!may(actor, "settings", "view")) throw new AppError("FORBIDDEN");
  const rows = await db.ruleChange.findMany({
    where: { subject },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, at: true, actorName: true, before: true, after: true },
  });
  // Written by `noteRules` only.
  return rows as RuleChangeView[];
}

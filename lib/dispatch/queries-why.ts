import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { maySeeCosts } from "@/lib/staff/access";
import type { OfferStatus } from "@/prisma/generated/enums";
import { type CandidateReport, withoutPay } from "./score";

/** Why this person, why not the others: one round of an order's dispatch. */
export type DecisionView = {
  id: string;
  at: Date;
  round: number;
  /** `dispatch`, or `manager` for a choice by hand. */
  by: string;
  actorName: string;
  /** The manager's words, or why nobody could be asked: `nobody_suitable`, `max_rounds`, `too_near`. */
  reason: string;
  workerId: string | null;
  candidates: CandidateReport[];
  offer: {
    status: OfferStatus;
    startAt: Date;
    expiresAt: Date;
    answeredAt: Date | null;
    declineReason: string | null;
  } | null;
};

/** Where an order stands on its ladder: the highest rung that the office has been told of. */
export type OpenEscalation = {
  orderId: string;
  reason: string;
  sentTo: "manager" | "owner";
  /** When the office was first told. */
  since: Date;
  dueAt: Date;
  acknowledgedBy: string | null;
  acknowledgedAt: Date | null;
};

/** Every decision about an order, the latest first. @throws AppError FORBIDDEN */
export async function decisionsOf(actor: Actor, orderId: string): Promise<DecisionView[]> {
  if (!may(actor, "dispatch", "view")) throw new AppError("FORBIDDEN");
  const offer = { status: true, startAt: true, expiresAt: true, answeredAt: true, declineReason: true } as const;
  const rows = await db.dispatchDecision.findMany({
    where: { orderId },
    orderBy: [{ at: "desc" }, { round: "desc" }],
    select: {
      id: true,
      at: true,
      round: true,
      by: true,
      actorName: true,
      reason: true,
      workerId: true,
      candidates: true,
      offers: { select: offer, take: 1 },
    },
  });
  return rows.map(({ offers, candidates, ...decision }) => ({
    ...decision,
    // Written by `commands-write.ts` and `commands-hand.ts` only.
    candidates: forReader(actor, candidates as unknown as CandidateReport[]),
    offer: offers[0] ?? null,
  }));
}

/** Reports of candidates as far as the actor may see them: what people cost is left out, of the sums too. */
export const forReader = (actor: Actor, candidates: CandidateReport[]): CandidateReport[] =>
  maySeeCosts(actor) ? candidates : candidates.map(withoutPay);

/** Escalations that wait for the office or are being worked on, one an order, the most pressing first. @throws AppError FORBIDDEN */
export async function openEscalations(actor: Actor): Promise<OpenEscalation[]> {
  if (!may(actor, "dispatch", "view")) throw new AppError("FORBIDDEN");
  return db.$queryRaw<OpenEscalation[]>`
    SELECT * FROM (
      SELECT DISTINCT ON ("orderId") "orderId", reason, "sentTo", "dueAt", "acknowledgedBy", "acknowledgedAt",
        min("createdAt") OVER (PARTITION BY "orderId") AS since
      FROM "Escalation" WHERE "closedAt" IS NULL AND "sentTo" IN ('manager', 'owner')
      ORDER BY "orderId", "createdAt" DESC
    ) AS standing ORDER BY "dueAt", "orderId"`;
}

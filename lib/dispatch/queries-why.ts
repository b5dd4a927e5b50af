import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { OfferStatus } from "@/prisma/generated/enums";
import type { CandidateReport } from "./score";

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

/** An escalation that nobody has closed. */
export type OpenEscalation = {
  orderId: string;
  reason: string;
  createdAt: Date;
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
    candidates: candidates as unknown as CandidateReport[],
    offer: offers[0] ?? null,
  }));
}

/** Escalations that wait for a manager or are being worked on, the most pressing first. @throws AppError FORBIDDEN */
export async function openEscalations(actor: Actor): Promise<OpenEscalation[]> {
  if (!may(actor, "dispatch", "view")) throw new AppError("FORBIDDEN");
  return db.escalation.findMany({
    where: { closedAt: null },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { orderId: true, reason: true, createdAt: true, dueAt: true, acknowledgedBy: true, acknowledgedAt: true },
  });
}

import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { demandReports } from "./queries";

/** A choice by hand: who gave which order from whom to whom, and why. */
export type OverrideRow = {
  id: string;
  at: Date;
  /** The manager. */
  by: string;
  orderId: string;
  code: string;
  /** Who had it, or was suggested; null where nobody did. */
  fromName: string | null;
  toName: string;
  /** Whom the dispatch would have sent at that moment; null if nobody could go. */
  bestName: string | null;
  reason: string;
  /** Rules that were set aside for it: codes of `Overridden`. */
  rules: string[];
  /** It was taken back at once. */
  undone: boolean;
};

/**
 * Every choice by hand in a span, the last first. A suggestion that was confirmed sets nothing aside, and an undo is
 * told with what it undoes. @throws AppError FORBIDDEN
 */
export async function overrides(actor: Actor, { from, to }: { from: Date; to: Date }): Promise<OverrideRow[]> {
  demandReports(actor);
  return db.$queryRaw<OverrideRow[]>`
    SELECT d.id, d.at, d."actorName" AS by, d."orderId", o.code, w.name AS "toName", d.reason,
      coalesce(held.name, suggested.name) AS "fromName",
      jsonb_path_query_first(d.candidates, '$[*] ? (@.rank == 1)') ->> 'name' AS "bestName",
      coalesce(jsonb_path_query_first(d.candidates, '$[*] ? (@.chosen == true)') -> 'overridden', '[]') AS rules,
      EXISTS (SELECT 1 FROM "OrderEvent" e WHERE e."orderId" = d."orderId" AND e.type IN ('assign', 'take_back')
        AND e.data ->> 'reason' = 'undone' AND e.at > d.at AND NOT EXISTS (
          SELECT 1 FROM "OrderEvent" b WHERE b."orderId" = d."orderId" AND b.at > d.at AND b.at < e.at)) AS undone
    FROM "DispatchDecision" d JOIN "Order" o ON o.id = d."orderId" JOIN "Worker" w ON w.id = d."workerId"
    LEFT JOIN LATERAL (
      SELECT p.name FROM "Offer" f JOIN "Worker" p ON p.id = f."workerId"
      WHERE f."orderId" = d."orderId" AND f.status = 'withdrawn' AND f."answeredAt" = d.at LIMIT 1) held ON true
    LEFT JOIN LATERAL (
      SELECT p.name, s.outcome FROM "Suggestion" s JOIN "Worker" p ON p.id = s."workerId"
      WHERE s."orderId" = d."orderId" AND s."settledAt" = d.at LIMIT 1) suggested ON true
    WHERE d.by = 'manager' AND d.at >= ${from} AND d.at < ${to} AND d.reason <> 'undone'
      AND suggested.outcome IS DISTINCT FROM 'confirmed'
    ORDER BY d.at DESC, d.id DESC`;
}

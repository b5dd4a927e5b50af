import type { OrderStatus } from "@/prisma/generated/enums";

/** How soon before a window an order without a person is at risk, in minutes. */
const AT_RISK_MINUTES = 60;

/** What of an order tells whether it keeps its window. */
export type Timed = { status: OrderStatus; windowStart: Date; windowEnd: Date; plannedStart: Date | null };

/**
 * Is an open order late (its window has ended and nobody has started), or at risk of it (nobody has it within the
 * hour before its window, or its holder should have been there by now)?
 */
export function lateness({ status, windowStart, windowEnd, plannedStart }: Timed, now: Date): "late" | "risk" | null {
  if (["in_progress", "completed", "cancelled", "awaiting_payment"].includes(status)) return null;
  if (now > windowEnd) return "late";
  const held = status === "accepted" || status === "en_route";
  if (held) return plannedStart && now > plannedStart && now > windowStart ? "risk" : null;
  return windowStart.getTime() - now.getTime() < AT_RISK_MINUTES * 60_000 ? "risk" : null;
}

import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/prisma/generated/client";

/** Matches no order. */
const nothing = { id: "00000000-0000-0000-0000-000000000000" } satisfies Prisma.OrderWhereInput;

/** Orders that are a worker's, alone or as one of a crew. */
// `crew` is asked for the sake of the index, which holds orders of several people only.
export const heldBy = (workerId: string): Prisma.OrderWhereInput => ({
  OR: [{ workerId }, { crew: { gt: 1 }, mateIds: { has: workerId } }],
});

/**
 * Which orders an actor may see, as a filter for SQL: staff of the office all, a worker those offered to or held by
 * them, alone or as one of a crew, the customer's link its own, an API key those it placed. Not found and not yours look the same.
 */
export function visibleTo(actor: Actor): Prisma.OrderWhereInput {
  switch (actor.kind) {
    case "system":
      return {};
    case "user":
      return actor.role === "worker" ? heldBy(actor.workerId ?? nothing.id) : {};
    case "link":
      return { id: actor.orderId };
    case "key":
      return { apiKeyId: actor.keyId };
    case "public":
      return nothing;
  }
}

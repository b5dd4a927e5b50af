import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { visibleTo } from "@/lib/orders/access";
import type { Prisma } from "@/prisma/generated/client";
import { kinds, type MessageKind } from "./kinds";

/** How many messages a page of the outbox shows. */
export const OUTBOX_PAGE = 40;

export const outboxStatuses = ["planned", "sent", "failed", "cancelled"] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

/** What the outbox may be narrowed to, read from a query string; anything wrong in it is left out. */
export const outboxFilter = z.object({
  status: z.enum(outboxStatuses).catch("planned").default("planned"),
  audience: z.enum(["customer", "worker", "manager"]).optional().catch(undefined),
  kind: z
    .enum(Object.keys(kinds) as [MessageKind, ...MessageKind[]])
    .optional()
    .catch(undefined),
  q: z.string().trim().toUpperCase().max(20).catch("").default(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type OutboxFilter = z.infer<typeof outboxFilter>;

const row = {
  id: true,
  kind: true,
  audience: true,
  params: true,
  locale: true,
  status: true,
  channel: true,
  sendAt: true,
  sentAt: true,
  tryAt: true,
  attempts: true,
  error: true,
  user: { select: { name: true } },
  order: { select: { id: true, code: true, name: true, service: { select: { nameZh: true, nameEn: true } } } },
} satisfies Prisma.MessageSelect;

/** A message as a line of the outbox. */
export type OutboxRow = Prisma.MessageGetPayload<{ select: typeof row }>;

/** A page of the outbox: what comes next first, or what was last first; with how many there are of each status. */
export async function listOutbox(actor: Actor, filter: OutboxFilter) {
  if (!may(actor, "orders", "view")) throw new AppError("FORBIDDEN");
  const narrow: Prisma.MessageWhereInput = {
    ...(filter.audience && { audience: filter.audience }),
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.q
      ? { order: { AND: [visibleTo(actor), { code: filter.q }] } }
      : { OR: [{ orderId: null }, { order: { is: visibleTo(actor) } }] }),
  };
  const direction = filter.status === "planned" ? "asc" : "desc";
  const [rows, groups] = await Promise.all([
    db.message.findMany({
      where: { ...narrow, status: filter.status },
      select: row,
      orderBy: [{ sendAt: direction }, { id: direction }],
      skip: (filter.page - 1) * OUTBOX_PAGE,
      take: OUTBOX_PAGE,
    }),
    db.message.groupBy({ by: ["status"], where: narrow, _count: true }),
  ]);
  const counts = Object.fromEntries(outboxStatuses.map((status) => [status, 0])) as Record<OutboxStatus, number>;
  for (const { status, _count } of groups) counts[status] = _count;
  return { rows, counts };
}

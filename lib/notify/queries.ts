import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { visibleTo } from "@/lib/orders/access";
import type { Prisma } from "@/prisma/generated/client";

/** A message in somebody's inbox; its words are made from `kind` and `params` when it is shown. */
export type InboxMessage = {
  id: string;
  kind: string;
  params: unknown;
  serviceNames: { nameZh: string; nameEn: string } | null;
  /** The order it is about, as long as the reader may see it. */
  orderId: string | null;
  sentAt: Date;
  unread: boolean;
};

/** How many messages the inbox goes back. */
const LIMIT = 60;

/** The latest messages of the signed-in person, newest first; nobody else has an inbox. */
export async function inboxOf(actor: Actor, now: Date): Promise<InboxMessage[]> {
  const where = shownTo(actor, now);
  if (!where) return [];
  const rows = await db.message.findMany({
    where,
    select: shown,
    orderBy: [{ sendAt: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    take: LIMIT,
  });
  const ids = rows.flatMap(({ order }) => order?.id ?? []);
  const visible = await db.order.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
    select: { id: true },
  });
  const open = new Set(visible.map(({ id }) => id));
  return rows.map(({ order, sendAt, readAt, ...row }) => ({
    ...row,
    serviceNames: order?.service ?? null,
    orderId: order && open.has(order.id) ? order.id : null,
    sentAt: sendAt,
    unread: readAt === null,
  }));
}

const shown = {
  id: true,
  kind: true,
  params: true,
  sendAt: true,
  readAt: true,
  order: { select: { id: true, service: { select: { nameZh: true, nameEn: true } } } },
} satisfies Prisma.MessageSelect;

/** How many messages the signed-in person has not read yet. */
export async function countUnread(actor: Actor, now: Date): Promise<number> {
  const where = shownTo(actor, now);
  return where ? db.message.count({ where: { ...where, readAt: null } }) : 0;
}

/** An inbox shows what has come due, whichever way it takes besides. */
const shownTo = (actor: Actor, now: Date) =>
  actor.kind === "user"
    ? ({ userId: actor.userId, status: { not: "cancelled" }, sendAt: { lte: now } } as const)
    : null;

/** The mail address that the signed-in person has given, or null. */
export async function emailOf(actor: Actor): Promise<string | null> {
  if (actor.kind !== "user") return null;
  return (await db.user.findUnique({ where: { id: actor.userId }, select: { email: true } }))?.email ?? null;
}

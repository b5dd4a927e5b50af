import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { visibleTo } from "@/lib/orders/access";
import type { Prisma } from "@/prisma/generated/client";
import type { ComplaintStatus } from "@/prisma/generated/enums";

/** A complaint as a line of the queue. */
export type ComplaintRow = Prisma.ComplaintGetPayload<{ select: typeof row }>;

const row = {
  id: true,
  status: true,
  text: true,
  dueAt: true,
  createdAt: true,
  resolvedAt: true,
  resolution: true,
  ownerName: true,
  order: {
    select: {
      id: true,
      code: true,
      name: true,
      phone: true,
      windowStart: true,
      windowEnd: true,
      service: { select: { nameZh: true, nameEn: true } },
      worker: { select: { shortName: true } },
      review: { select: { rating: true } },
    },
  },
} satisfies Prisma.ComplaintSelect;

/** Complaints of one kind, at most 100: open ones by when they are due, resolved ones from the newest. */
export async function listComplaints(actor: Actor, status: ComplaintStatus): Promise<ComplaintRow[]> {
  mustSee(actor);
  return db.complaint.findMany({
    where: { status, order: visibleTo(actor) },
    orderBy: status === "open" ? { dueAt: "asc" } : { resolvedAt: "desc" },
    select: row,
    take: 100,
  });
}

/** How many complaints are open; 0 for whoever may not see them. */
export async function countOpenComplaints(actor: Actor): Promise<number> {
  return may(actor, "complaints", "view") ? db.complaint.count({ where: { status: "open" } }) : 0;
}

function mustSee(actor: Actor): void {
  if (!may(actor, "complaints", "view")) throw new AppError("FORBIDDEN");
}

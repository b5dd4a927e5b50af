import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import { demandReports } from "./queries";

/** Rows read at a time, so that a long period does not fill the memory. */
const PAGE = 1000;

const shown = {
  id: true,
  code: true,
  status: true,
  channel: true,
  placedAt: true,
  windowStart: true,
  windowEnd: true,
  startedAt: true,
  completedAt: true,
  amount: true,
  currency: true,
  address: true,
  service: { select: { nameZh: true, nameEn: true } },
  area: { select: { nameZh: true, nameEn: true } },
  worker: { select: { name: true } },
  review: { select: { rating: true } },
} as const satisfies Prisma.OrderSelect;

/** Every order of a span, oldest visit first, page by page. */
export async function* exportOrders(actor: Actor, { from, to }: { from: Date; to: Date }): AsyncGenerator<ExportRow> {
  demandReports(actor);
  let after: string | undefined;
  for (;;) {
    const rows: ExportRow[] = await db.order.findMany({
      where: { windowStart: { gte: from, lt: to } },
      orderBy: [{ windowStart: "asc" }, { id: "asc" }],
      take: PAGE,
      select: shown,
      ...(after && { cursor: { id: after }, skip: 1 }),
    });
    yield* rows;
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return;
  }
}

/** One order of an export. */
export type ExportRow = Prisma.OrderGetPayload<{ select: typeof shown }>;

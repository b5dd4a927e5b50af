import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { chosenOptions, serviceOptions } from "@/lib/catalog/schema";
import { db } from "@/lib/db";
import { startSpread } from "@/lib/dispatch/queries-estimate";
import { AppError } from "@/lib/errors";
import { requestsOf } from "@/lib/staff/requests";
import type { Prisma } from "@/prisma/generated/client";
import { visibleTo } from "./access";
import { inOrder } from "./history";
import { crewsOf } from "./queries-crew";

/** One order with its whole history, or null if there is none of that id that the actor may see. */
export async function orderDetail(actor: Actor, id: string) {
  if (!may(actor, "orders", "view")) throw new AppError("FORBIDDEN");
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.order.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: detail });
  if (!row) return null;
  const { options, priceLines, wantsGender, wantsLanguage, ...order } = row;
  return {
    ...order,
    requests: requestsOf({ wantsGender, wantsLanguage }),
    members: (await crewsOf(actor, [row])).get(id) ?? [],
    spread: await startSpread(),
    options: { offered: serviceOptions.parse(row.service.options), chosen: chosenOptions.parse(options) },
    lines: priceLine.array().parse(priceLines),
    events: inOrder(row.events).map((event) => ({ ...event, data: eventData.parse(event.data) })),
  };
}

/** Everything the office knows about one order. Amounts in minor units. */
export type OrderDetail = NonNullable<Awaited<ReturnType<typeof orderDetail>>>;

/** An entry of an order's history. */
export type OrderEventView = OrderDetail["events"][number];

const detail = {
  id: true,
  code: true,
  status: true,
  channel: true,
  name: true,
  windowStart: true,
  windowEnd: true,
  plannedStart: true,
  asap: true,
  placedAt: true,
  amount: true,
  currency: true,
  area: { select: { nameZh: true, nameEn: true } },
  token: true,
  workerId: true,
  crew: true,
  phone: true,
  email: true,
  address: true,
  lat: true,
  lng: true,
  precision: true,
  durationMinutes: true,
  options: true,
  wantsGender: true,
  wantsLanguage: true,
  priority: true,
  place: { select: { nameZh: true, nameEn: true } },
  pickupAddress: true,
  pickupLat: true,
  pickupLng: true,
  pickupPrecision: true,
  note: true,
  priceLines: true,
  plannedEnd: true,
  arrivalFrom: true,
  arrivalTo: true,
  endReason: true,
  workerNote: true,
  service: { select: { nameZh: true, nameEn: true, slug: true, options: true } },
  worker: { select: { id: true, name: true, shortName: true, phone: true } },
  customer: { select: { _count: { select: { orders: true } } } },
  events: {
    select: { id: true, at: true, type: true, from: true, to: true, actorKind: true, actorName: true, data: true },
    orderBy: { at: "asc" },
  },
  review: { select: { rating: true, text: true, createdAt: true } },
  photos: { select: { id: true }, orderBy: { createdAt: "asc" } },
  messages: {
    select: {
      id: true,
      kind: true,
      audience: true,
      params: true,
      status: true,
      sendAt: true,
      sentAt: true,
      readAt: true,
      error: true,
      user: { select: { name: true } },
    },
    orderBy: [{ sendAt: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  },
  complaints: {
    select: {
      id: true,
      status: true,
      text: true,
      dueAt: true,
      createdAt: true,
      resolvedAt: true,
      resolution: true,
      ownerName: true,
    },
    orderBy: { createdAt: "desc" },
  },
} satisfies Prisma.OrderSelect;

const priceLine = z.object({ key: z.string(), zh: z.string(), en: z.string(), amount: z.number().int() });

/** What of an event's data is told: why, whom it was about, and what was promised about money. */
const told = z.string().optional();
const eventData = z.object({ reason: told, workerName: told, refund: told }).catch({});

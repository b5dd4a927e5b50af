import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import { visibleTo } from "./access";

/** Everything the office knows about one order. */
export type OrderDetail = Prisma.OrderGetPayload<{ select: typeof detail }>;

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
  phone: true,
  address: true,
  lat: true,
  lng: true,
  precision: true,
  areaId: true,
  durationMinutes: true,
  options: true,
  items: true,
  note: true,
  priceLines: true,
  workerId: true,
  plannedEnd: true,
  arrivalAt: true,
  acceptedAt: true,
  startedAt: true,
  completedAt: true,
  endReason: true,
  workerNote: true,
  round: true,
  service: { select: { nameZh: true, nameEn: true, slug: true, options: true } },
  worker: { select: { id: true, name: true, shortName: true, phone: true } },
  customer: { select: { _count: { select: { orders: true } } } },
  events: {
    select: { id: true, at: true, type: true, from: true, to: true, actorKind: true, actorName: true, data: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
  offers: {
    select: {
      id: true,
      round: true,
      status: true,
      createdAt: true,
      expiresAt: true,
      departAt: true,
      startAt: true,
      endAt: true,
      travelMetres: true,
      travelSeconds: true,
      worker: { select: { shortName: true } },
    },
    orderBy: { createdAt: "asc" },
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
      user: { select: { name: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
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

/** One order with its whole history, or null if there is none of that id that the actor may see. */
export async function orderDetail(actor: Actor, id: string): Promise<OrderDetail | null> {
  if (!may(actor, "orders", "view")) throw new AppError("FORBIDDEN");
  if (!z.uuid().safeParse(id).success) return null;
  return db.order.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: detail });
}

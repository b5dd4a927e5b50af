import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import type { Spread } from "@/lib/dispatch/estimate/spread";
import { openWindows } from "@/lib/dispatch/queries";
import { startSpread } from "@/lib/dispatch/queries-estimate";
import { type Requests, requestsOf } from "@/lib/staff/requests";
import type { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";
import { visibleTo } from "./access";
import { freeByDay } from "./form";
import { maskAddress, maskName, maskPhone } from "./mask";
import type { PriceLine } from "./price";
import { crewsOf } from "./queries-crew";
import { wayColumns, wayOf } from "./queries-way";
import { deadline, mayCancel, mayReschedule, terms } from "./terms";

/** What happened, as a customer may know it: who of the staff did it stays inside. */
export type TrackEvent = { id: string; at: Date; type: TrackEventType };
export type TrackEventType = (typeof toldEvents)[number];

/** Offers, refusals and silences of the staff are nobody's business but the office's. */
const toldEvents = [
  "place",
  "accept",
  "assign",
  "give_back",
  "take_back",
  "escalate",
  "reschedule",
  "set_out",
  "start",
  "complete",
  "cancel",
] as const;

/** An order as the holder of its link sees it: contact and address masked, amounts in minor units. */
export type TrackView = {
  code: string;
  status: OrderStatus;
  asap: boolean;
  window: { start: Date; end: Date };
  plannedStart: Date | null;
  arrivalAt: Date | null;
  arrivalFrom: Date | null;
  arrivalTo: Date | null;
  /** How much before and after their plan visits of this business begin, minutes. */
  spread: Spread;
  service: { slug: string; nameZh: string; nameEn: string };
  /** Known once somebody has accepted, of a crew all of them. */
  worker: { shortName: string } | null;
  /** Who comes with them. */
  mates: { shortName: string }[];
  /** How many are to come. */
  crew: number;
  name: string;
  phone: string;
  address: string;
  /** Where it is picked up, masked too; null where nothing is. */
  pickup: string | null;
  note: string;
  /** What was asked of whoever comes. */
  requests: Requests;
  priceLines: PriceLine[];
  amount: number;
  currency: string;
  endReason: string | null;
  /** What the office promised about money when it cancelled the order. */
  refund: string | null;
  workerNote: string;
  events: TrackEvent[];
  review: { rating: number; text: string } | null;
  cancel: { allowed: boolean; until: Date | null };
  reschedule: { allowed: boolean; until: Date | null };
};

/** States in which the customer may know who comes. */
const withWorker: OrderStatus[] = ["accepted", "en_route", "in_progress", "completed"];

/** The order of a customer's link, or null when there is none that the actor may see. */
export async function trackOrder(actor: Actor, orderId: string, now: Date): Promise<TrackView | null> {
  const order = await db.order.findFirst({ where: { AND: [{ id: orderId }, visibleTo(actor)] }, select: shown });
  if (!order) return null;
  const { windowStart, windowEnd, terms: held, priceLines, events, worker, name, phone, address, ...row } = order;
  const { id: _, crew, wantsGender, wantsLanguage, pickupAddress, ...rest } = row;
  const known = withWorker.includes(order.status);
  const [, ...mates] = (known && (await crewsOf(actor, [order])).get(order.id)) || [];
  const { cancelUntilMinutes, rescheduleUntilMinutes } = terms.parse(held ?? {});
  const timed = { ...order, terms: held ?? {} };
  return {
    ...rest,
    window: { start: windowStart, end: windowEnd },
    spread: await startSpread(),
    worker: known ? worker : null,
    mates: mates.map(({ shortName }) => ({ shortName })),
    crew,
    name: maskName(name),
    phone: maskPhone(phone),
    address: maskAddress(address),
    requests: requestsOf({ wantsGender, wantsLanguage }),
    pickup: pickupAddress && maskAddress(pickupAddress),
    priceLines: priceLines as PriceLine[],
    refund: refundOf(events),
    events: events.flatMap(({ type, data: _, ...event }) => {
      const told = toldEvents.find((one) => one === type);
      return told ? [{ ...event, type: told }] : [];
    }),
    cancel: { allowed: mayCancel(timed, now), until: order.asap ? null : deadline(order, cancelUntilMinutes) },
    reschedule: {
      allowed: mayReschedule(timed, now),
      until: order.asap ? null : deadline(order, rescheduleUntilMinutes),
    },
  };
}

function refundOf(events: { type: string; data: unknown }[]): string | null {
  const data = events.findLast(({ type }) => type === "cancel")?.data;
  return data instanceof Object && "refund" in data && typeof data.refund === "string" ? data.refund : null;
}

/** The windows into which the order could be moved, by day, for the form that asks. */
export async function windowsToMove(
  actor: Actor,
  orderId: string,
  { days, zone }: { days: number; zone: string },
  now: Date,
): Promise<Record<string, string[]>> {
  const order = await db.order.findFirst({
    where: { AND: [{ id: orderId }, visibleTo(actor)] },
    select: {
      areaId: true,
      lat: true,
      lng: true,
      durationMinutes: true,
      crew: true,
      customerId: true,
      wantsGender: true,
      wantsLanguage: true,
      service: { select: { skillId: true, minLevel: true, tripMinutes: true, tripOrders: true } },
      ...wayColumns,
    },
  });
  if (!order) return {};
  const { service, durationMinutes, crew, areaId, lat, lng } = order;
  const who = { requests: requestsOf(order), customer: { id: order.customerId } };
  const job = { ...service, ...wayOf(order, service), ...who, crew, durationMinutes };
  return freeByDay(await openWindows(actor, { ...job, place: { areaId, lat, lng }, days }, now), zone);
}

const shown = {
  id: true,
  crew: true,
  code: true,
  status: true,
  asap: true,
  windowStart: true,
  windowEnd: true,
  plannedStart: true,
  arrivalAt: true,
  arrivalFrom: true,
  arrivalTo: true,
  service: { select: { slug: true, nameZh: true, nameEn: true } },
  worker: { select: { shortName: true } },
  name: true,
  phone: true,
  address: true,
  pickupAddress: true,
  note: true,
  wantsGender: true,
  wantsLanguage: true,
  priceLines: true,
  amount: true,
  currency: true,
  endReason: true,
  workerNote: true,
  terms: true,
  events: { select: { id: true, at: true, type: true, data: true }, orderBy: [{ at: "asc" }, { id: "asc" }] },
  review: { select: { rating: true, text: true } },
} satisfies Prisma.OrderSelect;

import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type ChosenOptions, chosenOptions, type ServiceOption, serviceOptions } from "@/lib/catalog/schema";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { knownLanguages, type Language } from "@/lib/staff/requests";
import type { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";
import { visibleTo } from "./access";
import { type Day, dayOf } from "./day";
import { MAX_PHOTOS } from "./photo-type";
import { tripsOf } from "./trips";

/** How many days a worker sees ahead, today included. */
export const DAYS_AHEAD = 7;

/** An order as a line of a worker's day. The address waits until the worker has accepted. */
export type JobCard = Omit<Prisma.OrderGetPayload<{ select: typeof card }>, "offers"> & {
  offer: JobOffer | null;
  /** Its goods are picked up with those of the visit before. */
  carried: boolean;
};

/** A question put to a worker: how far it is from where they will be (metres, seconds), and until when to answer. */
export type JobOffer = { expiresAt: Date; travelMetres: number; travelSeconds: number };

/** One of a worker's days with its visits in order. */
export type JobDay = { day: Day; jobs: JobCard[] };

const card = {
  id: true,
  code: true,
  status: true,
  asap: true,
  windowStart: true,
  windowEnd: true,
  plannedStart: true,
  plannedEnd: true,
  durationMinutes: true,
  address: true,
  service: { select: { nameZh: true, nameEn: true } },
  area: { select: { nameZh: true, nameEn: true } },
  place: { select: { nameZh: true, nameEn: true, lat: true, lng: true } },
  offers: {
    where: { status: { in: ["pending", "accepted", "done"] } },
    select: { expiresAt: true, travelMetres: true, travelSeconds: true, carried: true },
    orderBy: { createdAt: "desc" },
    take: 1,
  },
} satisfies Prisma.OrderSelect;

/** States in which a worker holds a visit that is still to be done. */
const held = ["accepted", "en_route", "in_progress"] as const satisfies readonly OrderStatus[];

/**
 * What waits for a worker: offers that can still be answered, soonest deadline first, and the visits of the coming
 * days. Today also holds what is open from before. @throws AppError FORBIDDEN for anybody who is no worker.
 */
export async function workerJobs(
  actor: Actor,
  zone: string,
  now: Date,
): Promise<{ offers: JobCard[]; days: JobDay[] }> {
  const mine = ownJobs(actor);
  const days = daysAhead(zone, now);
  const [first, last] = [days[0], days.at(-1)];
  const offered: Prisma.OrderWhereInput = {
    status: "offered",
    offers: { some: { status: "pending", expiresAt: { gt: now } } },
  };
  const visits: Prisma.OrderWhereInput[] = [
    { status: { in: [...held] }, plannedStart: { lt: last?.end } },
    { status: "completed", plannedStart: { gte: first?.start, lt: last?.end } },
    { status: "completed", completedAt: { gte: first?.start } },
  ];
  const rows = await db.order.findMany({
    where: { AND: [mine, { OR: [offered, ...visits] }] },
    select: card,
    orderBy: [{ plannedStart: "asc" }, { id: "asc" }],
  });
  const jobs = rows.map(readCard);
  const offers = jobs.filter((job) => job.status === "offered");
  offers.sort((a, b) => Number(a.offer?.expiresAt) - Number(b.offer?.expiresAt));
  const isOn = ({ day }: { day: Day }, job: JobCard) =>
    beginOf(job) < day.end && (day.isToday || beginOf(job) >= day.start) && job.status !== "offered";
  return { offers, days: days.map((day) => ({ day, jobs: jobs.filter((job) => isOn({ day }, job)) })) };
}

/** A job with all that its worker needs to know at this point of it. Amounts in minor units. */
export type JobDetail = JobCard & {
  name: string;
  /** E.164; only from acceptance until completion. */
  phone: string | null;
  /** WGS-84; only once accepted. */
  position: { lat: number; lng: number } | null;
  /** pin | street | area: how the position was found. */
  precision: string;
  options: { offered: ServiceOption[]; chosen: ChosenOptions };
  lines: { key: string; zh: string; en: string; amount: number }[];
  /** Where its customer wants it picked up; without an address until it is accepted. */
  pickup: { address: string; position: { lat: number; lng: number } | null; precision: string } | null;
  /** All visits of its trip in order, itself too; only once accepted, and where there are several. */
  trip: JobCard[];
  note: string;
  /** What the customer would like to be spoken; who they are is no question any more. */
  language: Language | null;
  amount: number;
  currency: string;
  workerNote: string;
  photos: { id: string }[];
  /** How many photos it may have. */
  photoLimit: number;
  arrivalAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
};

/** One job of the worker, or null if it is not there or not theirs (any more). */
export async function workerJob(actor: Actor, id: string): Promise<JobDetail | null> {
  const mine = ownJobs(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.order.findFirst({ where: { AND: [{ id }, mine] }, select: detail });
  if (!row) return null;
  const { pickupAddress, pickupLat, pickupLng, ...rest } = row;
  const { phone, lat, lng, options, service, priceLines, wantsLanguage, ...job } = rest;
  const open = held.some((status) => status === row.status);
  const card = readCard({ ...job, service });
  return {
    ...card,
    pickup: pickupFor({ pickupAddress, pickupLat, pickupLng, pickupPrecision: job.pickupPrecision }, row.status),
    trip: open && row.place ? await tripWith(mine, row) : [],
    phone: open ? phone : null,
    position: row.status === "offered" ? null : { lat, lng },
    options: { offered: serviceOptions.parse(service.options), chosen: chosenOptions.parse(options) },
    lines: priceLine.array().parse(priceLines),
    language: knownLanguages([wantsLanguage ?? ""])[0] ?? null,
    photoLimit: MAX_PHOTOS,
  };
}

const detail = {
  ...card,
  name: true,
  phone: true,
  lat: true,
  lng: true,
  precision: true,
  options: true,
  pickupAddress: true,
  pickupLat: true,
  pickupLng: true,
  pickupPrecision: true,
  priceLines: true,
  note: true,
  wantsLanguage: true,
  amount: true,
  currency: true,
  workerNote: true,
  arrivalAt: true,
  startedAt: true,
  completedAt: true,
  service: { select: { nameZh: true, nameEn: true, options: true } },
  photos: { select: { id: true }, orderBy: { createdAt: "asc" } },
} satisfies Prisma.OrderSelect;

const priceLine = z.object({ key: z.string(), zh: z.string(), en: z.string(), amount: z.number().int() });

const beginOf = (job: JobCard): Date => job.plannedStart ?? job.windowStart;

type Held = JobOffer & { carried: boolean };

function readCard<T extends { offers: Held[]; address: string; status: OrderStatus }>({ offers, ...job }: T) {
  const offer = job.status === "offered" ? (offers[0] ?? null) : null;
  const carried = offers[0]?.carried ?? false;
  return { ...job, offer, carried, address: job.status === "offered" ? "" : job.address };
}

type PickupRow = Prisma.OrderGetPayload<{
  select: { pickupAddress: true; pickupLat: true; pickupLng: true; pickupPrecision: true };
}>;

function pickupFor(row: PickupRow, status: OrderStatus): JobDetail["pickup"] {
  const { pickupAddress, pickupLat, pickupLng, pickupPrecision } = row;
  if (pickupAddress === null || pickupLat === null || pickupLng === null) return null;
  const precision = pickupPrecision ?? "area";
  if (status === "offered") return { address: "", position: null, precision };
  return { address: pickupAddress, position: { lat: pickupLat, lng: pickupLng }, precision };
}

/** No trip is longer. */
const TRIP_HOURS = 12;

/** The visits of an order's trip, if there are several. */
async function tripWith(mine: Prisma.OrderWhereInput, { id, plannedStart }: { id: string; plannedStart: Date | null }) {
  if (!plannedStart) return [];
  const near = (hours: number) => new Date(plannedStart.getTime() + hours * 3_600_000);
  const rows = await db.order.findMany({
    where: {
      AND: [
        mine,
        { status: { in: [...held, "completed"] }, plannedStart: { gt: near(-TRIP_HOURS), lt: near(TRIP_HOURS) } },
      ],
    },
    select: card,
    orderBy: [{ plannedStart: "asc" }, { id: "asc" }],
  });
  const trip = tripsOf(rows.map(readCard)).find((visits) => visits.some((visit) => visit.id === id)) ?? [];
  return trip.length > 1 ? trip : [];
}

function daysAhead(zone: string, now: Date): Day[] {
  const days = [dayOf(null, zone, now)];
  while (days.length < DAYS_AHEAD) days.push(dayOf(days.at(-1)?.next, zone, now));
  return days;
}

/** The rows a worker may see; nobody else has jobs. */
function ownJobs(actor: Actor): Prisma.OrderWhereInput {
  if (actor.kind !== "user" || actor.role !== "worker") throw new AppError("FORBIDDEN");
  return visibleTo(actor);
}

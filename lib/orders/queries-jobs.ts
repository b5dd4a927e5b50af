import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type ChosenOptions, chosenOptions, type ServiceOption, serviceOptions } from "@/lib/catalog/schema";
import { db } from "@/lib/db";
import { setOutFrom } from "@/lib/dispatch/queries-set-out";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";
import { visibleTo } from "./access";
import { type Day, dayOf } from "./day";
import { MAX_PHOTOS } from "./photo-type";

/** How many days a worker sees ahead, today included. */
export const DAYS_AHEAD = 7;

/** An order as a line of a worker's day. The address waits until the worker has accepted. */
export type JobCard = Omit<Prisma.OrderGetPayload<{ select: typeof card }>, "offers"> & { offer: JobOffer | null };

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
  offers: {
    where: { status: "pending" },
    select: { expiresAt: true, travelMetres: true, travelSeconds: true },
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
  /** Where its products are to be picked up, if they are counted. */
  place: { nameZh: string; nameEn: string; lat: number; lng: number } | null;
  note: string;
  amount: number;
  currency: string;
  workerNote: string;
  photos: { id: string }[];
  /** How many photos it may have. */
  photoLimit: number;
  /** From when on its worker may set out; null: at any time. */
  setOutFrom: Date | null;
  arrivalFrom: Date | null;
  arrivalTo: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
};

/** One job of the worker, or null if it is not there or not theirs (any more). */
export async function workerJob(actor: Actor, id: string): Promise<JobDetail | null> {
  const mine = ownJobs(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.order.findFirst({ where: { AND: [{ id }, mine] }, select: detail });
  if (!row) return null;
  const { phone, lat, lng, options, service, priceLines, ...job } = row;
  const open = held.some((status) => status === row.status);
  return {
    ...readCard({ ...job, service }),
    phone: open ? phone : null,
    position: row.status === "offered" ? null : { lat, lng },
    options: { offered: serviceOptions.parse(service.options), chosen: chosenOptions.parse(options) },
    lines: priceLine.array().parse(priceLines),
    photoLimit: MAX_PHOTOS,
    setOutFrom: row.status === "accepted" ? await setOutFrom(db, id) : null,
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
  place: { select: { nameZh: true, nameEn: true, lat: true, lng: true } },
  priceLines: true,
  note: true,
  amount: true,
  currency: true,
  workerNote: true,
  arrivalFrom: true,
  arrivalTo: true,
  startedAt: true,
  completedAt: true,
  service: { select: { nameZh: true, nameEn: true, options: true } },
  photos: { select: { id: true }, orderBy: { createdAt: "asc" } },
} satisfies Prisma.OrderSelect;

const priceLine = z.object({ key: z.string(), zh: z.string(), en: z.string(), amount: z.number().int() });

const beginOf = (job: JobCard): Date => job.plannedStart ?? job.windowStart;

function readCard<T extends { offers: JobOffer[]; address: string; status: OrderStatus }>({ offers, ...job }: T) {
  const offer = job.status === "offered" ? (offers[0] ?? null) : null;
  return { ...job, offer, address: job.status === "offered" ? "" : job.address };
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

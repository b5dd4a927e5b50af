import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type ChosenOptions, chosenOptions, type ServiceOption, serviceOptions } from "@/lib/catalog/schema";
import { db } from "@/lib/db";
import { setOutFrom } from "@/lib/dispatch/queries-set-out";
import { AppError } from "@/lib/errors";
import { knownLanguages, type Language } from "@/lib/staff/requests";
import type { Prisma } from "@/prisma/generated/client";
import type { OrderStatus } from "@/prisma/generated/enums";
import { visibleTo } from "./access";
import { type Day, dayOf } from "./day";
import { crewOf, type JobCrew } from "./job-crew";
import { MAX_PHOTOS } from "./photo-type";
import { type CrewMember, crewsOf } from "./queries-crew";
import { tripsOf } from "./trips";

/** How many days a worker sees ahead, today included. */
export const DAYS_AHEAD = 7;

/**
 * An order as a line of a worker's day, its state as they see it: one of a crew who has accepted is done answering.
 * The address waits until the worker has accepted.
 */
export type JobCard = Omit<Prisma.OrderGetPayload<{ select: typeof card }>, "offers" | "crew"> & {
  offer: JobOffer | null;
  /** Its goods are picked up with those of the visit before. */
  carried: boolean;
  /** With whom, for an order of several people. */
  crew: JobCrew | null;
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
  crew: true,
  workerId: true,
  address: true,
  service: { select: { nameZh: true, nameEn: true } },
  area: { select: { nameZh: true, nameEn: true } },
  place: { select: { nameZh: true, nameEn: true, lat: true, lng: true } },
  offers: {
    where: { status: { in: ["pending", "accepted", "done"] } },
    select: { workerId: true, status: true, expiresAt: true, travelMetres: true, travelSeconds: true, carried: true },
    orderBy: { createdAt: "desc" },
  },
} satisfies Prisma.OrderSelect;

/** States in which one of a crew may be asked, or wait for the others. */
const beforeAll = ["offered", "placed", "escalated"] as const satisfies readonly OrderStatus[];

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
  const { mine, workerId } = ownJobs(actor);
  const days = daysAhead(zone, now);
  const [first, last] = [days[0], days.at(-1)];
  const offered: Prisma.OrderWhereInput = {
    status: { in: [...beforeAll] },
    offers: { some: { workerId, status: "pending", expiresAt: { gt: now } } },
  };
  const joined = { status: { in: [...beforeAll] }, offers: { some: { workerId, status: "accepted" as const } } };
  const visits: Prisma.OrderWhereInput[] = [
    { OR: [{ status: { in: [...held] } }, { crew: { gt: 1 }, ...joined }], plannedStart: { lt: last?.end } },
    { status: "completed", plannedStart: { gte: first?.start, lt: last?.end } },
    { status: "completed", completedAt: { gte: first?.start } },
  ];
  const rows = await db.order.findMany({
    where: { AND: [mine, { OR: [offered, ...visits] }] },
    select: card,
    orderBy: [{ plannedStart: "asc" }, { id: "asc" }],
  });
  const crews = await crewsOf(actor, rows);
  const jobs = rows.map((row) => readCard(row, workerId, crews));
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
  /** From when on its worker may set out; null: at any time. */
  setOutFrom: Date | null;
  arrivalFrom: Date | null;
  arrivalTo: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
};

/** One job of the worker, or null if it is not there or not theirs (any more). */
export async function workerJob(actor: Actor, id: string): Promise<JobDetail | null> {
  const { mine, workerId } = ownJobs(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.order.findFirst({ where: { AND: [{ id }, mine] }, select: detail });
  if (!row) return null;
  const { pickupAddress, pickupLat, pickupLng, ...rest } = row;
  const { phone, lat, lng, options, service, priceLines, wantsLanguage, ...job } = rest;
  const card = readCard({ ...job, service }, workerId, await crewsOf(actor, [row]));
  const open = held.some((status) => status === card.status);
  return {
    ...card,
    pickup: pickupFor({ pickupAddress, pickupLat, pickupLng, pickupPrecision: job.pickupPrecision }, card.status),
    trip: open && row.place ? await tripWith({ mine, workerId }, row) : [],
    phone: open ? phone : null,
    position: card.status === "offered" ? null : { lat, lng },
    options: { offered: serviceOptions.parse(service.options), chosen: chosenOptions.parse(options) },
    lines: priceLine.array().parse(priceLines),
    language: knownLanguages([wantsLanguage ?? ""])[0] ?? null,
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
  arrivalFrom: true,
  arrivalTo: true,
  startedAt: true,
  completedAt: true,
  service: { select: { nameZh: true, nameEn: true, options: true } },
  photos: { select: { id: true }, orderBy: { createdAt: "asc" } },
} satisfies Prisma.OrderSelect;

const priceLine = z.object({ key: z.string(), zh: z.string(), en: z.string(), amount: z.number().int() });

const beginOf = (job: JobCard): Date => job.plannedStart ?? job.windowStart;

type CardRow = Prisma.OrderGetPayload<{ select: typeof card }>;

function readCard<T extends CardRow>({ offers, ...job }: T, workerId: string, crews?: Map<string, CrewMember[]>) {
  const crew = crewOf(job, workerId, crews?.get(job.id));
  const own = offers.find((offer) => offer.workerId === workerId);
  const asked = own?.status === "pending" ? own : null;
  const status = crew?.waits ? (asked ? "offered" : "accepted") : job.status;
  const offer = status === "offered" && asked ? offerOf(asked) : null;
  return {
    ...job,
    status,
    crew,
    offer,
    carried: own?.carried ?? false,
    address: status === "offered" ? "" : job.address,
  };
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
async function tripWith(
  { mine, workerId }: { mine: Prisma.OrderWhereInput; workerId: string },
  { id, plannedStart }: { id: string; plannedStart: Date | null },
) {
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
  const visits = rows.map((row) => readCard(row, workerId));
  const trip = tripsOf(visits).find((stops) => stops.some((stop) => stop.id === id)) ?? [];
  return trip.length > 1 ? trip : [];
}

const offerOf = ({ expiresAt, travelMetres, travelSeconds }: JobOffer): JobOffer => ({
  expiresAt,
  travelMetres,
  travelSeconds,
});

function daysAhead(zone: string, now: Date): Day[] {
  const days = [dayOf(null, zone, now)];
  while (days.length < DAYS_AHEAD) days.push(dayOf(days.at(-1)?.next, zone, now));
  return days;
}

/** The rows a worker may see, and who they are; nobody else has jobs. */
function ownJobs(actor: Actor): { mine: Prisma.OrderWhereInput; workerId: string } {
  if (actor.kind !== "user" || actor.role !== "worker" || !actor.workerId) throw new AppError("FORBIDDEN");
  return { mine: visibleTo(actor), workerId: actor.workerId };
}

import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import { maySeeCosts } from "./access";
import type { Ring } from "./area";
import { type Gender, knownLanguages, type Language } from "./requests";

const names = { nameZh: true, nameEn: true } as const;

const row = {
  id: true,
  name: true,
  shortName: true,
  phone: true,
  active: true,
  rating: true,
  joinedAt: true,
  user: { select: { login: true } },
  skills: {
    select: { level: true, skill: { select: { id: true, code: true, ...names } } },
    orderBy: { skill: { code: "asc" } },
  },
  areas: { select: { area: { select: { id: true, code: true, ...names } } }, orderBy: { area: { sort: "asc" } } },
  shifts: {
    select: { weekday: true, startMinute: true, endMinute: true },
    orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
  },
} satisfies Prisma.WorkerSelect;

/** A worker in the list. Shift minutes are after local midnight, weekday 1 (Monday) to 7. */
export type WorkerRow = Prisma.WorkerGetPayload<{ select: typeof row }> & {
  /** The time off that covers the moment of asking. */
  away: { endAt: Date; reason: string } | null;
};

/** A worker's page: the row, where their day begins (WGS-84), and time off that is not over. */
export type WorkerDetail = WorkerRow & {
  homeLat: number;
  homeLng: number;
  gender: Gender | null;
  languages: Language[];
  /** Minor units; null: not known. Not there for those who may not see costs. */
  hourlyCost?: number | null;
  timeOff: { id: string; startAt: Date; endAt: Date; reason: string }[];
};

/** An area with its bounds and how many active workers serve it. Fee in minor units. */
export type AreaView = {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  adcode: string | null;
  lat: number;
  lng: number;
  ring: Ring;
  feeAmount: number;
  active: boolean;
  workers: number;
};

export type SkillView = { id: string; code: string; nameZh: string; nameEn: string };

/** Every worker, the active first. @throws AppError FORBIDDEN */
export async function listWorkers(actor: Actor, now: Date): Promise<WorkerRow[]> {
  mustSee(actor, "staff");
  const away = { where: { startAt: { lte: now }, endAt: { gt: now } }, select: { endAt: true, reason: true }, take: 1 };
  const rows = await db.worker.findMany({
    orderBy: [{ active: "desc" }, { joinedAt: "asc" }, { id: "asc" }],
    select: { ...row, timeOff: away },
  });
  return rows.map(({ timeOff, ...worker }) => ({ ...worker, away: timeOff[0] ?? null }));
}

/** One worker. @throws AppError NOT_FOUND, FORBIDDEN */
export async function getWorker(actor: Actor, workerId: string, now: Date): Promise<WorkerDetail> {
  mustSee(actor, "staff");
  const timeOff = {
    where: { endAt: { gt: now } },
    select: { id: true, startAt: true, endAt: true, reason: true },
    orderBy: { startAt: "asc" },
  } as const;
  const worker = await db.worker.findUnique({
    where: { id: workerId },
    select: {
      ...row,
      homeLat: true,
      homeLng: true,
      gender: true,
      languages: true,
      hourlyCost: maySeeCosts(actor),
      timeOff,
    },
  });
  if (!worker) throw new AppError("NOT_FOUND");
  const away = worker.timeOff.find(({ startAt }) => startAt <= now) ?? null;
  return { ...worker, languages: knownLanguages(worker.languages), away };
}

/** Every area in the owner's order. @throws AppError FORBIDDEN */
export async function listAreas(actor: Actor): Promise<AreaView[]> {
  mustSee(actor, "areas");
  const areas = await db.area.findMany({
    orderBy: [{ sort: "asc" }, { code: "asc" }],
    select: {
      id: true,
      code: true,
      ...names,
      adcode: true,
      lat: true,
      lng: true,
      ring: true,
      feeAmount: true,
      active: true,
      _count: { select: { workers: { where: { worker: { active: true } } } } },
    },
  });
  // Rings are written by `saveArea` and the seed only, through one schema.
  return areas.map(({ _count, ring, ...area }) => ({
    ...area,
    ring: ring as unknown as Ring,
    workers: _count.workers,
  }));
}

/** Every skill. @throws AppError FORBIDDEN */
export async function listSkills(actor: Actor): Promise<SkillView[]> {
  mustSee(actor, "staff");
  return db.skill.findMany({ orderBy: { code: "asc" }, select: { id: true, code: true, ...names } });
}

function mustSee(actor: Actor, module: "staff" | "areas"): void {
  if (!may(actor, module, "view")) throw new AppError("FORBIDDEN");
}

import { DateTime } from "luxon";
import { type Actor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import type { Chance } from "./chance";
import { type Timeline, timeline } from "./timeline";

/** What the stories of the demo share: chance, time, people, the weather, and what has been counted so far. */
export type World = {
  chance: Chance;
  time: Timeline;
  zone: string;
  workers: Map<string, StaffActor>;
  manager: StaffActor;
  office: Actor;
  /** When a worker is done with what they are at. */
  busyUntil: Map<string, Date>;
  rainy: (at: Date) => boolean;
  counts: Record<string, number>;
};

/** Share of days on which it rains. */
const RAIN = 0.2;

/** The people of the business as actors, and rain on a fifth of the days. */
export async function makeWorld(chance: Chance, zone: string): Promise<World> {
  const users = await db.user.findMany({ include: { worker: { select: { id: true } } }, orderBy: { login: "asc" } });
  const actors = users.map(
    (user): StaffActor => ({
      kind: "user",
      userId: user.id,
      role: user.role,
      name: user.name,
      workerId: user.worker?.id ?? null,
      locale: "zh",
    }),
  );
  const manager = actors.find(({ role }) => role === "manager");
  if (!manager) throw new Error("the demo business has no manager");
  const rain = new Map<string, boolean>();
  return {
    chance,
    time: timeline(),
    zone,
    workers: new Map(actors.flatMap((actor) => (actor.workerId ? [[actor.workerId, actor] as const] : []))),
    manager,
    office: system("demo"),
    busyUntil: new Map(),
    rainy: (at) => {
      const day = DateTime.fromJSDate(at, { zone }).toISODate() ?? "";
      if (!rain.has(day)) rain.set(day, chance.happens(RAIN));
      return rain.get(day) ?? false;
    },
    counts: {},
  };
}

/** Counts one more of a kind. */
export const count = (world: World, kind: string): void => {
  world.counts[kind] = (world.counts[kind] ?? 0) + 1;
};

/** `now` and so many minutes. */
export const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { type Gender, genders, knownLanguages, type Language } from "./requests";

/** What a customer may ask for: only what somebody who can do the work is known to meet. */
export type Askable = { genders: Gender[]; languages: Language[] };

/** What may be asked of whoever comes for a skill. Anyone may ask. */
export async function askable(
  _actor: Actor,
  { skillId, minLevel }: { skillId: string; minLevel: number },
): Promise<Askable> {
  const people = await db.worker.findMany({
    where: { active: true, skills: { some: { skillId, level: { gte: minLevel } } } },
    select: { gender: true, languages: true },
  });
  return {
    genders: genders.filter((gender) => people.some((person) => person.gender === gender)),
    languages: knownLanguages(people.flatMap(({ languages }) => languages)),
  };
}

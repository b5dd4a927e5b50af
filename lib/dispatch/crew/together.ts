import type { Fit } from "@/lib/staff/availability";
import type { Instant, Job, Person } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import { fitAt, leads, type Opening, openingsOf, startsOf } from "./opening";

/** One of a crew, with how the visit fits into their day: all of a crew begin at the same moment. */
export type Member<P extends Person = Person> = { person: P; fit: Fit };

/** People who could be one of a job's crew, and when. */
export type Able<P extends Person = Person> = { person: P; openings: Opening[]; leads: boolean };

/** Those of `people` who could be one of a job's crew, in their order. */
export const ableFor = <P extends Person>(
  people: readonly P[],
  job: Job,
  now: Instant,
  travel: TravelModel,
): Able<P>[] =>
  people.flatMap((person) => {
    const openings = openingsOf(person, job, now, travel);
    return openings.length > 0 ? [{ person, openings, leads: leads(person, job) }] : [];
  });

/**
 * The crew that can begin soonest, at one moment, whoever of those free then has the least way; ties by id. The one
 * with the job's level comes first.
 */
export function soonestCrew<P extends Person>(
  job: Job,
  people: readonly P[],
  now: Instant,
  travel: TravelModel,
): Member<P>[] | null {
  const able = ableFor(people, job, now, travel);
  const size = job.crew ?? 1;
  if (able.length < size) return null;
  for (const startAt of startsOf(able.map(({ openings }) => openings))) {
    const free = freeAt(able, startAt).sort((a, b) => a.fit.addedSeconds - b.fit.addedSeconds || byId(a, b));
    const crew = pick(free, size, true);
    if (crew) return crew;
  }
  return null;
}

/** Who could begin at a moment, with their fit then. */
export const freeAt = <P extends Person>(
  able: readonly Able<P>[],
  startAt: Instant,
): (Member<P> & { leads: boolean })[] =>
  able.flatMap(({ person, openings, leads }) => {
    const fit = fitAt(openings, startAt);
    return fit ? [{ person, fit, leads }] : [];
  });

/**
 * The first `size` of a list that is sorted by preference, with somebody of the job's level among them where one is
 * needed: the least preferred gives way to the first who has it. Whoever has it comes first.
 */
export function pick<M extends { leads: boolean }>(sorted: readonly M[], size: number, needsLead: boolean): M[] | null {
  if (sorted.length < size) return null;
  const lead = sorted.find((member) => member.leads);
  if (!lead) return needsLead ? null : sorted.slice(0, size);
  const first = sorted.slice(0, size);
  const crew = first.includes(lead) ? first : needsLead ? [...first.slice(0, -1), lead] : first;
  return [...crew].sort((a, b) => Number(b.leads) - Number(a.leads));
}

export const byId = (a: { person: Person }, b: { person: Person }): number =>
  a.person.workerId < b.person.workerId ? -1 : 1;

import { type Fit, fitBetween, hasEnough, unsuitable, visitsIn } from "@/lib/staff/availability";
import type { Instant, Job, Person, Span } from "@/lib/staff/roster";
import { without } from "@/lib/staff/shift-hours";
import type { TravelModel } from "@/lib/staff/travel";

/** A gap of somebody's day in which they could begin a job at any moment from `from` to `to`; `fit`: begun at `from`. */
export type Opening = { from: Instant; to: Instant; fit: Fit };

/** Does a job need several people at once? */
export const isCrewed = ({ crew = 1 }: Pick<Job, "crew">): boolean => crew > 1;

/** The job as one of its crew may do it: everybody has the skill, but its level is asked of one of them only. */
export const asMate = <J extends Job>(job: J): J => (isCrewed(job) ? { ...job, minLevel: 1 } : job);

/** Has the person the level that a crew needs once? */
export const leads = ({ skills }: Person, { skillId, minLevel }: Job): boolean =>
  (skills.get(skillId) ?? 0) >= minLevel;

/** Where a job fits into the day of a person who may be one of its crew; `now`: the first moment they could leave. */
export function openingsOf(person: Person, job: Job, now: Instant, travel: TravelModel): Opening[] {
  if (unsuitable(person, asMate(job)) || now > job.window.end || hasEnough(person, job)) return [];
  return openingsIn(person, job, without(person.hours, person.timeOff), now, travel);
}

/** The same within given stretches of work, whoever it is. */
export function openingsIn(
  person: Person,
  job: Job,
  stretches: readonly Span[],
  now: Instant,
  travel: TravelModel,
): Opening[] {
  const minutes = job.durationMinutes * 60_000;
  return stretches.flatMap((stretch) => {
    if (stretch.end <= now || stretch.end <= job.window.start || stretch.start > job.window.end) return [];
    const held = visitsIn(person, stretch);
    const begun = held.findLastIndex(({ underway }) => underway);
    return [...held.slice(begun + 1), undefined].flatMap((next, i): Opening[] => {
      const fit = fitBetween(person, held[begun + i], next, job, stretch, now, travel);
      if (!fit) return [];
      const latest = Math.min(stretch.end, fit.following?.departAt ?? stretch.end) - minutes;
      const to = Math.min(job.window.end, latest);
      return [{ from: fit.startAt, to, fit: { ...fit, heldVisits: held.length } }];
    });
  });
}

/** How the job fits if it is begun at a moment; null if nobody of these openings could. */
export function fitAt(openings: readonly Opening[], startAt: Instant): Fit | null {
  const opening = openings.find(({ from, to }) => from <= startAt && startAt <= to);
  if (!opening) return null;
  const { fit } = opening;
  const later = startAt - fit.startAt;
  return { ...fit, departAt: fit.departAt + later, startAt, endAt: fit.endAt + later };
}

/** Every moment at which one more person could begin: a crew loses nothing by beginning at one of them. Ascending. */
export const startsOf = (days: readonly (readonly Opening[])[]): Instant[] =>
  [...new Set(days.flatMap((openings) => openings.map(({ from }) => from)))].sort((a, b) => a - b);

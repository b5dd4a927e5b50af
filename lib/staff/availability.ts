import { unmetRequest } from "./requests";
import type { Instant, Job, Person, RefusalCode, Span, Visit } from "./roster";
import { without } from "./shift-hours";
import { straightTo, type Travel, type TravelModel, travelBetween } from "./travel";
import { freshAt, joins, loadUpTo, pickUpFor, sharesWay, takesAlong } from "./trip";

/** How a job fits into a person's day. The person is taken from `departAt` until `endAt`. */
export type Fit = {
  departAt: Instant;
  startAt: Instant;
  endAt: Instant;
  travel: Travel;
  /** Seconds on the road that the job adds to the day: there, and on to the next visit, less the way it replaces. */
  addedSeconds: number;
  /** Visits the person has in the same stretch of work, finished ones too. */
  heldVisits: number;
  /** The job's goods are picked up with those of the visit before: the way to it is direct. */
  carried: boolean;
  /** The next visit now comes from this job's place: when the person must leave for it, how far it is, and whether its goods come along. */
  following?: { orderId: string; offerId: string | null; departAt: Instant; travel: Travel; carried: boolean };
};

const DAY = 86_400_000;

/**
 * The earliest way to fit a job into a person's day, `now` being the first moment they could leave. Travel from the
 * visit before (from home, if it is the first of a stretch of work) and on to the next must fit; visits already held
 * keep their start. They leave as late as they can and still be there at `startAt`.
 * @returns the fit, or the first reason why there is none
 */
export function earliestFit(
  person: Person,
  job: Job,
  now: Instant,
  travel: TravelModel,
): { fit: Fit; refusal?: undefined } | { fit?: undefined; refusal: RefusalCode } {
  const refusal = unsuitable(person, job);
  if (refusal) return { refusal };
  if (now > job.window.end) return { refusal: "too_late" };
  if (hasEnough(person, job)) return { refusal: "day_full" };
  const fit = firstGap(person, job, without(person.hours, person.timeOff), now, travel);
  return fit ? { fit } : { refusal: whyNoGap(person, job, now, travel) };
}

/** Why a person could never do the job, whatever the hour; null if they could. */
export function unsuitable(person: Person, job: Job): RefusalCode | null {
  if (!person.active) return "inactive";
  const level = person.skills.get(job.skillId);
  if (level === undefined) return "no_skill";
  if (level < job.minLevel) return "low_level";
  if (!person.areaIds.has(job.areaId)) return "wrong_area";
  if (job.apart?.has(person.workerId)) return "kept_apart";
  return unmetRequest(person, job.requests) ?? job.asked?.get(person.workerId) ?? null;
}

/** Has the person as many visits as one may have on the local day on which the job's window opens? */
export function hasEnough({ cap, visits }: Person, { window, orderId }: Job): boolean {
  if (!cap || visits.length < cap.visits) return false;
  const dayOf = (at: Instant) => Math.floor((at + cap.offsetMs) / DAY);
  const day = dayOf(window.start);
  return visits.filter((visit) => visit.orderId !== orderId && dayOf(visit.startAt) === day).length >= cap.visits;
}

/** The first gap between held visits, within stretches of work, that the job and the ways to and from it fit into. */
export function firstGap(
  person: Person,
  job: Job,
  stretches: readonly Span[],
  now: Instant,
  travel: TravelModel,
): Fit | null {
  for (const stretch of stretches) {
    if (stretch.end <= now || stretch.end <= job.window.start || stretch.start > job.window.end) continue;
    const held = visitsIn(person, stretch);
    for (let i = 1 + held.findLastIndex((visit) => visit.underway); i <= held.length; i++) {
      const next = held[i];
      const fit = fitBetween(person, held[i - 1], next, job, stretch, now, travel);
      if (fit) return { ...fit, heldVisits: held.length };
    }
  }
  return null;
}

/**
 * How a job fits between two visits of one stretch of work, the earliest start first; null if it does not. Its goods
 * are picked up with those of the visit before if they may, else on the way to it.
 */
export function fitBetween(
  person: Person,
  before: Visit | undefined,
  next: Visit | undefined,
  job: Job,
  stretch: Span,
  now: Instant,
  travel: TravelModel,
): Omit<Fit, "heldVisits"> | null {
  const load = before?.trip && (next?.trip || job.trip) ? loadUpTo(person, before, now, travel) : null;
  const goesOn = next?.trip && person.visits.some(({ carried, orderId }) => carried && orderId === next.orderId);
  // The next visit's goods are on their way with the person already.
  if (goesOn && load?.gone) return null;
  const free = Math.max(now, stretch.start, before?.endAt ?? 0);
  if (free > job.window.end) return null;
  const from = before?.at ?? person.home;
  return (load && before && sharesWay(before, job) && joins(load, job) && fitAs(true)) || fitAs(false);

  function fitAs(carried: boolean): Omit<Fit, "heldVisits"> | null {
    const way = travelBetween(from, carried ? straightTo(job.at) : job.at, travel);
    const startAt = Math.max(job.window.start, free + way.seconds * 1000);
    const endAt = startAt + job.durationMinutes * 60_000;
    if (startAt > job.window.end || endAt > stretch.end) return null;
    if (carried && load && !freshAt(startAt, job, load.pickedUpAt)) return null;
    const departAt = startAt - way.seconds * 1000;
    const fit = { departAt, startAt, endAt, travel: way, addedSeconds: way.seconds, carried };
    if (!next) return fit;
    const along = sharesWay(job, next) && takesAlong(loadWith(carried, startAt), person, next);
    const onward = travelBetween(job.at, along ? straightTo(next.at) : next.at, travel);
    const leaveAt = next.startAt - onward.seconds * 1000;
    if (leaveAt < endAt) return null;
    const { orderId, offerId } = next;
    const following = { orderId, offerId, departAt: leaveAt, travel: onward, carried: along };
    const replaced = travelBetween(from, goesOn ? straightTo(next.at) : next.at, travel).seconds;
    return { ...fit, addedSeconds: way.seconds + onward.seconds - replaced, following };
  }

  function loadWith(carried: boolean, startAt: Instant) {
    const most = job.trip?.orders ?? 1;
    if (carried && load) return { ...load, orders: load.orders + 1, most: Math.min(load.most, most) };
    return { pickedUpAt: pickUpFor(job.at, startAt, travel), orders: 1, most, gone: false };
  }
}

/** Takes away one obstacle after another, to name the one that decides. */
function whyNoGap(person: Person, job: Job, now: Instant, travel: TravelModel): RefusalCode {
  const free = { ...person, visits: [] };
  const minutes = job.durationMinutes * 60_000;
  const onShift = person.hours.some(
    (span) => Math.max(span.start, job.window.start, now) + minutes <= span.end && span.start <= job.window.end,
  );
  if (!onShift) return "off_shift";
  if (!firstGap(free, job, person.hours, now, travel)) return "too_far";
  if (!firstGap(free, job, without(person.hours, person.timeOff), now, travel)) return "time_off";
  return "no_gap";
}

/** The visits of one stretch of work, in order. */
export const visitsIn = (person: Person, { start, end }: Span): Visit[] =>
  person.visits.filter((visit) => visit.endAt > start && visit.departAt < end);

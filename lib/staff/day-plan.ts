import { type Fit, visitsIn } from "./availability";
import type { Instant, Job, Person, Span, Visit } from "./roster";
import { without } from "./shift-hours";
import { type Travel, type TravelModel, travelBetween } from "./travel";

const HALF_DAY = 12 * 3_600_000;

/** The person with the job taken into their day as `fit` says: the visit after it leaves from the new place. */
export function hold(person: Person, job: Job, fit: Fit): Person {
  const added: Visit = {
    orderId: job.orderId,
    offerId: null,
    at: job.at,
    departAt: fit.departAt,
    startAt: fit.startAt,
    endAt: fit.endAt,
    live: true,
    underway: false,
  };
  const { following } = fit;
  const visits = person.visits.map((visit) =>
    visit.orderId === following?.orderId && visit.live ? { ...visit, departAt: following.departAt } : visit,
  );
  return { ...person, visits: [...visits, added].sort((a, b) => a.startAt - b.startAt) };
}

/** The person without any live visit for an order. */
export const release = <P extends Person>(person: P, orderId: string): P => ({
  ...person,
  visits: person.visits.filter((visit) => !(visit.live && visit.orderId === orderId)),
});

/** The way to a held visit from wherever its person is before it, and when they must leave to start on time. */
export function wayTo(person: Person, visit: Visit, travel: TravelModel): { departAt: Instant; travel: Travel } {
  const before = visitsIn(person, stretchOf(person, visit))
    .filter((other) => other.startAt < visit.startAt)
    .at(-1);
  const way = travelBetween(before?.at ?? person.home, visit.at, travel);
  return { departAt: visit.startAt - way.seconds * 1000, travel: way };
}

/** The stretch of work a visit lies in; for one that a manager put outside every shift, the half day before it. */
function stretchOf(person: Person, visit: Visit): Span {
  const stretch = without(person.hours, person.timeOff).find(
    ({ start, end }) => visit.startAt >= start && visit.startAt < end,
  );
  return stretch ?? { start: visit.startAt - HALF_DAY, end: visit.endAt };
}

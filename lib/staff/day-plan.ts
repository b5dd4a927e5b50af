import { type Fit, visitsIn } from "./availability";
import type { Instant, Job, Person, Span, Visit } from "./roster";
import { without } from "./shift-hours";
import { straightTo, type Travel, type TravelModel, travelBetween } from "./travel";
import { sharesWay } from "./trip";

const HALF_DAY = 12 * 3_600_000;

/** The person with the job taken into their day as `fit` says: the visit after it leaves from the new place. */
export function hold(person: Person, job: Job, fit: Fit): Person {
  const added: Visit = {
    orderId: job.orderId,
    offerId: null,
    at: job.at,
    trip: job.trip,
    carried: fit.carried,
    departAt: fit.departAt,
    startAt: fit.startAt,
    endAt: fit.endAt,
    live: true,
    underway: false,
  };
  const { following } = fit;
  const visits = person.visits.map((visit) =>
    visit.orderId === following?.orderId && visit.live
      ? { ...visit, departAt: following.departAt, carried: following.carried }
      : visit,
  );
  return { ...person, visits: [...visits, added].sort((a, b) => a.startAt - b.startAt) };
}

/** The person without any live visit for an order. Goods that came along with those of a trip's first are picked up by the next. */
export function release<P extends Person>(person: P, orderId: string): P {
  const { visits } = person;
  const isGone = (visit: Visit | undefined) => visit?.live && visit.orderId === orderId;
  const left = visits.map((visit, i) =>
    visit.carried && isGone(visits[i - 1]) && !visits[i - 1]?.carried ? { ...visit, carried: false } : visit,
  );
  return { ...person, visits: left.filter((visit) => !isGone(visit)) };
}

/** The way to a held visit from wherever its person is before it, and when they must leave to start on time. */
export function wayTo(
  person: Person,
  visit: Visit,
  travel: TravelModel,
): { departAt: Instant; travel: Travel; carried: boolean } {
  const before = visitsIn(person, stretchOf(person, visit))
    .filter((other) => other.startAt < visit.startAt)
    .at(-1);
  const carried = Boolean(visit.carried && before && sharesWay(before, visit));
  const way = travelBetween(before?.at ?? person.home, carried ? straightTo(visit.at) : visit.at, travel);
  return { departAt: visit.startAt - way.seconds * 1000, travel: way, carried };
}

/** The stretch of work a visit lies in; for one that a manager put outside every shift, the half day before it. */
function stretchOf(person: Person, visit: Visit): Span {
  const stretch = without(person.hours, person.timeOff).find(
    ({ start, end }) => visit.startAt >= start && visit.startAt < end,
  );
  return stretch ?? { start: visit.startAt - HALF_DAY, end: visit.endAt };
}

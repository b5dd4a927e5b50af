import { unsuitable } from "@/lib/staff/availability";
import type { Point } from "@/lib/staff/travel";
import type { DispatchPolicy } from "./policy";
import type { Candidate, OpenOrder } from "./score";
import { payOf, weightsOf } from "./weigh";

/** Of more people than this, only so many are measured for an order at first. */
export const SHORTLIST = 40;

/**
 * Finds people near enough to be worth measuring: those suitable for a job who look cheapest by what is known without
 * their day, the straight way from their home or nearest visit, their share of the work, their rating, their pay, and
 * whether the customer knows them. A team of up to `SHORTLIST` is measured whole.
 * @returns a function: job -> indices of people, ascending, with `all` if nobody suitable was left out
 */
export function shortlister(people: readonly Candidate[], policy: DispatchPolicy) {
  const everybody = people.map((_, index) => index);
  const places = people.map(({ home, visits }): Point[] => [home, ...visits.map(({ at }) => at)]);
  return (job: OpenOrder): { indices: readonly number[]; all: boolean } => {
    if (people.length <= SHORTLIST) return { indices: everybody, all: true };
    const able = everybody.filter((index) => unsuitable(people[index] as Candidate, job) === null);
    if (able.length <= SHORTLIST) return { indices: able, all: true };
    const weights = weightsOf(job, policy);
    const looks = able.map((index) => {
      const metres = Math.min(...(places[index] as Point[]).map((place) => roughMetres(place, job.at)));
      return (metres / METRES_A_MINUTE) * weights.travel + ownCost(people[index] as Candidate, job, weights, policy);
    });
    const limit = Float64Array.from(looks).sort()[SHORTLIST - 1] as number;
    return { indices: able.filter((_, i) => (looks[i] as number) <= limit).slice(0, SHORTLIST), all: false };
  };
}

/** A bike in a city, straight: 18 km/h over a detour of 1.35. */
const METRES_A_MINUTE = 222;

function ownCost(
  person: Candidate,
  job: OpenOrder,
  weights: DispatchPolicy["weights"],
  { fairness }: DispatchPolicy,
): number {
  const { shortfall, rating, workerId } = person;
  const due = Math.max(-fairness.capJobs, Math.min(fairness.capJobs, shortfall));
  const known = workerId === job.lastBy ? weights.continuity : 0;
  const pay = ((payOf(job, person) ?? 0) / 100) * weights.cost;
  return (5 - rating) * weights.rating - due * weights.fairness - known + pay;
}

/** Straight metres on a plane: within a city as good as on the globe, at a tenth of the price. */
function roughMetres(a: Point, b: Point): number {
  const lng = (a.lng - b.lng) * Math.cos((b.lat * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, lng) * 111_195;
}

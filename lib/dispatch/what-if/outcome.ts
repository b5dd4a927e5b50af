import type { Loss, Replayed } from "./replay";

/** One person's part: visits made, what those orders pay (minor units), metres of road, hours on shift. */
export type PersonPart = {
  workerId: string;
  name: string;
  jobs: number;
  income: number;
  metres: number;
  hours: number;
};

/** What a side comes to over the period; shares from 0 to 1, null of nothing. */
export type Outcome = {
  served: number;
  lost: Record<Loss, number>;
  /** Orders whose customer had to take another window of the day. */
  moved: number;
  /** Of the visits made, those that began after their window. */
  lateShare: number | null;
  /** How long after its window a visit began, the punctual ones counted as 0. */
  lateMinutes: number | null;
  metres: number;
  roadMinutes: number;
  /** How unequal the work is: coefficient of variation of jobs per shift hour; 0 is equal. */
  unequal: number | null;
  /** What the served orders pay, in minor units. */
  income: number;
  /** Offers that were declined or stayed unanswered. */
  refusedOffers: number;
  people: PersonPart[];
};

/** A visit of which everything is known that an outcome counts. */
export type CountedVisit = {
  workerId: string;
  startAt: number;
  windowEnd: number;
  metres: number;
  seconds: number;
  amount: number;
};

type Who = { workerId: string; name: string };

/** Adds up a replay. */
export function outcomeOf({ made, lost, moved, refusedOffers, shiftTime }: Replayed, people: readonly Who[]): Outcome {
  const visits = made.map(({ order, ...visit }) => ({ ...visit, windowEnd: order.window.end, amount: order.amount }));
  const count = (loss: Loss) => lost.filter(({ why }) => why === loss).length;
  return {
    ...countVisits(visits, people, shiftTime),
    moved,
    refusedOffers,
    lost: { area: count("area"), fee: count("fee"), window: count("window"), nobody: count("nobody") },
  };
}

/** Adds up visits, replayed or real, in the same way. @param shiftTime milliseconds of shift, by person */
export function countVisits(
  visits: readonly CountedVisit[],
  people: readonly Who[],
  shiftTime: ReadonlyMap<string, number>,
): Omit<Outcome, "lost" | "moved" | "refusedOffers"> {
  const late = visits.map(({ startAt, windowEnd }) => Math.max(0, startAt - windowEnd) / 60_000);
  const parts = people.map(({ workerId, name }) => {
    const own = visits.filter((visit) => visit.workerId === workerId);
    const hours = (shiftTime.get(workerId) ?? 0) / 3_600_000;
    return { workerId, name, jobs: own.length, income: sum(own, "amount"), metres: sum(own, "metres"), hours };
  });
  return {
    served: visits.length,
    lateShare: visits.length > 0 ? late.filter((minutes) => minutes > 0).length / visits.length : null,
    lateMinutes: visits.length > 0 ? late.reduce((total, minutes) => total + minutes, 0) / visits.length : null,
    metres: sum(visits, "metres"),
    roadMinutes: sum(visits, "seconds") / 60,
    unequal: variation(parts.filter(({ hours }) => hours > 0).map(({ jobs, hours }) => jobs / hours)),
    income: sum(visits, "amount"),
    people: parts,
  };
}

/** Standard deviation over mean, of everybody there is; null without two people or any job. */
export function variation(values: readonly number[]): number | null {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  if (values.length < 2 || mean === 0) return null;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length) / mean;
}

const sum = (visits: readonly CountedVisit[], key: "amount" | "metres" | "seconds"): number =>
  visits.reduce((total, visit) => total + visit[key], 0);

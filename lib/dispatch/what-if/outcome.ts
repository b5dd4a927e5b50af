import type { Miss } from "./miss";
import { type AreaPart, areaParts, lateness, type PersonPart, personParts, total, variation } from "./parts";
import type { Past, PastPerson } from "./past";
import type { Loss, Replayed } from "./replay";
import type { Assumed } from "./side";

/** What a side comes to over the period; shares from 0 to 1, null of nothing; sums in minor units. */
export type Outcome = {
  served: number;
  lost: Record<Loss, number>;
  /** Orders for which there was no window or nobody, by what stood in the way. */
  misses: Partial<Record<Miss, number>>;
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
  /** What the served orders pay, and how much of it are call-out fees. */
  income: number;
  fees: number;
  /** What the hours that are paid cost. */
  wages: number;
  /** What the orders that are not served would have paid. */
  stake: number;
  /** Offers that were declined or stayed unanswered. */
  refusedOffers: number;
  people: PersonPart[];
  areas: AreaPart[];
};

/** A visit of which everything is known that an outcome counts. */
export type CountedVisit = {
  workerId: string;
  areaId: string;
  startAt: number;
  windowEnd: number;
  /** At the customer's. */
  minutes: number;
  metres: number;
  seconds: number;
  amount: number;
  feeAmount: number;
};

/** What an outcome is counted from besides visits. @param shiftTime milliseconds of shift, by person */
export type Terms = { people: readonly PastPerson[]; shiftTime: ReadonlyMap<string, number>; assumed: Assumed };

/** What can be counted of what really happened, too: what was turned away is not known. */
export type Counted = Omit<Outcome, "lost" | "misses" | "moved" | "refusedOffers" | "stake">;

/** Adds up a replay. */
export function outcomeOf(replayed: Replayed, { people }: Past, assumed: Assumed): Outcome {
  const { made, lost, moved, refusedOffers, shiftTime } = replayed;
  const visits = made.map(({ order, workerId, startAt, metres, seconds }): CountedVisit => {
    const { areaId, amount, feeAmount, window } = order;
    const minutes = order.realMinutes ?? order.durationMinutes;
    return { workerId, areaId, startAt, windowEnd: window.end, minutes, metres, seconds, amount, feeAmount };
  });
  const count = (loss: Loss) => lost.filter(({ why }) => why === loss).length;
  const misses: Outcome["misses"] = {};
  for (const { reason } of lost) if (reason) misses[reason] = (misses[reason] ?? 0) + 1;
  const gone = lost.map(({ order }) => ({ areaId: order.areaId, amount: order.amount }));
  return {
    ...countVisits(visits, { people, shiftTime, assumed }),
    areas: areaParts(visits, gone),
    moved,
    refusedOffers: refusedOffers.length,
    lost: { area: count("area"), fee: count("fee"), window: count("window"), nobody: count("nobody") },
    misses,
    stake: total(gone, ({ amount }) => amount),
  };
}

/** Adds up visits, replayed or real, in the same way. */
export function countVisits(visits: readonly CountedVisit[], terms: Terms): Counted {
  const late = visits.map(lateness);
  const people = personParts(visits, terms);
  return {
    served: visits.length,
    lateShare: visits.length > 0 ? late.filter((minutes) => minutes > 0).length / visits.length : null,
    lateMinutes: visits.length > 0 ? total(late, (minutes) => minutes) / visits.length : null,
    metres: total(visits, ({ metres }) => metres),
    roadMinutes: total(visits, ({ seconds }) => seconds) / 60,
    unequal: variation(people.filter(({ hours }) => hours > 0).map(({ jobs, hours }) => jobs / hours)),
    income: total(visits, ({ amount }) => amount),
    fees: total(visits, ({ feeAmount }) => feeAmount),
    wages: total(people, ({ wages }) => wages),
    people,
    areas: areaParts(visits, []),
  };
}

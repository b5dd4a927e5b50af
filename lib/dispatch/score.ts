import { earliestFit, type Fit } from "@/lib/staff/availability";
import type { Instant, Job, Person, RefusalCode } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import type { DispatchPolicy } from "./policy";
import type { ServiceWeights } from "./schema";
import { type Priority, payOf, timesOf, weightsOf } from "./weigh";

/** An order that waits for somebody. */
export type OpenOrder = Job & {
  asap: boolean;
  placedAt: Instant;
  /** Local calendar day on which the window opens: orders of different days never compete for the same hour. */
  day: string;
  /** Where its service weighs people otherwise than the business. */
  weights?: ServiceWeights;
  /** Places of its crew that are held already, while others are missing: all for the same moment. */
  seats?: readonly HeldSeat[];
  /** `normal` without it. */
  priority?: Priority;
  /** Who made the customer's last visit of this skill, if it was not badly reviewed. */
  lastBy?: string;
};

/** A place of an order's crew that somebody holds: asked, or accepted. */
export type HeldSeat = { seat: number; workerId: string; startAt: Instant; accepted: boolean };

/** A person with how many jobs they are below their share of the work (`fairness.ts`). */
export type Candidate = Person & { shortfall: number };

export type FactorKey =
  | "travel"
  | "wait"
  | "tightness"
  | "fairness"
  | "workload"
  | "rating"
  | "continuity"
  | "cost"
  | "priority";

/**
 * One reason for or against a person: the raw value in its unit, and what it costs in minutes of road. Continuity is
 * 1 or 0 visits, cost is minor units of money, priority how many times all the others count.
 */
export type Factor = {
  key: FactorKey;
  value: number;
  unit: "seconds" | "minutes" | "jobs" | "visits" | "stars" | "money" | "times";
  cost: number;
};

/**
 * What a decision says of one person, saved in `DispatchDecision.candidates`: why it was impossible, or what they
 * would cost. `rank` 1 is cheapest. A cheaper one than the chosen was `takenBy` another order of the same round.
 */
export type CandidateReport = {
  workerId: string;
  name: string;
  refusal?: RefusalCode;
  factors?: Factor[];
  /** Sum of the factors' costs, in minutes. */
  total?: number;
  /** Start of the visit that they could make, epoch milliseconds. */
  startAt?: number;
  rank: number | null;
  chosen: boolean;
  takenBy?: string;
  /** That other order had the higher priority. */
  outranked?: boolean;
  /** Rules that a manager set aside for this choice. */
  overridden?: string[];
};

/** A person measured against an order: fit and cost, or why not. */
export type Measured =
  | { person: Candidate; fit: Fit; factors: Factor[]; total: number; refusal?: undefined }
  | { person: Candidate; refusal: RefusalCode; fit?: undefined };

/** Measures one person against one order. `now` is the first moment they could leave. */
export function measure(
  order: OpenOrder,
  person: Candidate,
  policy: DispatchPolicy,
  now: Instant,
  travel: TravelModel,
): Measured {
  const { fit, refusal } = earliestFit(person, order, now, travel);
  if (!fit) return { person, refusal };
  const factors = factorsOf(order, person, fit, policy);
  return { person, fit, factors, total: totalOf(factors) };
}

/** What factors cost together, minutes. */
export const totalOf = (factors: readonly Factor[]): number => round(factors.reduce((sum, { cost }) => sum + cost, 0));

/** What a fit costs, factor by factor. */
export function factorsOf(order: OpenOrder, person: Candidate, fit: Fit, policy: DispatchPolicy): Factor[] {
  const { fairness, slackMinutes } = policy;
  const weights = weightsOf(order, policy);
  const wait = (fit.startAt - order.window.start) / 60_000;
  const slack = (order.window.end - fit.startAt) / 60_000;
  const due = Math.max(-fairness.capJobs, Math.min(fairness.capJobs, person.shortfall));
  const factors = [
    factor("travel", fit.addedSeconds, "seconds", (fit.addedSeconds / 60) * weights.travel),
    factor("wait", wait, "minutes", wait * (order.asap ? weights.waitAsap : weights.wait)),
    factor("tightness", slack, "minutes", Math.max(0, slackMinutes - slack) * weights.tightness),
    factor("fairness", person.shortfall, "jobs", -due * weights.fairness),
    factor("workload", fit.heldVisits, "visits", fit.heldVisits * weights.workload),
    factor("rating", person.rating, "stars", (5 - person.rating) * weights.rating),
    ...pairFactors(order, person, weights),
  ];
  const times = timesOf(order, weights);
  if (times === 1) return factors;
  const all = factors.reduce((sum, { cost }) => sum + cost, 0);
  return [...factors, factor("priority", times, "times", all * (times - 1))];
}

/** What is only told where it is known, and a cost only where it counts. */
function pairFactors(order: OpenOrder, person: Candidate, weights: DispatchPolicy["weights"]): Factor[] {
  const known = person.workerId === order.lastBy ? 1 : 0;
  const pay = payOf(order, person);
  return [
    ...(order.lastBy ? [factor("continuity", known, "visits", -known * weights.continuity)] : []),
    ...(pay !== null && weights.cost > 0 ? [factor("cost", pay, "money", (pay / 100) * weights.cost)] : []),
  ];
}

const factor = (key: FactorKey, value: number, unit: Factor["unit"], cost: number): Factor => ({
  key,
  value: round(value),
  unit,
  cost: round(cost),
});

/**
 * Reports of everybody measured: the possible by cost, then the impossible; ties by id.
 * @param taken who went to which other order
 * @param above orders of a higher priority than this one
 */
export function reportsOf(
  row: readonly Measured[],
  chosen: string | null,
  taken: ReadonlyMap<string, string> = new Map(),
  above: ReadonlySet<string> = new Set(),
): CandidateReport[] {
  const sorted = [...row].sort((a, b) => costOf(a) - costOf(b) || (a.person.workerId < b.person.workerId ? -1 : 1));
  return sorted.map((measured, index) => {
    const { person } = measured;
    const named = { workerId: person.workerId, name: person.name, chosen: person.workerId === chosen };
    if (measured.refusal) return { ...named, refusal: measured.refusal, rank: null };
    const { factors, total, fit } = measured;
    const takenBy = named.chosen ? undefined : taken.get(person.workerId);
    const gone = takenBy ? { takenBy, ...(above.has(takenBy) && { outranked: true }) } : {};
    return { ...named, factors, total, startAt: fit.startAt, rank: index + 1, ...gone };
  });
}

/** A report that does not tell what the person costs, not even by the sum; the priority of an order multiplied it too. */
export function withoutPay(report: CandidateReport): CandidateReport {
  const { factors = [], total } = report;
  const cost = factors.find(({ key }) => key === "cost");
  if (!cost || total === undefined) return report;
  const kept = factors.filter(({ key }) => key !== "cost" && key !== "priority");
  const all = kept.reduce((sum, factor) => sum + factor.cost, 0);
  const times = factors.find(({ key }) => key === "priority")?.value ?? 1;
  const urgency = times === 1 ? [] : [factor("priority", times, "times", all * (times - 1))];
  return { ...report, factors: [...kept, ...urgency], total: round(all * times) };
}

const costOf = (measured: Measured): number => (measured.fit ? measured.total : Number.MAX_VALUE);

/** Three decimals: enough for people, and no noise of floating point in what is saved. */
const round = (value: number): number => Math.round(value * 1000) / 1000 || 0;

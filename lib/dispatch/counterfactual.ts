import type { Fit } from "@/lib/staff/availability";
import type { DispatchPolicy } from "./policy";
import { type Candidate, type CandidateReport, type Factor, type FactorKey, factorsOf, type OpenOrder } from "./score";

/** What of a person could be otherwise. `earlier`: they would arrive sooner within the window. */
export type Lever = "travel" | "earlier" | "workload" | "fairness" | "rating" | "continuity" | "cost";

/**
 * One change that alone would have made a person the cheapest: by how many minutes, visits, jobs, tenths of a star or
 * hundreds of minor units; continuity is 1: had the last visit been theirs.
 */
export type WayToWin = { lever: Lever; amount: number };

/** What a lever moves, how far it can go, and which costs it changes. */
const levers: Record<Lever, { keys: FactorKey[]; most: (values: Values, policy: DispatchPolicy) => number; by: Move }> =
  {
    travel: {
      keys: ["travel"],
      most: ({ travel }) => Math.floor(travel / 60),
      by: (values, n) => ({ ...values, travel: values.travel - n * 60 }),
    },
    earlier: {
      keys: ["wait", "tightness"],
      most: ({ wait }) => Math.floor(wait),
      by: (values, n) => ({ ...values, wait: values.wait - n, tightness: values.tightness + n }),
    },
    workload: {
      keys: ["workload"],
      most: ({ workload }) => workload,
      by: (values, n) => ({ ...values, workload: values.workload - n }),
    },
    fairness: {
      keys: ["fairness"],
      most: ({ fairness }, policy) => Math.ceil(policy.fairness.capJobs - fairness),
      by: (values, n) => ({ ...values, fairness: values.fairness + n }),
    },
    rating: {
      keys: ["rating"],
      most: ({ rating }) => Math.floor((5 - rating) * 10 + 1e-9),
      by: (values, n) => ({ ...values, rating: values.rating + n / 10 }),
    },
    continuity: {
      keys: ["continuity"],
      most: ({ continuity }) => (continuity === 0 ? 1 : 0),
      by: (values, n) => ({ ...values, continuity: n }),
    },
    cost: {
      keys: ["cost"],
      most: ({ cost = 0 }) => Math.floor(cost / 100),
      by: (values, n) => ({ ...values, cost: (values.cost ?? 0) - n * 100 }),
    },
  };

type Always = "travel" | "wait" | "tightness" | "fairness" | "workload" | "rating";
/** Continuity and cost are there only where they were known. */
type Values = Record<Always, number> & { continuity?: number; cost?: number };
type Move = (values: Values, amount: number) => Values;

/**
 * What would have to be otherwise, one thing at a time, for a person to have cost less than the chosen one: the
 * smallest whole amount of each lever that is enough, by the same scoring that decided.
 * @param asap did the customer ask for somebody as soon as possible?
 * @returns empty when no one thing is enough, for who could not go at all, and for costs that `policy` does not explain:
 *   the rules have changed since
 */
export function waysToWin(
  candidate: CandidateReport,
  chosen: CandidateReport,
  policy: DispatchPolicy,
  asap: boolean,
): WayToWin[] {
  if (candidate.workerId === chosen.workerId) return [];
  if (candidate.total === undefined || chosen.total === undefined || candidate.total < chosen.total) return [];
  const { total, factors = [] } = candidate;
  const goal = chosen.total - total;
  const values = valuesOf(factors);
  if (!values) return [];
  // An order of high priority counts each minute so many times.
  const times = factors.find(({ key }) => key === "priority")?.value ?? 1;
  return (Object.keys(levers) as Lever[]).flatMap((lever): WayToWin[] => {
    const { keys, most, by } = levers[lever];
    const costAt = (amount: number) => costOf(by(values, amount), keys, policy, asap);
    const recorded = factors.filter(({ key }) => keys.includes(key)).reduce((sum, { cost }) => sum + cost, 0);
    if (Math.abs(costAt(0) - recorded) > 0.01) return [];
    const enough = (amount: number) => round((costAt(amount) - recorded) * times - goal) < 0;
    const limit = most(values, policy);
    if (limit < 1 || !enough(limit)) return [];
    return [{ lever, amount: smallest(limit, enough) }];
  });
}

/** More of a lever never costs more: the least that is enough lies between too little and enough. */
function smallest(limit: number, enough: (amount: number) => boolean): number {
  let [tooLittle, found] = [0, limit];
  while (found - tooLittle > 1) {
    const middle = Math.floor((found + tooLittle) / 2);
    if (enough(middle)) found = middle;
    else tooLittle = middle;
  }
  return found;
}

function costOf(values: Values, keys: FactorKey[], policy: DispatchPolicy, asap: boolean): number {
  const window = { start: -values.wait * 60_000, end: values.tightness * 60_000 };
  const lastBy = values.continuity === undefined ? undefined : values.continuity === 1 ? "same" : "other";
  const order = { asap, window, lastBy, durationMinutes: 60 } as OpenOrder;
  const person = {
    workerId: "same",
    shortfall: values.fairness,
    rating: values.rating,
    hourlyCost: values.cost,
  } as Candidate;
  const fit = { addedSeconds: values.travel, startAt: 0, heldVisits: values.workload } as Fit;
  const factors = factorsOf(order, person, fit, policy);
  return factors.filter(({ key }) => keys.includes(key)).reduce((sum, { cost }) => sum + cost, 0);
}

function valuesOf(factors: readonly Factor[]): Values | null {
  const value = (key: FactorKey) => factors.find((factor) => factor.key === key)?.value;
  const [travel, wait, tightness] = [value("travel"), value("wait"), value("tightness")];
  const [fairness, workload, rating] = [value("fairness"), value("workload"), value("rating")];
  const all = { travel, wait, tightness, fairness, workload, rating };
  if (Object.values(all).includes(undefined)) return null;
  return { ...(all as Record<Always, number>), continuity: value("continuity"), cost: value("cost") };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

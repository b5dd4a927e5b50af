import { insert, inserter, remove } from "./insertion";
import { copyPlan, costOf, emptyPlan, NONE, type Plan } from "./plan";
import type { Compiled } from "./problem";
import { neighbours, strings } from "./ruin";

export type Budget = {
  iterations: number;
  /** Uniform in [0, 1). The same row of chance gives the same answer. */
  chance: () => number;
  /** The share used up of whatever else the caller wants to spend, places tried so far being the work: it ends at 1. */
  spent?: (tried: number) => number;
  /** Ends the search with a plan that is good enough. */
  enough?: (plan: Plan) => boolean;
};

/** How much worse a plan may be and still be kept, as a share of what a visit costs: at the start and at the end. */
const HOT = 2;
const COLD = 0.05;

/**
 * Looks for the plan that serves most visits, and of those the cheapest: takes some visits out, puts them back where
 * they cost least, and keeps what is better, or a little worse while it is still hot.
 */
export function search(p: Compiled, budget: Budget): Plan {
  const { iterations, chance, spent, enough } = budget;
  const near = neighbours(p);
  const { cheapest, tried } = inserter(p, chance);
  const absences = new Float64Array(p.visits).fill(1);
  let [current, work, best] = [emptyPlan(p), emptyPlan(p), emptyPlan(p)];
  fill(current);
  copyPlan(current, best);
  let cost = costOf(p, current);
  let bestCost = cost;
  const scale = Math.max(cost, 1e-9) / Math.max(1, p.visits);
  for (let i = 0; i < iterations && p.visits > 0 && !enough?.(best); i++) {
    const share = Math.max(spent?.(tried()) ?? 0, i / iterations);
    if (share >= 1) break;
    const heat = scale * HOT * (COLD / HOT) ** share;
    copyPlan(current, work);
    const seed = seedOf(current);
    remove(p, work, strings(p, work, near[seed]!, chance));
    fill(work);
    const next = costOf(p, work);
    if (work.broken) continue;
    const likely = work.served >= current.served && next < cost - heat * Math.log(chance());
    if (likely || absent(work) < absent(current)) {
      [current, work] = [work, current];
      cost = next;
      if (current.served > best.served || (current.served === best.served && cost < bestCost - 1e-9)) {
        copyPlan(current, best);
        bestCost = cost;
      }
    }
  }
  return best;

  /** Where to make room: half the time around somebody who is left out. */
  function seedOf(plan: Plan): number {
    const out = p.visits - plan.served;
    const any = Math.floor(chance() * p.visits);
    if (out === 0 || chance() < 0.5) return any;
    let left = Math.floor(chance() * out);
    return plan.rank.findIndex((rank) => rank === NONE && left-- === 0);
  }

  function absent(plan: Plan): number {
    let sum = 0;
    if (plan.served < p.visits) plan.rank.forEach((rank, visit) => (sum += rank === NONE ? absences[visit]! : 0));
    return sum;
  }

  function fill(plan: Plan): void {
    const open: number[] = [];
    plan.rank.forEach((rank, visit) => rank === NONE && open.push(visit));
    for (const visit of sorted(open)) {
      const place = cheapest(plan, visit);
      if (place.cost < Infinity) insert(p, plan, visit, place);
      else absences[visit]!++;
    }
  }

  function sorted(open: number[]): number[] {
    const key = Float64Array.from(open, () => chance());
    const which = chance();
    const at = open.map((visit, i) => {
      const first = p.firstTask[visit]!;
      if (which < 0.4) return key[i]!;
      if (which < 0.7) return p.due[first]!;
      if (which < 0.85) return -(p.firstTask[visit + 1]! - first) + key[i]! * 0.5;
      return -p.open[first]!;
    });
    return open
      .map((visit, i) => ({ visit, at: at[i]! }))
      .sort((a, b) => a.at - b.at)
      .map(({ visit }) => visit);
  }
}

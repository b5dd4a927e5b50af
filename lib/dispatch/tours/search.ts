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
    const out = unserved(plan);
    if (out.length > 0 && chance() < 0.5) return out[Math.floor(chance() * out.length)]!;
    return Math.floor(chance() * p.visits);
  }

  /** How hard those left out are to serve, by how often that has happened to them: a plan that leaves out less is kept. */
  function absent(plan: Plan): number {
    return unserved(plan).reduce((sum, visit) => sum + absences[visit]!, 0);
  }

  function fill(plan: Plan): void {
    for (const visit of inTurn(unserved(plan))) {
      const place = cheapest(plan, visit);
      if (place.cost < Infinity) insert(p, plan, visit, place);
      else absences[visit]!++;
    }
  }

  /** In which order they go back: by chance, or who is due first, or who needs most people, or who opens last. */
  function inTurn(visits: number[]): number[] {
    const turn = chance();
    const key = (visit: number): number => {
      const first = p.firstTask[visit]!;
      if (turn < 0.4) return chance();
      if (turn < 0.7) return p.due[first]!;
      if (turn < 0.85) return first - p.firstTask[visit + 1]! + chance() / 2;
      return -p.open[first]!;
    };
    const keyed = visits.map((visit) => ({ visit, at: key(visit) }));
    return keyed.sort((a, b) => a.at - b.at).map(({ visit }) => visit);
  }
}

function unserved(plan: Plan): number[] {
  const visits: number[] = [];
  if (plan.served < plan.rank.length) plan.rank.forEach((rank, visit) => rank === NONE && visits.push(visit));
  return visits;
}

import { chainOf, NONE, type Plan } from "./plan";
import type { Compiled } from "./problem";

/** For every visit, all visits, itself first and then those most like it: near in place and in time. */
export function neighbours(p: Compiled): Int32Array[] {
  const at = (visit: number) => p.firstTask[visit]!;
  const far = (a: number, b: number): number => {
    const [i, j] = [at(a), at(b)];
    const apart = Math.max(0, p.open[j]! - p.due[i]!, p.open[i]! - p.due[j]!);
    return p.between[i * p.tasks + j]! + apart;
  };
  const all = Array.from({ length: p.visits }, (_, visit) => visit);
  return all.map((visit) => {
    const distance = all.map((other) => (other === visit ? -1 : far(visit, other)));
    return Int32Array.from(all).sort((a, b) => distance[a]! - distance[b]! || a - b);
  });
}

/** Visits taken out at once, on average. */
const AVERAGE = 10;
/** The longest string taken from one tour. */
const LONGEST = 10;

/**
 * Chooses visits to take out: around a seed, from each tour that passes by, a string of neighbours in its chain
 * (slack induction by string removals; Christiaens and Vanden Berghe 2020). Room near each other is what others can use.
 */
export function strings(p: Compiled, plan: Plan, near: Int32Array, chance: () => number): number[] {
  const average = plan.served / Math.max(1, usedTours(plan));
  const longest = Math.min(LONGEST, Math.max(1, average));
  const most = (4 * AVERAGE) / (1 + longest) - 1;
  const wanted = Math.floor(chance() * most + 1);
  const chosen = new Set<number>();
  const touched = new Set<number>();
  for (let i = 0; i < near.length && touched.size < wanted; i++) {
    const visit = near[i]!;
    if (plan.rank[visit] === NONE || chosen.has(visit)) continue;
    const [first, end] = [p.firstTask[visit]!, p.firstTask[visit + 1]!];
    const task = first + Math.floor(chance() * (end - first));
    const tour = plan.tourOf[task]!;
    if (touched.has(tour)) continue;
    touched.add(tour);
    const chain = chainOf(plan, tour);
    const length = Math.floor(chance() * Math.min(chain.length, longest) + 1);
    const index = chain.indexOf(task);
    const lowest = Math.max(0, index - length + 1);
    const highest = Math.min(index, chain.length - length);
    const from = lowest + Math.floor(chance() * (highest - lowest + 1));
    for (const taken of chain.slice(from, from + length)) chosen.add(p.visitOf[taken]!);
  }
  return [...chosen];
}

function usedTours(plan: Plan): number {
  let used = 0;
  for (const first of plan.first) if (first !== NONE) used++;
  return used;
}

import { aim, detour, join, leave, link, NONE, type Plan, unlink } from "./plan";
import type { Compiled } from "./problem";
import { type Log, newLog, propagate, rollBack, settle, startVisit } from "./timing";

/** Where a visit goes: a place in `order`, and for each of its tasks a tour and the task before it there. */
export type Place = { cost: number; rank: number; tours: number[]; befores: number[] };

/** The share of places that chance passes over, so that the same visits do not always go back to the same places. */
const BLINK = 0.01;

/** Finds places in plans. One serves one search: it keeps its scratch memory. */
export type Inserter = ReturnType<typeof inserter>;

/** @param chance uniform in [0, 1) */
export function inserter(p: Compiled, chance: () => number) {
  const log: Log = newLog(p);
  let plan: Plan;
  let first = 0;
  let parts = 0;
  const tours: number[] = [];
  const befores: number[] = [];
  let best: Place;
  let tried = 0;
  let blink = 0;
  let passedOver = false;

  /** The cheapest place for a visit that is not in the plan; its cost is Infinity where there is none. */
  function cheapest(into: Plan, visit: number): Place {
    plan = into;
    first = p.firstTask[visit]!;
    parts = p.firstTask[visit + 1]! - first;
    best = { cost: Infinity, rank: 0, tours: [], befores: [] };
    blink = BLINK;
    passedOver = false;
    chooseTours(visit, 0);
    if (best.cost === Infinity && passedOver) {
      blink = 0;
      chooseTours(visit, 0);
    }
    return best;
  }

  function chooseTours(visit: number, part: number): void {
    if (part === parts) return walk(visit);
    const allowed = p.allowed[first + part]!;
    for (let i = 0; i < allowed.length; i++) {
      const tour = allowed[i]!;
      if (ownerTaken(p.owner[tour]!, part)) continue;
      tours[part] = tour;
      chooseTours(visit, part + 1);
    }
  }

  function ownerTaken(owner: number, parts: number): boolean {
    for (let i = 0; i < parts; i++) if (p.owner[tours[i]!] === owner) return true;
    return false;
  }

  /** Goes down the chosen tours side by side, in the order of the plan, and tries every place. */
  function walk(visit: number): void {
    for (let i = 0; i < parts; i++) befores[i] = NONE;
    for (let rank = 0; ; ) {
      if (chance() < blink) passedOver = true;
      else if (!tryHere(visit, rank)) return;
      let next = plan.served;
      for (let i = 0; i < parts; i++) {
        const after = afterOf(i);
        if (after !== NONE) next = Math.min(next, plan.rank[p.visitOf[after]!]!);
      }
      if (next === plan.served) return;
      for (let i = 0; i < parts; i++) {
        const after = afterOf(i);
        if (after !== NONE && plan.rank[p.visitOf[after]!] === next) befores[i] = after;
      }
      rank = next + 1;
    }
  }

  function afterOf(part: number): number {
    const before = befores[part]!;
    return before === NONE ? plan.first[tours[part]!]! : plan.after[before]!;
  }

  /** @returns false when every later place would be too late as well */
  function tryHere(visit: number, rank: number): boolean {
    tried++;
    let cost = 0;
    for (let i = 0; i < parts; i++) {
      cost += p.weights.travel * detour(p, tours[i]!, befores[i]!, first + i, afterOf(i));
    }
    if (cost >= best.cost) return true;
    for (let i = 0; i < parts; i++) aim(plan, first + i, tours[i]!, befores[i]!);
    startVisit(p, plan, visit);
    let onTime = true;
    let worst = plan.worst;
    for (let k = first; k < first + parts; k++) {
      const late = plan.start[k]! - p.due[k]!;
      if (late > 0) cost += p.weights.late * late;
      if (late > worst) worst = late;
      if (plan.start[k]! > p.latest[k]!) onTime = false;
    }
    cost += p.weights.latest * (worst - plan.worst);
    if (onTime && cost < best.cost) {
      for (let k = first; k < first + parts; k++) join(plan, k);
      cost += propagate(p, plan, log, visit, rank, worst, best.cost - cost);
      rollBack(plan, log);
      for (let k = first; k < first + parts; k++) leave(plan, k);
      if (cost < best.cost) best = { cost, rank, tours: tours.slice(0, parts), befores: befores.slice(0, parts) };
    }
    for (let k = first; k < first + parts; k++) plan.tourOf[k] = NONE;
    return onTime;
  }

  return { cheapest, tried: () => tried };
}

/** Puts a visit where `place` says. */
export function insert(p: Compiled, plan: Plan, visit: number, { rank, tours, befores }: Place): void {
  const first = p.firstTask[visit]!;
  tours.forEach((tour, part) => link(p, plan, first + part, tour, befores[part]!));
  plan.order.copyWithin(rank + 1, rank, plan.served);
  plan.order[rank] = visit;
  plan.served++;
  for (let i = rank; i < plan.served; i++) plan.rank[plan.order[i]!] = i;
  settle(p, plan, rank);
}

/** Takes visits out. */
export function remove(p: Compiled, plan: Plan, visits: readonly number[]): void {
  for (const visit of visits) {
    for (let k = p.firstTask[visit]!; k < p.firstTask[visit + 1]!; k++) unlink(p, plan, k);
    plan.rank[visit] = NONE;
  }
  let kept = 0;
  for (let i = 0; i < plan.served; i++) {
    const visit = plan.order[i]!;
    if (plan.rank[visit] === NONE) continue;
    plan.order[kept] = visit;
    plan.rank[visit] = kept++;
  }
  plan.served = kept;
  settle(p, plan, 0);
}

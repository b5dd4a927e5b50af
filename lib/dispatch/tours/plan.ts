import type { Compiled } from "./problem";

export const NONE = -1;

/**
 * Who goes where in which order. Every tour is a chain of tasks; `order` lists the visits that are served so that each
 * comes after all that its people do before it, so one pass through it gives every start. (A visit is one entry of it:
 * chains in which two visits of several people each wait for a part of the other are left out.)
 */
export type Plan = {
  /** Visits served, and how many entries of `order` count. */
  order: Int32Array;
  served: number;
  /** Place of a visit in `order`, or NONE. */
  rank: Int32Array;
  /** By task: its tour, and its neighbours there, or NONE. */
  tourOf: Int32Array;
  before: Int32Array;
  after: Int32Array;
  /** By tour: first task or NONE. */
  first: Int32Array;
  /** By task: the earliest start that all chains and offsets allow. */
  start: Float64Array;
  travel: number;
  lateness: number;
  /** The largest lateness of all. */
  worst: number;
  /** Some task is later than it may be: only after a removal, where the shorter chain is the longer way. */
  broken: boolean;
};

export function emptyPlan({ visits, tasks, tours, direct }: Compiled): Plan {
  return {
    order: new Int32Array(visits).fill(NONE),
    served: 0,
    rank: new Int32Array(visits).fill(NONE),
    tourOf: new Int32Array(tasks).fill(NONE),
    before: new Int32Array(tasks).fill(NONE),
    after: new Int32Array(tasks).fill(NONE),
    first: new Int32Array(tours).fill(NONE),
    start: new Float64Array(tasks),
    travel: direct.reduce((sum, way) => sum + way, 0),
    lateness: 0,
    worst: 0,
    broken: false,
  };
}

/** Makes `to` the same as `from`, without making anything new. */
export function copyPlan(from: Plan, to: Plan): void {
  to.order.set(from.order);
  to.rank.set(from.rank);
  to.tourOf.set(from.tourOf);
  to.before.set(from.before);
  to.after.set(from.after);
  to.first.set(from.first);
  to.start.set(from.start);
  to.served = from.served;
  to.travel = from.travel;
  to.lateness = from.lateness;
  to.worst = from.worst;
  to.broken = from.broken;
}

/** What a plan costs, visits that nobody serves left out of account. */
export const costOf = ({ weights }: Compiled, plan: Plan): number =>
  weights.travel * plan.travel + weights.late * plan.lateness + weights.latest * plan.worst;

/** Puts a task into a tour's chain, after `before` or first of all. Starts are not brought up to date. */
export function link(p: Compiled, plan: Plan, task: number, tour: number, before: number): void {
  aim(plan, task, tour, before);
  join(plan, task);
  plan.travel += detour(p, tour, before, task, plan.after[task]!);
}

/** Takes a task out of its chain. */
export function unlink(p: Compiled, plan: Plan, task: number): void {
  leave(plan, task);
  plan.travel -= detour(p, plan.tourOf[task]!, plan.before[task]!, task, plan.after[task]!);
  plan.tourOf[task] = NONE;
}

/** Tells a task where in which chain it would be: enough to know its start. The chain does not know of it. */
export function aim(plan: Plan, task: number, tour: number, before: number): void {
  plan.tourOf[task] = tour;
  plan.before[task] = before;
  plan.after[task] = before === NONE ? plan.first[tour]! : plan.after[before]!;
}

/** Makes the chain know of a task that is aimed at it. */
export function join(plan: Plan, task: number): void {
  const [before, after] = [plan.before[task]!, plan.after[task]!];
  if (before === NONE) plan.first[plan.tourOf[task]!] = task;
  else plan.after[before] = task;
  if (after !== NONE) plan.before[after] = task;
}

/** Makes the chain forget a task. */
export function leave(plan: Plan, task: number): void {
  const [before, after] = [plan.before[task]!, plan.after[task]!];
  if (before === NONE) plan.first[plan.tourOf[task]!] = after;
  else plan.after[before] = after;
  if (after !== NONE) plan.before[after] = before;
}

/** The way from one task of a tour to the next; NONE is where the tour starts or ends. */
function way(p: Compiled, tour: number, from: number, to: number): number {
  if (from === NONE) return to === NONE ? p.direct[tour]! : p.outward[tour * p.tasks + to]!;
  return to === NONE ? p.homeward[tour * p.tasks + from]! : p.between[from * p.tasks + to]!;
}

/** What a task between two neighbours adds to a tour's ways. */
export const detour = (p: Compiled, tour: number, before: number, task: number, after: number): number =>
  way(p, tour, before, task) + way(p, tour, task, after) - way(p, tour, before, after);

/** A task as it is planned: `part` counts the tasks of its visit from 0. */
export type Stop = { visit: number; part: number; start: number };

/** The stops of every tour, in order. */
export const stopsOf = (p: Compiled, plan: Plan): Stop[][] =>
  Array.from(plan.first, (_, tour) =>
    chainOf(plan, tour).map((task) => {
      const visit = p.visitOf[task]!;
      return { visit, part: task - p.firstTask[visit]!, start: plan.start[task]! };
    }),
  );

/** The tasks of a tour, in order. */
export function chainOf(plan: Plan, tour: number): number[] {
  const chain: number[] = [];
  for (let task = plan.first[tour]!; task !== NONE; task = plan.after[task]!) chain.push(task);
  return chain;
}

import { NONE, type Plan } from "./plan";
import type { Compiled } from "./problem";

/** When a task's person is there, coming from the task before it in its chain. */
export function arrivalOf(p: Compiled, plan: Plan, task: number): number {
  const before = plan.before[task]!;
  if (before !== NONE) return plan.start[before]! + p.duration[before]! + p.between[before * p.tasks + task]!;
  const tour = plan.tourOf[task]!;
  return p.ready[tour]! + p.outward[tour * p.tasks + task]!;
}

/** Sets the earliest starts of a visit's tasks that their chains, opening and offsets allow. */
export function startVisit(p: Compiled, plan: Plan, visit: number): void {
  const { start } = plan;
  const first = p.firstTask[visit]!;
  const end = p.firstTask[visit + 1]!;
  for (let k = first; k < end; k++) start[k] = Math.max(p.open[k]!, arrivalOf(p, plan, k));
  if (end - first === 1) return;
  // The last to be ready may hold up the first task, which then holds up the others again: min <= max, so twice is enough.
  for (let k = first + 1; k < end; k++) start[k] = Math.max(start[k]!, start[first]! + p.minOffset[k]!);
  for (let k = first + 1; k < end; k++) start[first] = Math.max(start[first]!, start[k]! - p.maxOffset[k]!);
  for (let k = first + 1; k < end; k++) start[k] = Math.max(start[k]!, start[first]! + p.minOffset[k]!);
}

/** Is a task, as it is started, later than it may be: itself, its person's end of work, or their way on? */
export function tooLate(p: Compiled, plan: Plan, task: number): boolean {
  const start = plan.start[task]!;
  const tour = plan.tourOf[task]!;
  const done = start + p.duration[task]!;
  if (start > p.latest[task]! || done > p.end[tour]!) return true;
  return plan.after[task] === NONE && done + p.homeward[tour * p.tasks + task]! > p.arriveBy[tour]!;
}

/** Brings starts and lateness up to date, from a place in `order` on. */
export function settle(p: Compiled, plan: Plan, from: number): void {
  for (let i = from; i < plan.served; i++) startVisit(p, plan, plan.order[i]!);
  plan.lateness = 0;
  plan.worst = 0;
  plan.broken = false;
  for (let task = 0; task < p.tasks; task++) {
    if (plan.tourOf[task] === NONE) continue;
    if (tooLate(p, plan, task)) plan.broken = true;
    const late = plan.start[task]! - p.due[task]!;
    if (late > 0) plan.lateness += late;
    if (late > plan.worst) plan.worst = late;
  }
}

/** Undoes what `propagate` and `startVisit` did to starts, newest first. */
export type Log = { tasks: Int32Array; starts: Float64Array; length: number; mark: Int32Array; stamp: number };

export const newLog = (p: Compiled): Log => ({
  tasks: new Int32Array(p.tasks),
  starts: new Float64Array(p.tasks),
  length: 0,
  mark: new Int32Array(p.visits),
  stamp: 0,
});

export function rollBack(plan: Plan, log: Log): void {
  for (let i = log.length - 1; i >= 0; i--) plan.start[log.tasks[i]!] = log.starts[i]!;
  log.length = 0;
}

/**
 * After a visit has been linked in and started, moves all that it delays, from place `rank` of the order on. Only
 * delays are followed: what a new visit lets begin sooner is found by `settle`.
 * @param worst the largest lateness so far
 * @param bound gives up when the cost of the delays passes it
 * @returns the added cost of lateness, or Infinity if something would be too late
 */
export function propagate(
  p: Compiled,
  plan: Plan,
  log: Log,
  visit: number,
  rank: number,
  worst: number,
  bound: number,
): number {
  const { start, after, order } = plan;
  const stamp = ++log.stamp;
  let waiting = 0;
  let cost = 0;
  let changed = visit;
  for (let i = rank; ; i++) {
    const end = p.firstTask[changed + 1]!;
    for (let k = p.firstTask[changed]!; k < end; k++) {
      if (tooLate(p, plan, k)) return Infinity;
      const next = after[k]!;
      if (next === NONE || arrivalOf(p, plan, next) <= start[next]!) continue;
      const behind = p.visitOf[next]!;
      if (log.mark[behind] === stamp) continue;
      log.mark[behind] = stamp;
      waiting++;
    }
    if (waiting === 0) return cost;
    while (log.mark[order[i]!] !== stamp) i++;
    waiting--;
    changed = order[i]!;
    cost += restart(changed);
    if (cost > bound) return Infinity;
  }

  /** Starts a delayed visit anew and says what its lateness adds. */
  function restart(delayed: number): number {
    const [first, end] = [p.firstTask[delayed]!, p.firstTask[delayed + 1]!];
    for (let k = first; k < end; k++) {
      log.tasks[log.length] = k;
      log.starts[log.length++] = start[k]!;
    }
    startVisit(p, plan, delayed);
    let added = 0;
    for (let k = first; k < end; k++) {
      const was = log.starts[log.length - (end - k)]!;
      const late = start[k]! - p.due[k]!;
      if (late > 0) added += p.weights.late * (late - Math.max(0, was - p.due[k]!));
      if (late > worst) {
        added += p.weights.latest * (late - worst);
        worst = late;
      }
    }
    return added;
  }
}

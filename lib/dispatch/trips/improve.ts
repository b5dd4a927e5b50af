import { cheapestPairs } from "../matching";
import { cheapestInsertion, type Insertion, without } from "./insertion";
import { costOf } from "./route";
import type { Planned, RoundRules, Route } from "./trip";

/** Less than this is noise of floating point. */
const GAIN = 1e-6;
/** Rounds of all three moves; hardly ever reached. */
const ROUNDS = 6;

/**
 * Makes a plan cheaper until none of three moves does: whole routes change hands (the best way at once, Hungarian
 * algorithm), an order goes elsewhere, two people swap the ends of their routes. Changes `plan`.
 */
export function improve(plan: Planned[], rules: RoundRules): void {
  for (let round = 0; round < ROUNDS; round++) {
    const changed = [reassign(plan, rules), relocate(plan, rules), swapEnds(plan, rules)];
    if (!changed.includes(true)) return;
  }
}

function reassign(plan: Planned[], rules: RoundRules): boolean {
  const holders = plan.filter(({ route }) => route.length > 0);
  if (holders.length === 0) return false;
  const costs = holders.map(({ route }) =>
    plan.map((planned) => {
      const cost = costOf(planned, route, rules);
      return Number.isFinite(cost) ? cost : null;
    }),
  );
  const pairs = cheapestPairs(costs);
  const cost = pairs.reduce((sum, [i, j]) => sum + (costs[i]?.[j] as number), 0);
  const before = holders.reduce((sum, holder) => sum + holder.cost, 0);
  if (pairs.length < holders.length || cost >= before - GAIN) return false;
  const routes = holders.map(({ route }) => route);
  for (const holder of holders) Object.assign(holder, { route: [], cost: 0 });
  for (const [i, j] of pairs) Object.assign(plan[j] as Planned, { route: routes[i], cost: costs[i]?.[j] });
  return true;
}

function relocate(plan: Planned[], rules: RoundRules): boolean {
  let changed = false;
  for (const holder of plan) {
    for (const delivery of holder.route.flatMap(({ deliveries }) => deliveries)) {
      const { route, cost } = holder;
      const rest = without(route, delivery);
      Object.assign(holder, { route: rest, cost: costOf(holder, rest, rules) });
      const saved = cost - holder.cost - GAIN;
      let best: { planned: Planned; way: Insertion } | null = null;
      for (const planned of plan) {
        const way = cheapestInsertion(planned, delivery, rules);
        if (way && way.added < (best?.way.added ?? saved)) best = { planned, way };
      }
      if (best) Object.assign(best.planned, { route: best.way.route, cost: best.way.cost });
      else Object.assign(holder, { route, cost });
      changed ||= best !== null;
    }
  }
  return changed;
}

function swapEnds(plan: Planned[], rules: RoundRules): boolean {
  let changed = false;
  for (const [i, a] of plan.entries()) {
    for (const b of plan.slice(i + 1)) {
      if (a.route.length < 2 && b.route.length < 2) continue;
      let best: { routes: [Route, Route]; costs: [number, number] } | null = null;
      for (const routes of swaps(a.route, b.route)) {
        const costs: [number, number] = [costOf(a, routes[0], rules), costOf(b, routes[1], rules)];
        const least = best ? best.costs[0] + best.costs[1] : a.cost + b.cost - GAIN;
        if (costs[0] + costs[1] < least) best = { routes, costs };
      }
      if (!best) continue;
      Object.assign(a, { route: best.routes[0], cost: best.costs[0] });
      Object.assign(b, { route: best.routes[1], cost: best.costs[1] });
      changed = true;
    }
  }
  return changed;
}

/** Both routes with their ends after any two points exchanged; a mere change of hands is left to `reassign`. */
function* swaps(a: Route, b: Route): Generator<[Route, Route]> {
  for (let x = 0; x <= a.length; x++) {
    for (let y = 0; y <= b.length; y++) {
      if ((x === 0 && y === 0) || (x === a.length && y === b.length)) continue;
      yield [
        [...a.slice(0, x), ...b.slice(y)],
        [...b.slice(0, y), ...a.slice(x)],
      ];
    }
  }
}

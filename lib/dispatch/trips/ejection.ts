import { cheapestInsertion, type Insertion, without } from "./insertion";
import { costOf } from "./route";
import type { Delivery, Planned, RoundRules } from "./trip";

type Exchange = { taker: Planned; way: Insertion; giver: Planned; rest: Insertion; added: number };

/**
 * Takes in orders that found nobody, by having somebody pass an order on: the cheapest such exchange for each order.
 * Changes `plan`.
 * @returns orders for which there is none either
 */
export function exchangeIn(plan: readonly Planned[], left: readonly Delivery[], rules: RoundRules): Delivery[] {
  return left.filter((delivery) => {
    const best = cheapestExchange(plan, delivery, rules);
    if (!best) return true;
    Object.assign(best.giver, { route: best.way.route, cost: best.way.cost });
    Object.assign(best.taker, { route: best.rest.route, cost: best.rest.cost });
    return false;
  });
}

/** `giver` takes the order in and passes another on to `taker`. */
function cheapestExchange(plan: readonly Planned[], delivery: Delivery, rules: RoundRules): Exchange | null {
  let best: Exchange | null = null;
  for (const giver of plan) {
    for (const passed of giver.route.flatMap(({ deliveries }) => deliveries)) {
      const route = without(giver.route, passed);
      const relieved = { ...giver, route, cost: costOf(giver, route, rules) };
      const way = cheapestInsertion(relieved, delivery, rules);
      if (!way) continue;
      for (const taker of plan) {
        const rest = cheapestInsertion(taker === giver ? { ...giver, ...way } : taker, passed, rules);
        const added = rest ? way.cost - giver.cost + rest.added : Number.POSITIVE_INFINITY;
        if (rest && added < (best?.added ?? Number.POSITIVE_INFINITY)) best = { taker, way, giver, rest, added };
      }
    }
  }
  return best;
}

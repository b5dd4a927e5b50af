import { cheapestPairs } from "@/lib/dispatch/matching";
import { dueTrips, planTrips } from "@/lib/dispatch/trips/plan-trips";
import { readyToLeave, timesOf } from "@/lib/dispatch/trips/route";
import { surpluses } from "@/lib/dispatch/trips/shares";
import {
  type Courier,
  type Delivery,
  type Route,
  type Trip,
  type TripPolicy,
  tripPolicy,
} from "@/lib/dispatch/trips/trip";
import { type DeliveryDay, MINUTE } from "./delivery-day";
import type { Moment, Planner } from "./delivery-drive";

/** The product's rules on a day with its own times of handing over. */
export const policyFor = ({ venueMinutes, doorMinutes }: DeliveryDay, rules: Partial<TripPolicy> = {}): TripPolicy => ({
  ...tripPolicy,
  venueMinutes,
  doorMinutes,
  ...rules,
});

/**
 * The product's engine, planning every minute.
 * @param noticeMinutes how much sooner than they must leave people are told, so that a refusal does no harm
 */
export function engine(policy: TripPolicy, noticeMinutes = 0): Planner {
  let before = new Map<string, Route>();
  return ({ day, now, open, people, demand }) => {
    const surplus = surpluses(people, now);
    const couriers = people.flatMap(({ workerId, at, freeAt, shift, asked }, i): Courier[] =>
      asked ? [] : [{ workerId, at, freeAt, shiftEnd: shift.end, surplus: surplus[i] as number }],
    );
    const venues = day.venues.map(({ venueId, at }) => ({ from: at, orders: demand.get(venueId) ?? 0 }));
    const rules = { policy, travel: day.travel, now };
    const { planned } = planTrips(open, couriers, venues, before, rules);
    before = new Map(planned.map(({ courier, route }) => [courier.workerId, route]));
    return dueTrips(planned, now + (1 + noticeMinutes) * MINUTE, rules);
  };
}

/** Anybody counted on who is free within this time. */
const SOON = 60 * MINUTE;

/**
 * Plain batch assignment: every minute, all open orders and everybody who is free or soon will be, one to one, at the
 * least sum of minutes past ready. Told are those who are free: at once, or (`late`) only if they must leave now.
 */
export function batch(policy: TripPolicy, late: boolean): Planner {
  return ({ day, now, open, people }) => {
    const rules = { policy, travel: day.travel, now };
    const able = people.filter(({ freeAt, shift, asked }) => !asked && freeAt <= now + SOON && shift.end >= now);
    const ways = open.map((delivery) =>
      able.map((person) => {
        if (delivery.refusedBy?.has(person.workerId)) return null;
        const trip: Trip = { venueId: delivery.venueId, from: delivery.from, deliveries: [delivery] };
        const times = timesOf(trip, person.at, readyToLeave(person, now), rules);
        return times.pickupAt > person.shift.end ? null : { trip, times };
      }),
    );
    const costs = ways.map((row, i) =>
      row.map(
        (way) => way && (way.times.pickupAt - (open[i] as Delivery).readyAt) / MINUTE + way.times.waySeconds / 6000,
      ),
    );
    return cheapestPairs(costs).flatMap(([i, j]) => {
      const way = ways[i]?.[j];
      const person = able[j];
      if (!way || !person || person.freeAt > now) return [];
      const waits = late && timesOf(way.trip, person.at, now + MINUTE, rules).pickupAt === way.times.pickupAt;
      return waits ? [] : [{ workerId: person.workerId, trip: way.trip }];
    });
  };
}

/** The oldest order first, to whoever is free and nearest to its venue. */
export function nearestIdle(policy: TripPolicy): Planner {
  return ({ day, now, open, people }: Moment) => {
    const rules = { policy, travel: day.travel, now };
    const idle = new Set(
      people.filter((p) => !p.asked && p.freeAt <= now && p.shift.start <= now && p.shift.end >= now),
    );
    return open.flatMap((delivery) => {
      const trip: Trip = { venueId: delivery.venueId, from: delivery.from, deliveries: [delivery] };
      const [nearest] = [...idle]
        .filter(({ workerId }) => !delivery.refusedBy?.has(workerId))
        .map((person) => ({ person, ...timesOf(trip, person.at, now, rules) }))
        .filter(({ person, pickupAt }) => pickupAt <= person.shift.end)
        .sort((a, b) => a.waySeconds - b.waySeconds);
      if (!nearest) return [];
      idle.delete(nearest.person);
      return [{ workerId: nearest.person.workerId, trip }];
    });
  };
}

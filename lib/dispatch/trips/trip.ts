import type { Instant } from "@/lib/staff/roster";
import type { Point, TravelModel } from "@/lib/staff/travel";

/** An order that is fetched at a venue (shop, kitchen, sender) and brought to a customer. */
export type Delivery = {
  orderId: string;
  venueId: string;
  from: Point;
  to: Point;
  placedAt: Instant;
  /** When it can be picked up. */
  readyAt: Instant;
  /** People who have said no to it or stayed silent. */
  refusedBy?: ReadonlySet<string>;
};

/** A person who carries, as they will be when what they were told of is done. */
export type Courier = {
  workerId: string;
  /** Where they are then. */
  at: Point;
  /** When that is; the start of the shift for one who has not begun. */
  freeAt: Instant;
  /** Nothing is picked up after it. */
  shiftEnd: Instant;
  /** How far they are above (below: negative) their share of the work, in jobs an hour of the shift (`shares.ts`). */
  surplus: number;
};

/** One way out from a venue: its orders are picked up together, when the last is ready, and delivered as listed. */
export type Trip = { venueId: string; from: Point; deliveries: readonly Delivery[] };

/** The trips that a person would make, one after another. Nobody has been told of them. */
export type Route = readonly Trip[];

/** Rules of delivery. Weights are in minutes of lateness. */
export type TripPolicy = {
  /** At most so many orders on one trip. */
  maxPerTrip: number;
  /** People who are free, or begin their shift, within this time are counted on. */
  horizonMinutes: number;
  /** A minute on the way to a venue. */
  travel: number;
  /** A job an hour above one's share. */
  fairness: number;
  /** In a rush, taking a person from where all orders begin; nothing where none does (`reach.ts`). */
  place: number;
  /** A venue so far away or farther is out of reach of a place. */
  reachMinutes: number;
  /** A minute that a person is taken by trips, for every open order per person: time is worth more in a rush. */
  occupied: number;
  /** Handing over takes so long before and again after the moment itself. */
  venueMinutes: number;
  doorMinutes: number;
};

/** Weights found on twelve real days of meal delivery (`npm run bench:dispatch`), where their neighbours do as well. */
export const tripPolicy: TripPolicy = {
  maxPerTrip: 3,
  horizonMinutes: 60,
  travel: 0.05,
  fairness: 1,
  place: 7,
  reachMinutes: 15,
  occupied: 0.3,
  venueMinutes: 2,
  doorMinutes: 2,
};

/** A person with the route planned for them and what it costs. `place`: what taking them away costs. */
export type Planned = { courier: Courier; place: number; route: Route; cost: number };

/** What a round of planning goes by. */
export type TripRules = { policy: TripPolicy; travel: TravelModel; now: Instant };

/** The same with what the moment is like. `pressure`: open orders for every person counted on, at most 2. */
export type RoundRules = TripRules & { pressure: number };

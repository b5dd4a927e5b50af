import { timesOf } from "@/lib/dispatch/trips/route";
import type { Delivery, Trip, TripPolicy } from "@/lib/dispatch/trips/trip";
import type { Instant } from "@/lib/staff/roster";
import { type DayCourier, type DeliveryDay, MINUTE } from "./delivery-day";
import { metresOf } from "./delivery-metres";

/** A courier as the day goes on. `asked`: has not answered yet, and is not asked for anything else. */
export type OnTheRoad = DayCourier & { freeAt: Instant; jobs: number; metres: number; asked: boolean };

/** What is known at a moment of the day. */
export type Moment = {
  day: DeliveryDay;
  now: Instant;
  open: Delivery[];
  people: OnTheRoad[];
  /** Orders so far, by venue. */
  demand: ReadonlyMap<string, number>;
};

/** Who is told of which trip now. */
export type Planner = (moment: Moment) => { workerId: string; trip: Trip }[];

/** What a person says when told of a trip. A no takes `noMinutes`; silence is noticed after `silentMinutes`. */
export type Answers = {
  answer: () => "yes" | "no" | "silence";
  noMinutes: number;
  silentMinutes: number;
};

/** A trip that was taken: when, by whom, and when each of its orders was at its door. */
export type Driven = { at: Instant; workerId: string; trip: Trip; doorAt: Instant[] };

/** How a day went. `cycleMs`: how long each round of planning took. */
export type Outcome = { driven: Driven[]; people: OnTheRoad[]; cycleMs: number[]; refused: number };

const yes: Answers = { answer: () => "yes", noMinutes: 0, silentMinutes: 0 };

/** Goes through a day minute by minute: orders come, trips are told, people answer and drive. */
export function driveDay(
  day: DeliveryDay,
  planner: Planner,
  handing: Pick<TripPolicy, "venueMinutes" | "doorMinutes">,
  { answer, noMinutes, silentMinutes }: Answers = yes,
): Outcome {
  const people: OnTheRoad[] = day.couriers.map((courier) => ({
    ...courier,
    freeAt: courier.shift.start,
    jobs: 0,
    metres: 0,
    asked: false,
  }));
  const byId = new Map(people.map((person) => [person.workerId, person]));
  const demand = new Map(day.venues.map(({ venueId }) => [venueId, 0]));
  const outcome: Outcome = { driven: [], people, cycleMs: [], refused: 0 };
  const coming = [...day.deliveries];
  let open: Delivery[] = [];
  let returning: { at: Instant; person: OnTheRoad; deliveries: Delivery[] }[] = [];
  const end = Math.max(...people.map(({ shift }) => shift.end));
  for (let now = 0; now <= end; now += MINUTE) {
    for (let next = coming[0]; next && next.placedAt <= now; next = coming[0]) {
      open.push(next);
      demand.set(next.venueId, (demand.get(next.venueId) ?? 0) + 1);
      coming.shift();
    }
    for (const { person, deliveries } of returning.filter(({ at }) => at <= now)) {
      person.asked = false;
      open.push(...deliveries);
    }
    returning = returning.filter(({ at }) => at > now);
    if (open.length === 0) continue;
    const started = performance.now();
    const told = planner({ day, now, open, people, demand });
    outcome.cycleMs.push(performance.now() - started);
    for (const { workerId, trip } of told) {
      const person = byId.get(workerId) as OnTheRoad;
      open = open.filter((delivery) => !trip.deliveries.includes(delivery));
      const said = answer();
      if (said === "yes") {
        outcome.driven.push(drive(person, trip, now));
        continue;
      }
      outcome.refused++;
      person.asked = true;
      const at = now + (said === "no" ? noMinutes : silentMinutes) * MINUTE;
      const deliveries = trip.deliveries.map((delivery) => ({
        ...delivery,
        refusedBy: new Set([...(delivery.refusedBy ?? []), workerId]),
      }));
      returning.push({ at, person, deliveries });
    }
  }
  return outcome;

  function drive(person: OnTheRoad, trip: Trip, now: Instant): Driven {
    const rules = { policy: handing, travel: day.travel };
    const { doorAt, endAt, end: place } = timesOf(trip, person.at, Math.max(now, person.freeAt), rules);
    person.metres += metresOf(person.at, trip, day.travel);
    Object.assign(person, { at: place, freeAt: endAt, jobs: person.jobs + trip.deliveries.length });
    return { at: now, workerId: person.workerId, trip, doorAt };
  }
}

import type { Fit } from "@/lib/staff/availability";
import type { Instant, Person, Span } from "@/lib/staff/roster";
import { without } from "@/lib/staff/shift-hours";
import type { TravelModel } from "@/lib/staff/travel";
import { fitByHand, type HandChoice, handSpans } from "../hand";
import type { OpenOrder } from "../score";
import { asMate, fitAt, leads, openingsIn, startsOf } from "./opening";

/**
 * Fits an order into the days of all the people that a manager chose for it, at one moment: the soonest for which the
 * fewest rules give way, in the order of `fitByHand`. A visit held already never does.
 * @returns by person in their order, or null if there is no such moment until half a day after the window
 */
export function fitCrewByHand(
  order: OpenOrder,
  people: readonly Person[],
  now: Instant,
  travel: TravelModel,
): HandChoice[] | null {
  const { anyHour, late } = handSpans(order, now);
  const free = ({ hours, timeOff }: Person): readonly Span[] => without(hours, timeOff);
  const attempts = [
    { job: order, hours: free },
    { job: order, hours: ({ hours }: Person) => hours },
    { job: order, hours: () => [anyHour] },
    { job: late, hours: free },
    { job: late, hours: () => [anyHour] },
  ];
  for (const { job, hours } of attempts) {
    const openings = people.map((person) => openingsIn(person, job, hours(person), now, travel));
    for (const startAt of startsOf(openings)) {
      const fits = openings.map((own) => fitAt(own, startAt));
      if (fits.every((fit) => fit !== null)) return fits.map((fit, i) => choice(people[i] as Person, fit));
    }
  }
  return null;

  /** What gives way for one of them at the crew's moment. */
  function choice(person: Person, fit: Fit): HandChoice {
    const moment = { start: fit.startAt, end: fit.startAt };
    const own = fitByHand({ ...asMate(order), window: moment }, person, now, travel);
    const missed = fit.startAt > order.window.end ? (["outside_window"] as const) : [];
    const led = person !== people[0] || people.some((one) => leads(one, order)) ? [] : (["low_level"] as const);
    return { fit, overridden: [...led, ...(own?.overridden ?? []), ...missed] };
  }
}

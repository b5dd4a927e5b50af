import { hold, release } from "@/lib/staff/day-plan";
import type { Instant, Person } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import type { Member } from "./crew/together";
import type { DispatchPolicy } from "./policy";
import type { Candidate, CandidateReport, Measured, OpenOrder } from "./score";

/** What assigning goes by. `now`: the first moment anybody could leave. */
export type Rules = { policy: DispatchPolicy; now: Instant; travel: TravelModel };

/** An order with the people it is given to: one, or a crew, whoever leads it first. */
export type Given = {
  order: OpenOrder;
  members: Member<Candidate>[];
  candidates: CandidateReport[];
  /** Whoever holds a place of its crew is released: nobody could join them. */
  released?: true;
};

/** What came of assigning some orders, and people with what they were given in their days. */
export type Day = { given: Given[]; left: { order: OpenOrder; row: Measured[] }[]; people: Candidate[] };

/** People with an order in the days of those it is given to, and counted as their share of the work. */
export function taking(people: readonly Candidate[], order: OpenOrder, members: readonly Member<Candidate>[]) {
  const fits = new Map(members.map(({ person, fit }) => [person.workerId, fit]));
  return people.map((person): Candidate => {
    const fit = fits.get(person.workerId);
    return fit ? { ...hold(person, order, fit), shortfall: person.shortfall - 1 } : person;
  });
}

/** People without the places that they hold of these orders' crews. */
export const freed = <P extends Person>(people: readonly P[], orders: readonly OpenOrder[]): P[] =>
  orders
    .filter(({ seats = [] }) => seats.length > 0)
    .reduce<P[]>((days, { orderId }) => days.map((person) => release(person, orderId)), [...people]);

import { type Day, freed, type Given, type Rules, taking } from "../given";
import { type Candidate, type CandidateReport, type Measured, type OpenOrder, reportsOf } from "../score";
import { shortlister } from "../shortlist";
import { chooseCrew, rowAt, rowWithout } from "./choose";
import { asMate } from "./opening";
import type { Member } from "./together";

/**
 * Gives orders of several people to crews, one after another in the order they come in, each to the cheapest of the
 * people as the ones before have left them.
 */
export function assignCrews(orders: readonly OpenOrder[], staff: Candidate[], rules: Rules): Day {
  let people = staff;
  const given: Given[] = [];
  const left: OpenOrder[] = [];
  const near = shortlister(staff, rules.policy);
  for (const order of orders) {
    const { indices, all } = near(asMate(order));
    const close = new Set(indices);
    const holds = ({ workerId }: Candidate) => order.seats?.some((seat) => seat.workerId === workerId);
    const few = all ? people : people.filter((person, j) => close.has(j) || holds(person));
    const chosen = chooseCrew(order, few, rules) ?? (all ? null : chooseCrew(order, people, rules));
    if (!chosen) left.push(order);
    else {
      const { members, row, released } = chosen;
      given.push({ order, members, candidates: crewReports(row, members), ...(released && { released }) });
      people = taking(released ? freed(people, [order]) : people, order, members);
    }
  }
  return { given, left: left.map((order) => ({ order, row: rowWithout(order, people, rules) })), people };
}

/** Reports of everybody measured for a crew's moment, with all of the crew marked. */
export function crewReports(row: readonly Measured[], members: readonly Member[]): CandidateReport[] {
  const chosen = new Set(members.map(({ person }) => person.workerId));
  return reportsOf(row, null).map((report) => ({ ...report, chosen: chosen.has(report.workerId) }));
}

/** A crew that a plan has found, as it is given: the one with the level first, everybody measured for its moment. */
export function givenCrew(order: OpenOrder, members: Member<Candidate>[], people: Candidate[], rules: Rules): Given {
  const startAt = (members[0] as Member).fit.startAt;
  const candidates = crewReports(rowAt(order, people, startAt, rules), members);
  return { order, members, candidates, ...((order.seats?.length ?? 0) > 0 && { released: true as const }) };
}

import { earliestFit, type Fit } from "@/lib/staff/availability";
import { release } from "@/lib/staff/day-plan";
import type { Instant } from "@/lib/staff/roster";
import type { Rules } from "../given";
import type { DispatchPolicy } from "../policy";
import { type Candidate, factorsOf, type Measured, type OpenOrder, totalOf } from "../score";
import { asMate, isCrewed, leads, startsOf } from "./opening";
import { type Able, ableFor, byId, freeAt, type Member, pick } from "./together";

/** Who is to be asked for an order of several people, and everybody measured for it at the moment they would begin. */
export type Chosen = {
  members: Member<Candidate>[];
  row: Measured[];
  /** Those who hold places of its crew cannot be joined: they are released, and the whole crew is chosen anew. */
  released: boolean;
};

/**
 * The cheapest crew for an order, all beginning at once: those who hold places of it already keep them if somebody can
 * join them at the moment they hold; otherwise everybody is chosen anew. Ties: the earlier start, then ids.
 */
export function chooseCrew(order: OpenOrder, people: readonly Candidate[], rules: Rules): Chosen | null {
  const { seats = [] } = order;
  if (seats.length === 0) return cheapest(order, people, rules, order.crew ?? 1, true);
  const holders = new Set(seats.map(({ workerId }) => workerId));
  const startAt = (seats[0] as (typeof seats)[number]).startAt;
  const others = people.filter(({ workerId }) => !holders.has(workerId));
  const led = people.some((person) => holders.has(person.workerId) && leads(person, order));
  const joined = { ...order, window: { start: startAt, end: startAt } };
  const missing = (order.crew ?? 1) - seats.length;
  const found = cheapest(order, others, rules, missing, !led, joined);
  if (found) return found;
  const free = people.map((person) => release(person, order.orderId));
  const anew = cheapest(order, free, rules, order.crew ?? 1, true);
  return anew && { ...anew, released: true };
}

/** Of hundreds of people, the cheapest crew is looked for among so many starts: the soonest, since waiting costs too. */
const MOST_STARTS = 200;

function cheapest(
  order: OpenOrder,
  people: readonly Candidate[],
  rules: Rules,
  size: number,
  needsLead: boolean,
  within: OpenOrder = order,
): Chosen | null {
  const able = ableFor(people, within, rules.now, rules.travel);
  if (able.length < size) return null;
  let best: { members: Costed[]; startAt: Instant; total: number } | null = null;
  for (const [tried, startAt] of startsOf(able.map(({ openings }) => openings)).entries()) {
    if (best && tried >= MOST_STARTS) break;
    const members = pick(costsAt(order, able, startAt, rules.policy).sort(byCost), size, needsLead);
    const total = members?.reduce((sum, one) => sum + one.total, 0) ?? Number.POSITIVE_INFINITY;
    if (members && (!best || total < best.total)) best = { members, startAt, total };
  }
  if (!best) return null;
  return { members: best.members, row: rowAt(order, people, best.startAt, rules), released: false };
}

type Costed = ReturnType<typeof costsAt>[number];

const costsAt = (order: OpenOrder, able: readonly Able<Candidate>[], startAt: Instant, policy: DispatchPolicy) =>
  freeAt(able, startAt).map((member) => {
    const factors = factorsOf(order, member.person, member.fit, policy);
    return { ...member, factors, total: totalOf(factors) };
  });

const byCost = (a: Costed, b: Costed): number => a.total - b.total || byId(a, b);

/** Everybody measured for the moment at which a crew begins, or why they could not be one of it. */
export function rowAt(order: OpenOrder, people: readonly Candidate[], startAt: Instant, rules: Rules): Measured[] {
  const free = new Map(
    costsAt(order, ableFor(people, order, rules.now, rules.travel), startAt, rules.policy).map((one) => [
      one.person,
      one,
    ]),
  );
  return people.map((person): Measured => {
    const one = free.get(person);
    if (one) return { person, fit: one.fit as Fit, factors: one.factors, total: one.total };
    return { person, refusal: alone(order, person, rules) ?? "not_together" };
  });
}

/** Everybody for an order that no crew was found for: why each could not go, or that no others are free with them. */
export const rowWithout = (order: OpenOrder, people: readonly Candidate[], rules: Rules): Measured[] =>
  people.map((person) => ({ person, refusal: alone(order, person, rules) ?? "not_together" }));

const alone = (order: OpenOrder, person: Candidate, { now, travel }: Rules) =>
  earliestFit(person, asMate(order), now, travel).refusal;

/** The orders that need several people at once, and those that do not. */
export const byCrew = <O extends OpenOrder>(orders: readonly O[]): { crewed: O[]; single: O[] } => ({
  crewed: orders.filter(isCrewed),
  single: orders.filter((order) => !isCrewed(order)),
});

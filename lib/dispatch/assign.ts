import type { Fit } from "@/lib/staff/availability";
import { wayTo } from "@/lib/staff/day-plan";
import type { Instant } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import { assignCrews, givenCrew } from "./crew/assign-crews";
import { byCrew } from "./crew/choose";
import { asMate, isCrewed, leads } from "./crew/opening";
import type { Member } from "./crew/together";
import { type Day, freed, type Given, type Rules, taking } from "./given";
import { cheapestOf, type Edge } from "./matching";
import type { DispatchPolicy } from "./policy";
import { serveAll } from "./promise";
import { type Candidate, type CandidateReport, type Measured, measure, type OpenOrder, reportsOf } from "./score";
import { shortlister } from "./shortlist";
import { comesFirst } from "./weigh";

/** Who gets an order, and why this person and not the others. */
export type Assignment = {
  orderId: string;
  workerId: string | null;
  fit: Fit | null;
  candidates: CandidateReport[];
  /** Who is asked to come with them, for an order of several people; who holds a place of it already is not named. */
  mates?: { workerId: string; fit: Fit }[];
  /** Whoever holds a place of its crew is to be released: nobody could join them. */
  released?: true;
};

/**
 * Gives waiting orders to people: hard rules first, then the cheapest one-to-one assignment of the moment; who got an
 * order has it in their day, and the rest is assigned anew, until nothing fits. Days are independent of each other.
 * Orders of several people come before the others: a crew must find one moment, which no pairing can say.
 * Should that leave an order without anybody that a plainer plan could serve, the plainer plan is taken: a promise
 * made by `promise.ts` is kept. In each round orders of high priority come first, which costs that round nobody
 * (`matching.ts`); should it cost somebody over all rounds and days, priorities are left out of account: they may say
 * who goes without, never how many. Same input, same answer; ties by id.
 * @returns one assignment per order. Fits are as the days end up: a later visit may have moved a departure.
 */
export function assignBatch(
  orders: readonly OpenOrder[],
  people: readonly Candidate[],
  policy: DispatchPolicy,
  now: Instant,
  travel: TravelModel,
): Assignment[] {
  const first = assignDays(orders, people, policy, now, travel);
  if (!orders.some((order) => comesFirst(order, policy)) || servedOf(first) === orders.length) return first;
  const level = orders.map((order): OpenOrder => ({ ...order, priority: "normal" }));
  const alike = assignDays(level, people, policy, now, travel);
  return servedOf(alike) > servedOf(first) ? alike : first;
}

const servedOf = (assignments: readonly Assignment[]): number =>
  assignments.filter(({ workerId }) => workerId !== null).length;

function assignDays(
  orders: readonly OpenOrder[],
  people: readonly Candidate[],
  policy: DispatchPolicy,
  now: Instant,
  travel: TravelModel,
): Assignment[] {
  const rules = { policy, now: now + policy.noticeMinutes * 60_000, travel };
  let staff = [...people].sort((a, b) => (a.workerId < b.workerId ? -1 : 1));
  const sorted = [...orders].sort(byUrgency);
  const loose = new Set(orders.flatMap(({ seats = [] }) => seats.map(({ workerId }) => workerId)));
  return [...new Set(sorted.map(({ day }) => day))].sort().flatMap((day) => {
    const todays = sorted.filter((order) => order.day === day);
    const done = assignDay(todays, staff, rules);
    staff = done.people;
    return [
      ...done.given.map((given) => settled(given, people, done.people, travel, loose)),
      ...done.left.map(({ order, row }) => ({
        orderId: order.orderId,
        workerId: null,
        fit: null,
        candidates: reportsOf(row, null),
      })),
    ];
  });
}

/** Everybody measured for one order, the cheapest first; nobody is chosen. */
export function rankCandidates(
  order: OpenOrder,
  people: readonly Candidate[],
  policy: DispatchPolicy,
  now: Instant,
  travel: TravelModel,
): CandidateReport[] {
  const ready = now + policy.noticeMinutes * 60_000;
  return reportsOf(
    people.map((person) => measure(order, person, policy, ready, travel)),
    null,
  );
}

/** Up to so many pairs of an order and a person a plainer plan is looked for: above, it would hold up the whole team. */
const PLAINER_PAIRS = 20_000;

function assignDay(orders: OpenOrder[], staff: Candidate[], rules: Rules): Day {
  const best = inTurn(orders, staff, rules);
  if (best.left.length === 0 || orders.length * staff.length > PLAINER_PAIRS) return best;
  const plain = byPlan(orders, staff, rules);
  return plain.given.length > best.given.length ||
    (plain.given.length === best.given.length && highOf(plain, rules) > highOf(best, rules))
    ? plain
    : best;
}

function inTurn(orders: OpenOrder[], staff: Candidate[], rules: Rules): Day {
  const { crewed, single } = byCrew(orders);
  if (crewed.length === 0) return inRounds(orders, staff, rules);
  const crews = assignCrews(crewed, staff, rules);
  const rest = inRounds(single, crews.people, rules);
  return { given: [...crews.given, ...rest.given], left: [...crews.left, ...rest.left], people: rest.people };
}

const highOf = ({ given }: Day, { policy }: Rules): number =>
  given.filter(({ order }) => comesFirst(order, policy)).length;

function inRounds(orders: OpenOrder[], staff: Candidate[], { policy, now, travel }: Rules): Day {
  let people = staff;
  const given: Given[] = [];
  const near = shortlister(staff, policy);
  const high = new Set(orders.flatMap((order) => (comesFirst(order, policy) ? [order.orderId] : [])));
  let open = orders.map((order): Row => {
    const { indices, all } = near(order);
    return { order, all, row: measureAll(order, indices) };
  });
  for (let found = true; open.length > 0 && found; ) {
    open = open.map(widened);
    const pairs = cheapestOf(
      open.map(({ row }) => edgesOf(row)),
      people.length,
      open.map(({ order }) => high.has(order.orderId)),
    );
    const taken = new Map(pairs.map(([i, j]) => [(people[j] as Candidate).workerId, (open[i] as Row).order.orderId]));
    const changed = new Map<number, Candidate>();
    for (const [i, j] of pairs) {
      const { order, row } = open[i] as Row;
      const { person, fit } = row.get(j) as Measured & { fit: Fit };
      const above = high.has(order.orderId) ? undefined : high;
      const members = [{ person, fit }];
      given.push({ order, members, candidates: reportsOf([...row.values()], person.workerId, taken, above) });
      changed.set(j, taking([person], order, members)[0] as Candidate);
    }
    people = people.map((person, j) => changed.get(j) ?? person);
    const done = new Set(pairs.map(([i]) => i));
    open = open.filter((_, i) => !done.has(i));
    for (const { order, row } of open) {
      for (const [j, person] of changed) if (row.has(j)) row.set(j, measure(order, person, policy, now, travel));
    }
    found = pairs.length > 0;
  }
  return { given, left: open.map(({ order, row }) => ({ order, row: [...row.values()] })), people };

  function measureAll(order: OpenOrder, indices: Iterable<number>): Map<number, Measured> {
    return new Map([...indices].map((j) => [j, measure(order, people[j] as Candidate, policy, now, travel)]));
  }

  /** Nobody near can: everybody is asked. */
  function widened({ order, all, row }: Row): Row {
    if (all || [...row.values()].some(({ fit }) => fit)) return { order, all, row };
    return { order, all: true, row: measureAll(order, people.keys()) };
  }
}

/** An order and who was measured for it, by their place in the list of people. */
type Row = { order: OpenOrder; all: boolean; row: Map<number, Measured> };

const edgesOf = (row: ReadonlyMap<number, Measured>): Edge[] =>
  [...row].flatMap(([column, cell]) => (cell.fit ? [{ column, cost: cell.total }] : []));

function byPlan(orders: OpenOrder[], staff: Candidate[], rules: Rules): Day {
  const { policy, now, travel } = rules;
  let people = freed(staff, orders);
  const plan = serveAll(orders, people, now, travel);
  const given: Given[] = [];
  const rowOf = (order: OpenOrder) => people.map((person) => measure(asMate(order), person, policy, now, travel));
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  // In the plan's own order: each fit counts on those before it.
  for (const [orderId, { mates = [], ...first }] of plan) {
    const order = byId.get(orderId) as OpenOrder;
    const members = [first, ...mates]
      .map(({ workerId, fit }) => ({ person: people.find((one) => one.workerId === workerId) as Candidate, fit }))
      .sort((a, b) => Number(leads(b.person, order)) - Number(leads(a.person, order)));
    given.push(
      isCrewed(order)
        ? givenCrew(order, members, people, rules)
        : { order, members, candidates: reportsOf(rowOf(order), first.workerId) },
    );
    people = taking(people, order, members);
  }
  const left = orders.filter(({ orderId }) => !plan.has(orderId)).map((order) => ({ order, row: rowOf(order) }));
  return { given, left, people };
}

/** An assignment as it stands in the finished days. */
function settled(
  { order, members, candidates, released }: Given,
  before: readonly Candidate[],
  after: readonly Candidate[],
  travel: TravelModel,
  loose: ReadonlySet<string>,
): Assignment {
  const [first, ...mates] = members.map((member) => ({
    workerId: member.person.workerId,
    fit: settledFit(order, member, before, after, travel, loose),
  }));
  return {
    orderId: order.orderId,
    ...(first as { workerId: string; fit: Fit }),
    candidates,
    ...(mates.length > 0 && { mates }),
    ...(released && { released }),
  };
}

/** A fit as it stands in the finished day: where it comes from, and which visit held before now leaves later or sooner. */
function settledFit(
  order: OpenOrder,
  { person: { workerId }, fit }: Member,
  before: readonly Candidate[],
  after: readonly Candidate[],
  travel: TravelModel,
  loose: ReadonlySet<string>,
): Fit {
  const was = before.find((other) => other.workerId === workerId) as Candidate;
  const day = after.find((other) => other.workerId === workerId) as Candidate;
  const index = day.visits.findIndex((visit) => visit.orderId === order.orderId && visit.offerId === null);
  const own = day.visits[index] as Candidate["visits"][number];
  const next = day.visits[index + 1];
  const stood = was.visits.find(({ offerId }) => offerId === next?.offerId);
  // Whoever is released on the way reaches their next visit from elsewhere already.
  const changed = loose.has(workerId) || next?.departAt !== stood?.departAt || next?.carried !== stood?.carried;
  const moved = next?.offerId && changed;
  const following = moved ? { orderId: next.orderId, offerId: next.offerId, ...wayTo(day, next, travel) } : undefined;
  const { following: _, ...rest } = fit;
  return { ...rest, ...wayTo(day, own, travel), ...(following && { following }) };
}

/** The nearest window first, then who has waited longest; ties by id. */
const byUrgency = (a: OpenOrder, b: OpenOrder): number =>
  a.window.end - b.window.end || a.placedAt - b.placedAt || (a.orderId < b.orderId ? -1 : 1);

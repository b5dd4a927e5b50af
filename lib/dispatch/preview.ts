import { release, wayTo } from "@/lib/staff/day-plan";
import type { Instant, Person, Visit } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import { fitByHand, type Overridden } from "./hand";
import type { DispatchPolicy } from "./policy";
import { type Candidate, measure, type OpenOrder } from "./score";

/** Jobs above (below: negative) one's share of the rolling period's work, before and after. One decimal. */
export type ShareChange = { before: number; after: number };

/** What would change if the order were given to a person. */
export type HandPreview = {
  workerId: string;
  name: string;
  /** Has the order now. */
  holds: boolean;
  /** Null: a visit that is held is in the way until half a day after the window. */
  change: {
    startAt: Instant;
    /** Minutes after the promised window's end; 0 within it. */
    lateMinutes: number;
    /** On the road, added to the person's day. */
    addedMinutes: number;
    share: ShareChange;
    overridden: Overridden[];
  } | null;
};

/** Who has the order now, and what giving it away would change for them. */
export type HeldNow = {
  workerId: string;
  name: string;
  startAt: Instant;
  lateMinutes: number;
  /** On the road, taken off the person's day. */
  savedMinutes: number;
  share: ShareChange;
};

/**
 * What would change, for everybody, if a manager gave them the order: the figures that `assignByHand` would bring
 * about at this moment. Those whom the product would send come first, in its order, then those for whom a rule is
 * set aside, the least late first, then the impossible.
 * @param people everybody as they are, with what they hold
 */
export function previewHands(
  order: OpenOrder,
  people: readonly Candidate[],
  now: Instant,
  policy: DispatchPolicy,
): { held: HeldNow | null; people: HandPreview[] } {
  const { travel } = policy;
  const late = (startAt: Instant) => Math.max(0, Math.ceil((startAt - order.window.end) / 60_000));
  const holder = people.find((person) => heldVisit(person, order.orderId));
  const visit = holder && heldVisit(holder, order.orderId);
  const weights = people.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0);

  const rows = people.map((person) => {
    const free = { ...release(person, order.orderId), shortfall: person.shortfall };
    const holds = person === holder;
    const choice = fitByHand(order, free, now, travel);
    const cost = measure(order, free, policy, now, travel);
    // An order that nobody has is new work, of which everybody's share grows.
    const grown = visit || weights === 0 ? 0 : person.weeklyMinutes / weights;
    const share = shares(-person.shortfall, holds ? 0 : 1 - grown);
    const change = choice && {
      startAt: choice.fit.startAt,
      lateMinutes: late(choice.fit.startAt),
      addedMinutes: minutes(choice.fit.addedSeconds),
      share,
      overridden: choice.overridden,
    };
    const rank = !choice ? [2] : cost.fit ? [0, cost.total] : [1, late(choice.fit.startAt), choice.overridden.length];
    return { rank, preview: { workerId: person.workerId, name: person.name, holds, change } };
  });
  rows.sort((a, b) => compare(a.rank, b.rank) || (a.preview.workerId < b.preview.workerId ? -1 : 1));
  const held = holder &&
    visit && {
      workerId: holder.workerId,
      name: holder.name,
      startAt: visit.startAt,
      lateMinutes: late(visit.startAt),
      savedMinutes: minutes(savedSeconds(holder, visit, travel)),
      share: shares(-holder.shortfall, -1),
    };
  return { held: held ?? null, people: rows.map(({ preview }) => preview) };
}

/** Seconds on the road that a person is spared without a visit: there, and on to the next, less the way between. */
function savedSeconds(person: Person, visit: Visit, travel: TravelModel): number {
  const there = wayTo(person, visit, travel).travel.seconds;
  const next = person.visits.find(({ live, startAt }) => live && startAt >= visit.endAt);
  if (!next) return there;
  const onward = wayTo(person, next, travel).travel.seconds;
  const without = release(person, visit.orderId);
  const then = without.visits.find(({ live, orderId }) => live && orderId === next.orderId) ?? next;
  return there + onward - wayTo(without, then, travel).travel.seconds;
}

const heldVisit = ({ visits }: Person, orderId: string): Visit | undefined =>
  visits.find((visit) => visit.live && visit.orderId === orderId);

const shares = (before: number, change: number): ShareChange => ({
  before: tenth(before),
  after: tenth(before + change),
});

const tenth = (jobs: number): number => Math.round(jobs * 10) / 10 || 0;

const minutes = (seconds: number): number => Math.round(seconds / 60);

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

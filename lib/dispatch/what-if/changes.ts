import type { Instant } from "@/lib/staff/roster";
import type { WeeklyShift } from "@/lib/staff/shift-hours";
import type { DispatchPolicy } from "../policy";
import type { Chance } from "./answers";
import type { Past, PastOrder, PastPerson } from "./past";

/** What becomes of one person in a trial: they are left out, a second one like them comes, or their shifts end later. */
export type PersonChange = "out" | "twin" | { endMinutes: number };

/** What is otherwise than today. Nothing changed: the other side is the same as this one. */
export type Changes = {
  policy: DispatchPolicy;
  /** Worker id -> change. */
  people: ReadonlyMap<string, PersonChange>;
  /** Area id -> taken off, or its fee in minor units. */
  areas: ReadonlyMap<string, "off" | { feeAmount: number }>;
  /** The owner's guess: of 100 customers, so many do not order when the price rises by a tenth. */
  lostPerTenth: number;
};

/** One side of the comparison, ready to be replayed. */
export type Side = {
  past: Past;
  policy: DispatchPolicy;
  people: readonly PastPerson[];
  /** Why an order never comes: its area is off, or the customer finds it too dear; else its new amount. */
  asks: (order: PastOrder, chance: Chance) => { amount: number } | "area" | "fee";
};

/** The side with today's rules. */
export const asItIs = (past: Past): Side => ({
  past,
  policy: past.policy,
  people: past.people,
  asks: ({ amount }) => ({ amount }),
});

/** The side with the changes. @param start when the replay begins: a second person comes fresh to the team then */
export function asItWouldBe(past: Past, changes: Changes, start: Instant): Side {
  const fees = new Map(past.areas.map(({ areaId, feeAmount }) => [areaId, feeAmount]));
  return {
    past,
    policy: changes.policy,
    people: past.people.flatMap((person) => changed(person, changes.people.get(person.workerId), start)),
    asks: (order, chance) => {
      const area = changes.areas.get(order.areaId);
      if (area === "off") return "area";
      const more = area ? area.feeAmount - (fees.get(order.areaId) ?? 0) : 0;
      return more > 0 && chance("fee", order.orderId) < lostShare(more, order.amount, changes.lostPerTenth)
        ? "fee"
        : { amount: order.amount + more };
    },
  };
}

/** The share of customers who stay away when a price rises: constant per tenth, as the owner guessed it. A lower price wins nobody. */
export const lostShare = (more: number, amount: number, lostPerTenth: number): number =>
  1 - (1 - lostPerTenth / 100) ** ((10 * more) / Math.max(1, amount));

function changed(person: PastPerson, change: PersonChange | undefined, start: Instant): PastPerson[] {
  if (change === undefined) return [person];
  if (change === "out") return [];
  if (change === "twin") return [person, { ...person, workerId: `${person.workerId}+`, joinedAt: start }];
  return [{ ...person, shifts: person.shifts.flatMap((shift) => longer(shift, change.endMinutes)) }];
}

/** A shift that ends later, or sooner: one that would end before it starts is gone; none lasts longer than a day. */
function longer({ weekday, startMinute, endMinute }: WeeklyShift, minutes: number): WeeklyShift[] {
  const length = (endMinute - startMinute + 1440) % 1440 || 1440;
  const wanted = Math.min(1440, length + minutes);
  return wanted > 0 ? [{ weekday, startMinute, endMinute: (startMinute + wanted) % 1440 || 1440 }] : [];
}

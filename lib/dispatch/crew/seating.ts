import type { Fit } from "@/lib/staff/availability";
import type { Person } from "@/lib/staff/roster";
import type { HeldSeat, OpenOrder } from "../score";
import { leads } from "./opening";

/** Somebody about to be asked, with the place of the crew that they are asked for. */
export type Seated = { workerId: string; fit: Fit; seat: number };

/**
 * Who takes which place of an order's crew: those who are asked the free places, in their order; and everybody of it,
 * whoever leads first: the first with the job's level, those who hold a place before those who are asked.
 * @param kept places that are held and stay so
 */
export function seatingOf(
  order: OpenOrder,
  asked: readonly { workerId: string; fit: Fit }[],
  kept: readonly HeldSeat[],
  people: readonly Person[],
): { seated: Seated[]; team: string[] } {
  const held = new Set(kept.map(({ seat }) => seat));
  const free = Array.from({ length: order.crew ?? 1 }, (_, seat) => seat).filter((seat) => !held.has(seat));
  const seated = asked.map((one, i) => ({ ...one, seat: free[i] as number }));
  const everybody = [...kept, ...seated].map(({ workerId }) => workerId);
  if (everybody.length === 1) return { seated, team: everybody };
  const able = new Set(people.filter((person) => leads(person, order)).map(({ workerId }) => workerId));
  const lead = everybody.find((workerId) => able.has(workerId)) ?? (everybody[0] as string);
  return { seated, team: [lead, ...everybody.filter((workerId) => workerId !== lead)] };
}

import { DateTime } from "luxon";
import type { Instant, Person } from "@/lib/staff/roster";
import type { DispatchPolicy } from "./policy";

/** People with the most visits that the rules let them have on one local day. @param at a moment of the days in question */
export function capped<P extends Person>(
  people: readonly P[],
  { dailyVisits }: Pick<DispatchPolicy, "dailyVisits">,
  zone: string,
  at: Instant,
): P[] {
  if (dailyVisits === null) return [...people];
  const cap = { visits: dailyVisits, offsetMs: DateTime.fromMillis(at, { zone }).offset * 60_000 };
  return people.map((person) => ({ ...person, cap }));
}

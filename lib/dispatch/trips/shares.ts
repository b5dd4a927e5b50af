import type { Instant, Span } from "@/lib/staff/roster";

/**
 * How far somebody is above (below: negative) their share of the day's work, in jobs an hour of their shift: what
 * everybody has done in the hours worked so far, by their hours.
 * @param people shift and jobs done of everybody who works that day
 * @returns in the order of people
 */
export function surpluses(people: readonly { shift: Span; jobs: number }[], now: Instant): number[] {
  const hours = ({ start, end }: Span, until: Instant) => Math.max(0, Math.min(until, end) - start) / 3_600_000;
  const jobs = people.reduce((sum, person) => sum + person.jobs, 0);
  const worked = people.reduce((sum, { shift }) => sum + hours(shift, now), 0);
  const rate = worked > 0 ? jobs / worked : 0;
  return people.map((person) => {
    const length = hours(person.shift, person.shift.end);
    return length > 0 ? (person.jobs - rate * hours(person.shift, now)) / length : 0;
  });
}

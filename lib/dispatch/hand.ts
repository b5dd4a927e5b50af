import { type Fit, firstGap, hasEnough } from "@/lib/staff/availability";
import { unmetRequest } from "@/lib/staff/requests";
import type { Instant, Job, Person, RefusalCode, Span } from "@/lib/staff/roster";
import { without } from "@/lib/staff/shift-hours";
import type { TravelModel } from "@/lib/staff/travel";
import type { DispatchPolicy } from "./policy";
import { type Candidate, type CandidateReport, measure, type OpenOrder, reportsOf } from "./score";

/** A rule that a manager's choice set aside. `outside_window`: the customer's promised window is missed. */
export type Overridden = RefusalCode | "outside_window";

/** A manager's choice: when it fits, and what was set aside for it. */
export type HandChoice = { fit: Fit; overridden: Overridden[] };

const HALF_DAY = 12 * 3_600_000;

/**
 * Fits a job into the day of a person that a manager chose. Time off, then shifts, then the promised window give way,
 * in this order and only if they must; a visit held already never does.
 * @returns null if nothing is free until half a day after the window
 */
export function fitByHand(job: Job, person: Person, now: Instant, travel: TravelModel): HandChoice | null {
  const unfit = objections(job, person);
  const { start, end } = job.window;
  const anyHour: Span = { start: Math.min(now, start) - HALF_DAY, end: Math.max(now, end) + 2 * HALF_DAY };
  const late: Job = { ...job, window: { start, end: Math.max(now, end) + HALF_DAY } };
  const attempts: { job: Job; hours: readonly Span[]; overridden: Overridden[] }[] = [
    { job, hours: without(person.hours, person.timeOff), overridden: [] },
    { job, hours: person.hours, overridden: ["time_off"] },
    { job, hours: [anyHour], overridden: ["off_shift"] },
    { job: late, hours: without(person.hours, person.timeOff), overridden: ["outside_window"] },
    { job: late, hours: [anyHour], overridden: ["off_shift", "outside_window"] },
  ];
  for (const attempt of attempts) {
    const fit = firstGap(person, attempt.job, attempt.hours, now, travel);
    if (fit) return { fit, overridden: [...unfit, ...attempt.overridden] };
  }
  return null;
}

/** Every rule of suitability that the person breaks. */
function objections(job: Job, person: Person): RefusalCode[] {
  const level = person.skills.get(job.skillId);
  const asked = job.asked?.get(person.workerId);
  const unmet = (["gender", "language"] as const).flatMap(
    (name) => unmetRequest(person, { [name]: job.requests?.[name] }) ?? [],
  );
  return [
    ...(level === undefined ? (["no_skill"] as const) : level < job.minLevel ? (["low_level"] as const) : []),
    ...(person.areaIds.has(job.areaId) ? [] : (["wrong_area"] as const)),
    ...(job.apart?.has(person.workerId) ? (["kept_apart"] as const) : []),
    ...unmet,
    ...(hasEnough(person, job) ? (["day_full"] as const) : []),
    ...(asked ? [asked] : []),
  ];
}

/** What a decision by hand says of everybody: the ranking the product would have made, with the manager's choice in it. */
export function reportByHand(
  order: OpenOrder,
  people: readonly Candidate[],
  choice: HandChoice & { workerId: string },
  now: Instant,
  policy: DispatchPolicy,
): CandidateReport[] {
  const row = people.map((person) => measure(order, person, policy, now, policy.travel));
  const { workerId, fit, overridden } = choice;
  return reportsOf(row, workerId).map((report) =>
    report.chosen ? { ...report, startAt: fit.startAt, ...(overridden.length > 0 && { overridden }) } : report,
  );
}

import { type Fit, firstGap, hasEnough } from "@/lib/staff/availability";
import { unmetRequest } from "@/lib/staff/requests";
import type { Instant, Job, Person, RefusalCode, Span } from "@/lib/staff/roster";
import { without } from "@/lib/staff/shift-hours";
import type { TravelModel } from "@/lib/staff/travel";
import { rowAt } from "./crew/choose";
import { isCrewed } from "./crew/opening";
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
  const { anyHour, late } = handSpans(job, now);
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

/** As far as a manager's choice may go: hours outside every shift, and the job up to half a day after its window. */
export function handSpans(job: Job, now: Instant): { anyHour: Span; late: Job } {
  const { start, end } = job.window;
  return {
    anyHour: { start: Math.min(now, start) - HALF_DAY, end: Math.max(now, end) + 2 * HALF_DAY },
    late: { ...job, window: { start, end: Math.max(now, end) + HALF_DAY } },
  };
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
  choices: readonly (HandChoice & { workerId: string })[],
  now: Instant,
  policy: DispatchPolicy,
): CandidateReport[] {
  const [first] = choices;
  const row = isCrewed(order)
    ? rowAt(order, people, first?.fit.startAt ?? now, { policy, now, travel: policy.travel })
    : people.map((person) => measure(order, person, policy, now, policy.travel));
  return reportsOf(row, null).map((report) => {
    const choice = choices.find(({ workerId }) => workerId === report.workerId);
    if (!choice) return report;
    const { fit, overridden } = choice;
    return { ...report, chosen: true, startAt: fit.startAt, ...(overridden.length > 0 && { overridden }) };
  });
}

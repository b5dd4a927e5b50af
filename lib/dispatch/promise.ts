import { earliestFit, type Fit } from "@/lib/staff/availability";
import { hold } from "@/lib/staff/day-plan";
import type { Instant, Job, Person } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import { isCrewed } from "./crew/opening";
import { soonestCrew } from "./crew/together";
import { mostPairs } from "./matching";
import { serveByTours } from "./tours/serve";

type Part = { workerId: string; fit: Fit };

/** Who could take which job, when, and with whom if it needs several: one way to serve them, not the best one. */
export type Plan = Map<string, Part & { mates?: Part[] }>;

/**
 * Looks for a way to give every job to a suitable person, counting visits held already: as many jobs as possible one
 * to one, those taken into the days, then again with what is left. The jobs with the narrowest choice come first:
 * before all those of several people, who must find one moment.
 * Should that leave somebody without, whole days are planned for all jobs together (`tours`). What it finds can be
 * kept; a way may be missed, but none is found or missed by the names that jobs happen to bear.
 * @param now the first moment anybody could leave
 */
export function serveAll(jobs: readonly Job[], people: readonly Person[], now: Instant, travel: TravelModel): Plan {
  const sorted = [...jobs].sort(byNature);
  const days = [...people].sort((a, b) => (a.workerId < b.workerId ? -1 : 1));
  const plan = inRounds(sorted, days, now, travel);
  if (plan.size === jobs.length) return plan;
  const possible = sorted.filter((job) =>
    isCrewed(job)
      ? soonestCrew(job, days, now, travel)
      : days.some((person) => earliestFit(person, job, now, travel).fit),
  );
  if (plan.size === possible.length) return plan;
  const toured: Plan = new Map();
  const fits = serveByTours(possible, days, now, travel);
  // They come person by person; a crew's counts on what each of its people does before.
  if (possible.some(isCrewed)) fits.sort((a, b) => a.fit.startAt - b.fit.startAt);
  for (const { job, person, fit } of fits) add(toured, job.orderId, person, fit);
  return toured.size <= plan.size ? plan : toured;
}

function inRounds(jobs: readonly Job[], people: readonly Person[], now: Instant, travel: TravelModel): Plan {
  const plan: Plan = new Map();
  const days = [...people];
  for (const job of jobs.filter(isCrewed)) {
    for (const { person, fit } of soonestCrew(job, days, now, travel) ?? []) {
      days[days.indexOf(person)] = hold(person, job, fit);
      add(plan, job.orderId, person, fit);
    }
  }
  let open = jobs.filter((job) => !isCrewed(job));
  while (open.length > 0) {
    const rows = open
      .map((job) => ({ job, fits: days.map((person) => earliestFit(person, job, now, travel).fit ?? null) }))
      .map((row) => ({ ...row, choices: columnsOf(row.fits) }))
      .sort((a, b) => a.choices.length - b.choices.length);
    const columns = mostPairs(rows.map(({ choices }) => choices));
    const served = rows.flatMap(({ job, fits }, row) => {
      const column = columns[row] ?? -1;
      const fit = fits[column];
      return fit ? [{ job, fit, column }] : [];
    });
    if (served.length === 0) break;
    for (const { job, fit, column } of served) {
      const person = days[column] as Person;
      days[column] = hold(person, job, fit);
      plan.set(job.orderId, { workerId: person.workerId, fit });
    }
    open = open.filter((job) => !plan.has(job.orderId));
  }
  return plan;
}

function add(plan: Plan, orderId: string, { workerId }: Person, fit: Fit): void {
  const part = { workerId, fit };
  const known = plan.get(orderId);
  plan.set(orderId, known ? { ...known, mates: [...(known.mates ?? []), part] } : part);
}

/** Can every job be given to a suitable person? */
export const canServeAll = (
  jobs: readonly Job[],
  people: readonly Person[],
  now: Instant,
  travel: TravelModel,
): boolean => serveAll(jobs, people, now, travel).size === jobs.length;

/**
 * Do more people fit a job than could be taken by what waits? However that is served, one of them is left (the pigeonhole
 * principle), so nothing need be planned. For jobs of one person.
 * @param waiting places of jobs that wait: at most so many people are needed for them
 */
export function surelyRoom(
  job: Job,
  waiting: number,
  people: readonly Person[],
  now: Instant,
  travel: TravelModel,
): boolean {
  let fitting = 0;
  for (const person of people) {
    if (earliestFit(person, job, now, travel).fit && ++fitting > waiting) return true;
  }
  return false;
}

/**
 * May a window be promised for one more job? Only if it and every waiting job that could be served without it can
 * be served together. A job that nobody can do anyway does not close the shop.
 */
export function promiser(
  waiting: readonly Job[],
  people: readonly Person[],
  now: Instant,
  travel: TravelModel,
): (job: Job) => boolean {
  const plan = serveAll(waiting, people, now, travel);
  const servable = waiting.filter((job) => plan.has(job.orderId));
  return (job) => canServeAll([...servable, job], people, now, travel);
}

/** People that a row's job fits, the one who would start soonest first. */
const columnsOf = (fits: readonly (Fit | null)[]): number[] =>
  fits
    .flatMap((fit, column) => (fit ? [{ column, startAt: fit.startAt, added: fit.addedSeconds }] : []))
    .sort((a, b) => a.startAt - b.startAt || a.added - b.added || a.column - b.column)
    .map(({ column }) => column);

/** The window that ends first, then whatever else tells jobs apart, and their names only where nothing does. */
function byNature(a: Job, b: Job): number {
  return (
    a.window.end - b.window.end ||
    a.window.start - b.window.start ||
    b.durationMinutes - a.durationMinutes ||
    b.minLevel - a.minLevel ||
    a.at.lat - b.at.lat ||
    a.at.lng - b.at.lng ||
    (a.asked?.size ?? 0) - (b.asked?.size ?? 0) ||
    (b.crew ?? 1) - (a.crew ?? 1) ||
    byName(a.skillId, b.skillId) ||
    byName(a.areaId, b.areaId) ||
    byName(a.requests?.gender ?? "", b.requests?.gender ?? "") ||
    byName(a.requests?.language ?? "", b.requests?.language ?? "") ||
    byName(named(a.apart), named(b.apart)) ||
    byName(a.orderId, b.orderId)
  );
}

const named = (people: ReadonlySet<string> = new Set()): string => [...people].sort().join();

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { type Fit, fitBetween, hasEnough, unsuitable, visitsIn } from "@/lib/staff/availability";
import { hold } from "@/lib/staff/day-plan";
import type { Instant, Job, Person, Span, Visit } from "@/lib/staff/roster";
import { without } from "@/lib/staff/shift-hours";
import { type TravelModel, travelBetween } from "@/lib/staff/travel";
import { asMate, isCrewed, leads } from "../crew/opening";
import type { Stop } from "./plan";
import type { TourProblem } from "./problem";

/** What is free of a stretch of somebody's work: between two held visits, or before the first, or after the last. */
export type Gap = { owner: number; stretch: Span; free: Instant; before: Visit | undefined; next: Visit | undefined };

/** By size of a crew, how many gaps each of its places looks at: all their pairings are tried. The soonest first. */
const MOST_TOURS: Record<number, number> = { 2: 24, 3: 9, 4: 6 };

/** Everything that is free from `now` on. Nothing goes before a visit that is underway. */
export function gapsOf(people: readonly Person[], now: Instant): Gap[] {
  return people.flatMap((person, owner) =>
    without(person.hours, person.timeOff).flatMap((stretch) => {
      const held = visitsIn(person, stretch);
      const begun = held.findLastIndex(({ underway }) => underway);
      return [...held.slice(begun + 1), undefined].flatMap((next, i) => {
        const before = held[begun + i];
        const free = Math.max(now, stretch.start, before?.endAt ?? 0);
        return free < Math.min(stretch.end, next?.startAt ?? Infinity) ? [{ owner, stretch, free, before, next }] : [];
      });
    }),
  );
}

/**
 * How jobs could fill the gaps, in milliseconds: held visits and windows stand, less travel is better. A job of several
 * people has a task for each, all at once; the first is for whoever has its level.
 */
export function problemOf(
  jobs: readonly Job[],
  people: readonly Person[],
  gaps: readonly Gap[],
  now: Instant,
  travel: TravelModel,
): TourProblem {
  const alone = jobs.map((job) => {
    const able = people.map((person) => !unsuitable(person, asMate(job)) && !hasEnough(person, job));
    return gaps.map((gap) => {
      if (!able[gap.owner] || !hasTime(gap, job)) return null;
      return fitBetween(people[gap.owner]!, gap.before, gap.next, job, gap.stretch, now, travel);
    });
  });
  const seconds = (from: Job, to: Job) => travelBetween(from.at, to.at, travel).seconds;
  const jobOf = jobs.flatMap(({ crew = 1 }, job) => Array<number>(crew).fill(job));
  const toursOf = (job: number, first: boolean) => {
    const wanted = jobs[job]!;
    const able = gaps.flatMap((gap, index) =>
      alone[job]![index] && (!first || leads(people[gap.owner]!, wanted)) ? [index] : [],
    );
    if (!isCrewed(wanted)) return able;
    const begin = (gap: number) => alone[job]![gap]!.startAt;
    return able.sort((a, b) => begin(a) - begin(b) || a - b).slice(0, MOST_TOURS[wanted.crew!]);
  };
  return {
    visits: jobs.map(({ window, durationMinutes, crew = 1 }, job) =>
      Array.from({ length: crew }, (_, part) => ({
        open: window.start,
        due: window.end,
        latest: window.end,
        duration: durationMinutes * 60_000,
        tours: toursOf(job, part === 0),
        offset: { min: 0, max: 0 },
      })),
    ),
    tours: gaps.map(({ owner, stretch, free, next }) => ({
      owner,
      ready: free,
      end: stretch.end,
      arriveBy: next?.startAt ?? Infinity,
    })),
    ways: {
      between: (from, to) => seconds(jobs[jobOf[from]!]!, jobs[jobOf[to]!]!) * 1000,
      outward: (gap, task) => alone[jobOf[task]!]![gap]!.travel.seconds * 1000,
      homeward: (task, gap) => (alone[jobOf[task]!]![gap]!.following?.travel.seconds ?? 0) * 1000,
      direct: (gap) => directWay(people, gaps[gap]!, travel) * 1000,
    },
    weights: { travel: 1, late: 0, latest: 0 },
  };
}

/** A job as it is planned for one person. */
export type Planned = { job: Job; person: Person; fit: Fit };

/**
 * The fits of planned stops, in an order in which each counts on those before it. A job that not all of its people
 * can come to after all is left out for all of them.
 */
export function fitsOf(
  stops: readonly (readonly Stop[])[],
  jobs: readonly Job[],
  people: readonly Person[],
  gaps: readonly Gap[],
  now: Instant,
  travel: TravelModel,
  without: ReadonlySet<Job> = new Set(),
): Planned[] {
  const fits = eachFit(stops, jobs, people, gaps, now, travel, without);
  const broken = jobs.filter((job) => {
    const coming = isCrewed(job) ? fits.filter((fit) => fit.job === job).length : 0;
    return coming > 0 && coming < job.crew!;
  });
  if (broken.length === 0) return fits;
  return fitsOf(stops, jobs, people, gaps, now, travel, new Set([...without, ...broken]));
}

function eachFit(
  stops: readonly (readonly Stop[])[],
  jobs: readonly Job[],
  people: readonly Person[],
  gaps: readonly Gap[],
  now: Instant,
  travel: TravelModel,
  without: ReadonlySet<Job>,
): Planned[] {
  const days = [...people];
  return gaps.flatMap((gap, index) => {
    let before = gap.before;
    return stops[index]!.flatMap(({ visit, start }) => {
      const [wanted, person] = [jobs[visit]!, days[gap.owner]!];
      if (without.has(wanted)) return [];
      // A crew begins when the last of it is there: a moment of the plan, not of each day.
      const job = isCrewed(wanted) ? { ...wanted, window: { start, end: start } } : wanted;
      if (hasEnough(person, job)) return [];
      const between = fitBetween(person, before, gap.next, job, gap.stretch, now, travel);
      if (!between) return [];
      const fit = { ...between, heldVisits: visitsIn(person, gap.stretch).length };
      const day = hold(person, job, fit);
      days[gap.owner] = day;
      before = day.visits.find((held) => held.offerId === null && held.orderId === job.orderId);
      return [{ job: wanted, person, fit }];
    });
  });
}

/** Would the job fit if its person were at the place already? Spares working out most ways. */
const hasTime = ({ stretch, free, next }: Gap, { window, durationMinutes }: Job): boolean =>
  free <= window.end &&
  Math.max(free, window.start) + durationMinutes * 60_000 <= Math.min(stretch.end, next?.startAt ?? Infinity);

const directWay = (people: readonly Person[], { owner, before, next }: Gap, travel: TravelModel): number =>
  next ? travelBetween(before?.at ?? people[owner]!.home, next.at, travel).seconds : 0;

import { uniform } from "@/lib/chance";
import type { Fit } from "@/lib/staff/availability";
import type { Instant, Job, Person } from "@/lib/staff/roster";
import type { TravelModel } from "@/lib/staff/travel";
import { fitsOf, gapsOf, problemOf } from "./free-time";
import { stopsOf } from "./plan";
import { compile } from "./problem";
import { search } from "./search";

/** A search gives up after so much: with 60 people and 40 jobs it takes some 15 ms. */
const ITERATIONS = 250;
const PLACES = 40_000;

/**
 * Looks for a plan in which every job has a person: held visits keep their start, windows and shifts are kept. Stops
 * when all are served. Same input, same answer.
 * @returns fits of as many jobs as were found room for, in an order in which each counts on those before it
 */
export function serveByTours(
  jobs: readonly Job[],
  people: readonly Person[],
  now: Instant,
  travel: TravelModel,
): { job: Job; person: Person; fit: Fit }[] {
  const gaps = gapsOf(people, now);
  const problem = compile(problemOf(jobs, people, gaps, now, travel));
  const best = search(problem, {
    iterations: ITERATIONS,
    spent: (tried) => tried / PLACES,
    chance: uniform(1),
    enough: ({ served }) => served === jobs.length,
  });
  return fitsOf(stopsOf(problem, best), jobs, people, gaps, now, travel);
}

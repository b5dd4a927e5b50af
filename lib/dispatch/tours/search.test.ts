import fc from "fast-check";
import { expect, test } from "vitest";
import { uniform } from "@/lib/chance";
import { costOf, type Plan, stopsOf } from "./plan";
import { type Compiled, compile, type Task, type TourProblem } from "./problem";
import { search } from "./search";

const anyTask = fc.record({
  open: fc.integer({ min: 0, max: 60 }),
  wide: fc.integer({ min: 0, max: 40 }),
  patience: fc.constantFrom(0, 20, Infinity),
  duration: fc.integer({ min: 0, max: 20 }),
  tours: fc.subarray([0, 1, 2, 3]),
  min: fc.integer({ min: -10, max: 20 }),
  apart: fc.constantFrom(0, 0, 15),
});

const anyTour = fc.record({
  owner: fc.integer({ min: 0, max: 2 }),
  ready: fc.integer({ min: 0, max: 30 }),
  end: fc.constantFrom(80, 120, Infinity),
  arriveBy: fc.constantFrom(70, 130, Infinity),
});

type Way = (from: number, to: number) => number;

/** Any ways at all: there and back differ, and a way round may be shorter. */
const wild = (seed: number): Way => {
  return (from, to) => Math.floor(uniform(seed + from * 97 + to)() * 15);
};

/** Ways in a hilly street: up takes longer than down, no way round is shorter. */
const hilly = (seed: number): Way => {
  const place = (index: number) => Math.floor(uniform(seed + index)() * 10);
  const height = (index: number) => Math.floor(uniform(seed - index)() * 5);
  return (from, to) => Math.abs(place(from) - place(to)) + Math.max(0, height(to) - height(from));
};

/** Up to nine visits of one to three tasks, four tours of three people. */
const anyProblem = (waysOf: (seed: number) => Way) =>
  fc
    .tuple(
      fc.array(fc.array(anyTask, { minLength: 1, maxLength: 3 }), { maxLength: 9 }),
      fc.tuple(anyTour, anyTour, anyTour, anyTour),
      fc.integer({ min: 0, max: 1e6 }),
    )
    .map(([wishes, tours, seed]): TourProblem => {
      const way = waysOf(seed);
      const task = ({ open, wide, patience, duration, tours, min, apart }: (typeof wishes)[number][number]): Task => {
        const due = open + wide;
        return { open, due, latest: due + patience, duration, tours, offset: { min, max: min + apart } };
      };
      return {
        visits: wishes.map((visit) => visit.map(task)),
        tours,
        ways: {
          between: way,
          outward: (tour, to) => way(100 + tour, to),
          homeward: (from, tour) => way(from, 200 + tour),
          direct: (tour) => way(100 + tour, 200 + tour),
        },
        weights: { travel: 1, late: 2, latest: 3 },
      };
    });

const solve = (p: Compiled, seed: number, iterations = 60) => search(p, { iterations, chance: uniform(seed) });

/** Goes through a plan by the rules alone, and works out what it costs from the starts it states. */
function judge({ visits, tours, ways, weights }: TourProblem, stops: ReturnType<typeof stopsOf>): number {
  const number = (visit: number, part: number) => visits.slice(0, visit).flat().length + part;
  const done = visits.map((): { owner: number; start: number }[] => []);
  let [travel, lateness, worst] = [0, 0, 0];
  stops.forEach((chain, index) => {
    const tour = tours[index]!;
    let free = tour.ready;
    let way = (to: number) => ways.outward(index, to);
    for (const { visit, part, start } of chain) {
      const task = visits[visit]![part]!;
      const k = number(visit, part);
      expect(task.tours).toContain(index);
      expect(start).toBeGreaterThanOrEqual(Math.max(task.open, free + way(k)));
      expect(start).toBeLessThanOrEqual(task.latest);
      expect(start + task.duration).toBeLessThanOrEqual(tour.end);
      travel += way(k);
      lateness += Math.max(0, start - task.due);
      worst = Math.max(worst, start - task.due);
      done[visit]![part] = { owner: tour.owner, start };
      free = start + task.duration;
      way = (to) => ways.between(k, to);
    }
    const last = chain.at(-1);
    const onward = last ? ways.homeward(number(last.visit, last.part), index) : ways.direct(index);
    if (last) expect(free + onward).toBeLessThanOrEqual(tour.arriveBy);
    travel += onward;
  });
  done.forEach((parts, visit) => {
    if (parts.length === 0) return;
    expect(Object.keys(parts)).toHaveLength(visits[visit]!.length);
    expect(new Set(parts.map(({ owner }) => owner)).size).toBe(parts.length);
    parts.forEach(({ start }, part) => {
      const { min, max } = visits[visit]![part]!.offset;
      if (part === 0) return;
      expect(start - parts[0]!.start).toBeGreaterThanOrEqual(min);
      expect(start - parts[0]!.start).toBeLessThanOrEqual(max);
    });
  });
  return weights.travel * travel + weights.late * lateness + weights.latest * worst;
}

test("property: plans keep every rule, two people start within their offset, and cost what they say", () => {
  fc.assert(
    fc.property(anyProblem(wild), fc.integer(), (problem, seed) => {
      const p = compile(problem);
      const plan = solve(p, seed);
      expect(costOf(p, plan)).toBeCloseTo(judge(problem, stopsOf(p, plan)), 6);
    }),
    { numRuns: 150 },
  );
});

test("property: same problem and same chance, same plan", () => {
  fc.assert(
    fc.property(anyProblem(wild), fc.integer(), (problem, seed) => {
      const [one, two] = [compile(problem), compile(problem)];
      expect(stopsOf(one, solve(one, seed))).toEqual(stopsOf(two, solve(two, seed)));
    }),
  );
});

test("property: most visits are served that can be, then at the least cost, as trying everything shows", () => {
  const small = anyProblem(hilly).map((problem) => ({
    ...problem,
    visits: problem.visits.slice(0, 4).map((visit) => visit.slice(0, 1)),
  }));
  fc.assert(
    fc.property(small, (problem) => {
      const p = compile(problem);
      const plan = solve(p, 1, 600);
      const best = tryEverything(problem);
      expect([plan.served, costOf(p, plan)]).toEqual([best.served, expect.closeTo(best.cost, 6)]);
    }),
    { numRuns: 40 },
  );
});

/** The best of all ways to put visits of one task each into tours. */
function tryEverything(problem: TourProblem): { served: number; cost: number } {
  let best = { served: 0, cost: Infinity };
  const tours: number[][] = problem.tours.map(() => []);
  const tryFrom = (visit: number): void => {
    if (visit < problem.visits.length) {
      tryFrom(visit + 1);
      for (const tour of problem.visits[visit]![0]!.tours) {
        const chain = tours[tour]!;
        for (let at = 0; at <= chain.length; at++) {
          tours[tour] = chain.toSpliced(at, 0, visit);
          tryFrom(visit + 1);
        }
        tours[tour] = chain;
      }
      return;
    }
    const cost = costOfTours(problem, tours);
    const served = tours.flat().length;
    if (cost < Infinity && (served > best.served || (served === best.served && cost < best.cost)))
      best = { served, cost };
  };
  tryFrom(0);
  return best;
}

function costOfTours({ visits, tours, ways, weights }: TourProblem, chains: number[][]): number {
  let [travel, lateness, worst] = [0, 0, 0];
  for (const [index, chain] of chains.entries()) {
    const tour = tours[index]!;
    let free = tour.ready;
    chain.forEach((visit, i) => {
      const { open, due, latest, duration } = visits[visit]![0]!;
      const way = i === 0 ? ways.outward(index, visit) : ways.between(chain[i - 1]!, visit);
      const start = Math.max(open, free + way);
      free = start + duration;
      travel += way;
      lateness += Math.max(0, start - due);
      worst = Math.max(worst, start - due);
      if (start > latest || free > tour.end) travel = Infinity;
    });
    const onward = chain.length ? ways.homeward(chain.at(-1)!, index) : ways.direct(index);
    if (chain.length && free + onward > tour.arriveBy) travel = Infinity;
    travel += onward;
  }
  return weights.travel * travel + weights.late * lateness + weights.latest * worst;
}

test("it stops when the plan is good enough, when the allowance is spent, and when there is nothing to do", () => {
  const task: Task = { open: 0, due: 9, latest: Infinity, duration: 5, tours: [0], offset: { min: 0, max: 0 } };
  const ways = { between: hilly(1), outward: hilly(2), homeward: hilly(3), direct: () => 0 };
  const weights = { travel: 1, late: 1, latest: 1 };
  const tours = [{ owner: 0, ready: 0, end: Infinity, arriveBy: Infinity }];
  const p = compile({ visits: Array.from({ length: 9 }, () => [task]), tours, ways, weights });
  const used = (budget: object) => {
    let count = 0;
    const next = uniform(1);
    search(p, { iterations: 500, chance: () => (count++, next()), ...budget });
    return count;
  };
  const first = used({ iterations: 0 });
  expect(first).toBeGreaterThan(0);
  expect(used({ enough: ({ served }: Plan) => served === 9 })).toBe(first);
  expect(used({ spent: () => 1 })).toBe(first);
  const partly = used({ spent: (tried: number) => tried / 1000 });
  expect(partly).toBeGreaterThan(first);
  expect(partly).toBeLessThan(used({}));
  const nothing = compile({ visits: [], tours: [], ways: ways, weights: { travel: 1, late: 1, latest: 1 } });
  expect(search(nothing, { iterations: 9, chance: uniform(1) }).served).toBe(0);
});

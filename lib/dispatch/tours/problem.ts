/**
 * Tours of many people through many visits. Times and ways are numbers of one unit, whichever the caller likes.
 * What is fixed already stands outside: a person's free stretch between two fixed visits is a tour of its own.
 */
export type TourProblem = {
  visits: readonly Visit[];
  tours: readonly Tour[];
  ways: Ways;
  weights: Weights;
};

/** What one customer gets at once: one task for each person who is needed there, all of them or none. */
export type Visit = readonly Task[];

/** One person's part of a visit. */
export type Task = {
  /** It starts at `open` at the earliest (who comes sooner waits), is late after `due`, impossible after `latest`. */
  open: number;
  due: number;
  latest: number;
  duration: number;
  /** The tours that may take it, by index: skill, level, area, who must not meet whom. */
  tours: readonly number[];
  /** Its start, after the start of the visit's first task. The first task's own is not read. */
  offset: { min: number; max: number };
};

/** A free stretch of somebody's time. */
export type Tour = {
  /** Whose it is: no two tasks of one visit go to the same person. */
  owner: number;
  /** They leave at this time at the earliest. */
  ready: number;
  /** No work after this time. */
  end: number;
  /** They must be at the place where the stretch ends by this time. */
  arriveBy: number;
};

/** Travel times. Tasks are numbered through, visit by visit. */
export type Ways = {
  between: (from: number, to: number) => number;
  /** From where the tour starts. */
  outward: (tour: number, task: number) => number;
  /** To where the tour ends; 0 where nobody counts the way home. */
  homeward: (task: number, tour: number) => number;
  /** From start to end of a tour that nothing is put into. */
  direct: (tour: number) => number;
};

/** Cost of one unit: of travel, of each task's lateness, and of the largest lateness of all. */
export type Weights = { travel: number; late: number; latest: number };

/**
 * The problem as the search reads it: arrays by number of visit, task and tour, all ways worked out once. Tasks
 * `firstTask[v]` up to `firstTask[v + 1]` are those of visit v; a way lies at [from * tasks + to], at
 * [tour * tasks + task] if it is one from or to where a tour starts or ends.
 */
export type Compiled = ReturnType<typeof compile>;

/** Works out ways and orders once. Only ways that a tour may need are asked for. */
export function compile({ visits, tours, ways, weights }: TourProblem) {
  const tasks = visits.flat();
  const n = tasks.length;
  const visitOf = Int32Array.from(visits.flatMap((visit, index) => visit.map(() => index)));
  const firstTask = new Int32Array(visits.length + 1);
  visits.forEach((visit, index) => {
    firstTask[index + 1] = firstTask[index]! + visit.length;
  });
  const between = Float64Array.from({ length: n * n }, (_, i) => ways.between(Math.floor(i / n), i % n));
  const outward = new Float64Array(tours.length * n);
  const homeward = new Float64Array(tours.length * n);
  tasks.forEach((task, k) => {
    for (const tour of task.tours) {
      outward[tour * n + k] = ways.outward(tour, k);
      homeward[tour * n + k] = ways.homeward(k, tour);
    }
  });
  return {
    weights,
    visits: visits.length,
    tasks: n,
    tours: tours.length,
    firstTask,
    visitOf,
    open: Float64Array.from(tasks, ({ open }) => open),
    due: Float64Array.from(tasks, ({ due }) => due),
    latest: Float64Array.from(tasks, ({ latest }) => latest),
    duration: Float64Array.from(tasks, ({ duration }) => duration),
    minOffset: Float64Array.from(tasks, ({ offset }) => offset.min),
    maxOffset: Float64Array.from(tasks, ({ offset }) => offset.max),
    allowed: tasks.map((task) => Int32Array.from(task.tours)),
    owner: Int32Array.from(tours, ({ owner }) => owner),
    ready: Float64Array.from(tours, ({ ready }) => ready),
    end: Float64Array.from(tours, ({ end }) => end),
    arriveBy: Float64Array.from(tours, ({ arriveBy }) => arriveBy),
    direct: Float64Array.from(tours, (_, tour) => ways.direct(tour)),
    between,
    outward,
    homeward,
  };
}

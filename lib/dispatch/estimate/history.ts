import { type Point, straightMetres } from "@/lib/staff/travel";
import { type Arrived, endOf, type Journey } from "./journey";

/** Sum and weight of what is averaged. */
type Tally = { sum: number; weight: number };

/** What ended journeys have taught, ready for JSON; times in ms UTC, `over` in minutes beyond the rule of thumb. */
export type Past = {
  at: number;
  all: Tally;
  groups: Record<string, Tally>;
  /** Forgotten exponentially, one for each of `MEMORIES`. */
  lately: Tally[];
  ended: { at: number; place: Point; over: number }[];
};

const MINUTE = 60_000;
/** Minutes in which what happened is forgotten by a factor of e: the last few ways, the last hours, the day. */
const MEMORIES = [20, 60, 1440];
/** Ways that ended lately and belong nearby: weighed by how long ago and how far away that was. */
const NEARBY = { minutes: 45, metres: 700, within: 240 * MINUTE };
/** How many open ways are about here. */
const HERE_METRES = 1000;
/** How many began, and ended, in the last half hour: whether work piles up. */
const LATELY = 30 * MINUTE;
/** A group's mean counts for half once it has so many ways: until then it is pulled towards the mean of all. */
const GROUP_WEIGHT = 8;

export const nothingYet = (): Past => ({
  at: 0,
  all: { sum: 0, weight: 0 },
  groups: {},
  lately: MEMORIES.map(() => ({ sum: 0, weight: 0 })),
  ended: [],
});

/**
 * What is known at a moment: which ways are open, and how those that have ended went. Tell it everything in order of time,
 * a beginning when it began and an end when it was known; it must never hear what happened later.
 */
export function history(past: Past) {
  const open = new Map<string, Journey>();
  let begun: number[] = [];
  return {
    begin(journey: Journey): void {
      open.set(journey.id, journey);
      begun.push(journey.at);
    },
    end(journey: Arrived): void {
      open.delete(journey.id);
      const at = endOf(journey);
      const over = journey.minutes - journey.ruleMinutes;
      fade(past, at);
      add(past.all, over);
      for (const tally of past.lately) add(tally, over);
      journey.groups.forEach((name, kind) => {
        const key = `${kind} ${name}`;
        past.groups[key] ??= { sum: 0, weight: 0 };
        add(past.groups[key], over);
      });
      past.ended.push({ at, place: journey.place, over });
    },
    /** What the past says of a way that begins now; it must not be open yet. */
    features(journey: Journey): number[] {
      const { at, place } = journey;
      begun = begun.filter((time) => time > at - LATELY);
      past.ended = past.ended.filter((one) => one.at > at - NEARBY.within);
      const usual = meanOf(past.all, 0, 1);
      const ways = [...open.values()];
      const late = ways.map((way) => (at - way.at) / MINUTE - way.ruleMinutes - usual).filter((over) => over > 0);
      return [
        ways.length,
        ways.filter((way) => straightMetres(way.place, place) < HERE_METRES).length,
        late.reduce((sum, over) => sum + over, 0),
        begun.length,
        past.ended.filter((one) => one.at > at - LATELY).length,
        ...past.lately.map((tally, index) => meanOf(faded(tally, at - past.at, index), usual, 1) - usual),
        meanOf(nearby(past, journey), usual, 1) - usual,
        ...journey.groups.map((name, kind) => groupMean(past, `${kind} ${name}`, usual)),
      ];
    },
    past,
  };
}

/** The history of a past that is not changed itself, told what has happened since: which ways are open, and which have ended. */
export function resumed(past: Past, open: readonly Journey[], ended: readonly Arrived[]) {
  const known = history(structuredClone(past));
  for (const way of [...open, ...ended]) known.begin(way);
  for (const way of ended.toSorted((a, b) => endOf(a) - endOf(b))) known.end(way);
  return known;
}

/** The features of every way with what was known when it began, in the order of `journeys`, which is that of time. */
export function featuresOf(journeys: readonly Arrived[], own: (journey: Journey) => number[], past: Past): number[][] {
  const known = history(past);
  const ends = journeys.toSorted((a, b) => endOf(a) - endOf(b));
  let next = 0;
  const rows = journeys.map((journey) => {
    for (let end = ends[next]; end && endOf(end) < journey.at; end = ends[++next]) known.end(end);
    const row = [...own(journey), ...known.features(journey)];
    known.begin(journey);
    return row;
  });
  for (const end of ends.slice(next)) known.end(end);
  return rows;
}

function nearby({ ended }: Past, { at, place }: Journey): Tally {
  const tally = { sum: 0, weight: 0 };
  for (const one of ended) {
    const weight = Math.exp(
      -(at - one.at) / MINUTE / NEARBY.minutes - straightMetres(one.place, place) / NEARBY.metres,
    );
    tally.sum += weight * one.over;
    tally.weight += weight;
  }
  return tally;
}

/** How much longer than usual, or NaN for a group never met before. */
function groupMean({ groups }: Past, key: string, usual: number): number {
  const tally = groups[key];
  return tally ? meanOf(tally, usual, GROUP_WEIGHT) - usual : Number.NaN;
}

/** A mean to which `prior` has been added `weight` times. */
const meanOf = (tally: Tally, prior: number, weight: number): number =>
  (tally.sum + prior * weight) / (tally.weight + weight);

function add(tally: Tally, value: number): void {
  tally.sum += value;
  tally.weight++;
}

/** A tally `elapsed` ms later. */
function faded({ sum, weight }: Tally, elapsed: number, memory: number): Tally {
  const left = Math.exp(-Math.max(0, elapsed) / MINUTE / (MEMORIES[memory] as number));
  return { sum: sum * left, weight: weight * left };
}

function fade(past: Past, at: number): void {
  past.lately = past.lately.map((tally, memory) => faded(tally, at - past.at, memory));
  past.at = Math.max(past.at, at);
}

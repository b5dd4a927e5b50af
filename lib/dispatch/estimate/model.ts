import { type Boosted, boost, predict } from "./boost";
import { featuresOf, history, nothingYet, type Past } from "./history";
import { inOrder, type Margins, marginsOf, type Range } from "./interval";
import { type Arrived, type Journey, ownFeatures } from "./journey";

/** How long ways take, as learned from those that have ended: minutes beyond the rule of thumb. Ready for JSON. */
export type Model = {
  /** Of what it says: a model of another version is not read. */
  version: typeof VERSION;
  zone: string;
  rows: number;
  /** On how many days they were. */
  days: number;
  low: Boosted;
  mid: Boosted;
  high: Boosted;
  margins: Margins;
  past: Past;
};

export const VERSION = 1;

const DAY_MS = 86_400_000;

/** The latest part of the ways is kept back to calibrate on; that many are enough. */
const CALIBRATION = { share: 0.2, most: 2000 };

/**
 * Before anything has been learned: by the rule, from somewhat early to a good deal late, as traffic makes people late more
 * than early. The middle counts like so many ways of our own, the width like so many days: the ways of a day share its
 * weather and its traffic, so a hundred ways of two days have seen two days only.
 */
const PRIOR = {
  ways: 20,
  days: 5,
  low: (rule: number) => -Math.max(5, rule / 4),
  high: (rule: number) => Math.max(10, rule / 2),
};
/** With so many ways the trees have half their say. */
const TREES_HALF = 200;

/**
 * Learns from ways that have ended, in order of time. Fits on the earlier ones, calibrates the range on the latest,
 * then fits once more on all. The same ways and chance give the same model.
 * @param chance a new generator of the same numbers in [0, 1) at each call
 * @param pause waited for now and then, so that whoever shares the processor is not kept waiting for seconds
 */
export async function train(
  journeys: readonly Arrived[],
  zone: string,
  chance: () => () => number,
  pause: () => Promise<void> = async () => {},
): Promise<Model> {
  const past = nothingYet();
  const features = featuresOf(journeys, (journey) => ownFeatures(journey, zone), past);
  const over = journeys.map(({ minutes, ruleMinutes }) => minutes - ruleMinutes);
  const kept = Math.min(Math.floor(journeys.length * CALIBRATION.share), CALIBRATION.most);
  const split = journeys.length - kept;
  const fitTo = async (end: number) => {
    const rows = features.slice(0, end);
    const columns = (rows[0] ?? []).map((_, column) => Float64Array.from(rows, (row) => row[column] as number));
    const at = async (tau: number) => {
      await pause();
      return boost({ rows: end, columns }, Float64Array.from(over.slice(0, end)), tau, chance());
    };
    const days = new Set(journeys.slice(0, end).map((journey) => Math.floor(journey.at / DAY_MS))).size;
    return { rows: end, days, low: await at(0.1), mid: await at(0.5), high: await at(0.9) };
  };
  const before = await fitTo(split);
  const ranges = journeys
    .slice(split)
    .map((journey, index) => beyond(before, journey, features[split + index] as number[]));
  const margins = marginsOf(ranges, over.slice(split));
  return { version: VERSION, zone, ...(await fitTo(journeys.length)), margins, past };
}

type Fit = Pick<Model, "rows" | "days" | "low" | "mid" | "high">;

/** Minutes beyond the rule, before calibration. */
function beyond(fit: Fit | null, { ruleMinutes }: Journey, features: readonly number[]): Range {
  const rows = fit?.rows ?? 0;
  const of = (boosted: Boosted | undefined) => {
    const { base, added } = boosted && rows ? predict(boosted, features) : { base: 0, added: 0 };
    return { base, added: (added * rows) / (rows + TREES_HALF) };
  };
  const [low, mid, high] = [of(fit?.low), of(fit?.mid), of(fit?.high)];
  const middle = (mid.base * rows) / (rows + PRIOR.ways) + mid.added;
  const side = (own: typeof low, prior: number) =>
    middle + prior + (own.base + own.added - mid.base - mid.added - prior) * trust(fit);
  return { low: side(low, PRIOR.low(ruleMinutes)), mid: middle, high: side(high, PRIOR.high(ruleMinutes)) };
}

/** How far the width of the ways seen so far is to be trusted, 0..1. */
const trust = (fit: Fit | null): number => (fit ? fit.days / (fit.days + PRIOR.days) : 0);

/**
 * Estimates how many minutes a way takes that begins now, with the range that holds four in five.
 * @param model null: nothing learned yet; then it is the rule of thumb with a wide range
 * @param known what is known now, e.g. `history(model.past)` told what happened since
 */
export function estimate(
  model: Model | null,
  journey: Journey,
  known: ReturnType<typeof history> = history(nothingYet()),
): Range {
  const features = model ? [...ownFeatures(journey, model.zone), ...known.features(journey)] : [];
  const { low, mid, high } = beyond(model, journey, features);
  // To be widened is taken at its word, to be narrowed only as far as the days seen can tell.
  const margin = (side: "low" | "high") => {
    const own = model?.margins[side] ?? 0;
    return own < 0 ? own * trust(model) : own;
  };
  const rule = journey.ruleMinutes;
  return inOrder({ low: rule + low - margin("low"), mid: rule + mid, high: rule + high + margin("high") }, 0);
}

import type { Table } from "./bins";
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
  low: Boosted;
  mid: Boosted;
  high: Boosted;
  margins: Margins;
  past: Past;
};

export const VERSION = 1;

/** The latest part of the ways is kept back to calibrate on; that many are enough. */
const CALIBRATION = { share: 0.2, most: 2000 };

/**
 * Before anything has been learned: by the rule, from somewhat early to a good deal late, as traffic makes people late more
 * than early. Counts like so many ways of our own.
 */
const PRIOR = {
  ways: 20,
  low: (rule: number) => -Math.max(5, rule / 4),
  high: (rule: number) => Math.max(10, rule / 2),
};
/** With so many ways the trees have half their say. */
const TREES_HALF = 200;

/**
 * Learns from ways that have ended, in order of time. Fits on the earlier ones, calibrates the range on the latest,
 * then fits once more on all. The same ways and chance give the same model.
 * @param chance a new generator of the same numbers in [0, 1) at each call
 */
export function train(journeys: readonly Arrived[], zone: string, chance: () => () => number): Model {
  const past = nothingYet();
  const features = featuresOf(journeys, (journey) => ownFeatures(journey, zone), past);
  const over = journeys.map(({ minutes, ruleMinutes }) => minutes - ruleMinutes);
  const kept = Math.min(Math.floor(journeys.length * CALIBRATION.share), CALIBRATION.most);
  const split = journeys.length - kept;
  const before = fit(features.slice(0, split), over.slice(0, split), chance);
  const ranges = journeys
    .slice(split)
    .map((journey, index) => beyond(before, journey, features[split + index] as number[]));
  const margins = marginsOf(ranges, over.slice(split));
  return { version: VERSION, zone, ...fit(features, over, chance), margins, past };
}

type Fit = Pick<Model, "rows" | "low" | "mid" | "high">;

function fit(features: number[][], over: number[], chance: () => () => number): Fit {
  const columns = (features[0] ?? []).map((_, column) => Float64Array.from(features, (row) => row[column] as number));
  const table: Table = { rows: features.length, columns };
  const at = (tau: number) => boost(table, Float64Array.from(over), tau, chance());
  return { rows: over.length, low: at(0.1), mid: at(0.5), high: at(0.9) };
}

/** Minutes beyond the rule, before calibration. */
function beyond(fit: Fit | null, { ruleMinutes }: Journey, features: readonly number[]): Range {
  const rows = fit?.rows ?? 0;
  const of = (boosted: Boosted | undefined, prior: number) => {
    const { base, added } = boosted && rows ? predict(boosted, features) : { base: 0, added: 0 };
    return (base * rows + prior * PRIOR.ways) / (rows + PRIOR.ways) + (added * rows) / (rows + TREES_HALF);
  };
  return {
    low: of(fit?.low, PRIOR.low(ruleMinutes)),
    mid: of(fit?.mid, 0),
    high: of(fit?.high, PRIOR.high(ruleMinutes)),
  };
}

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
  const margins = model?.margins ?? { low: 0, high: 0 };
  const rule = journey.ruleMinutes;
  return inOrder({ low: rule + low - margins.low, mid: rule + mid, high: rule + high + margins.high }, 0);
}

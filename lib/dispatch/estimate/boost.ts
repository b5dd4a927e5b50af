import { binned, type Table } from "./bins";
import { type Growing, grow, type Tree, valueOf } from "./tree";

/** Trees that together estimate one quantile of a number: `base`, and what each tree adds. Ready for JSON. */
export type Boosted = { base: number; trees: Tree[] };

/** Chosen on hold-outs of a delivery business's orders; more, deeper or faster trees were no better there. */
const TREES = 250;
const RATE = 0.04;
const GROWING: Growing = { depth: 3, leafRows: 20, damping: 5 };
/** Each tree sees so many of the rows and of the columns: that many different trees err less together (Friedman 2002). */
const ROW_SHARE = 0.6;
const COLUMN_SHARE = 0.4;

/**
 * Fits gradient-boosted trees to a quantile of `y` (Friedman, "Greedy function approximation", 2001, with the leaves set to
 * the residuals' own quantile as in its LAD boost). Residuals beyond their own middle size pull no harder than that
 * size, so that a few wild rows do not steer the cuts.
 * @param tau which quantile, 0..1; 0.5: the median
 * @param chance uniform in [0, 1): the same chance gives the same trees
 */
export function boost(table: Table, y: Float64Array, tau: number, chance: () => number): Boosted {
  const base = rounded(quantile(Float64Array.from(y), tau));
  const boosted: Boosted = { base, trees: [] };
  const cut = binned(table);
  const rest = y.map((value) => value - base);
  const clip = quantile(rest.map(Math.abs), 0.8) || 1;
  const pull = rest.slice();
  for (let count = 0; count < TREES; count++) {
    for (let row = 0; row < rest.length; row++) pull[row] = pullOf(rest[row] as number, tau, clip);
    const rows = sampled(rest.length, chance);
    const features = [...table.columns.keys()].filter(() => chance() < COLUMN_SHARE);
    const { tree, leafOf } = grow(cut, pull, { rows, features }, GROWING);
    if (tree.feature.every((feature) => feature < 0)) continue;
    tree.leaves = leavesOf(rest, leafOf, rows, tau);
    for (let row = 0; row < rest.length; row++) {
      rest[row] = (rest[row] as number) - (tree.leaves[leafOf[row] as number] as number);
    }
    boosted.trees.push(tree);
  }
  return boosted;
}

/** The estimate for these features: what the base says, and what the trees add to it. */
export function predict({ base, trees }: Boosted, features: ArrayLike<number>): { base: number; added: number } {
  let added = 0;
  for (const tree of trees) added += valueOf(tree, features);
  return { base, added };
}

/** The q-quantile of numbers, the lower of two neighbours. Sorts them in place. NaN of none. */
export function quantile(values: Float64Array, q: number): number {
  values.sort();
  return values.length ? (values[Math.min(values.length - 1, Math.floor(q * values.length))] as number) : Number.NaN;
}

/** How a residual pulls: more towards the side that the quantile weighs more. */
const pullOf = (rest: number, tau: number, clip: number): number =>
  Math.max(-clip, Math.min(clip, rest)) * (rest > 0 ? tau : 1 - tau);

function sampled(rows: number, chance: () => number): Int32Array {
  const picked = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (chance() < ROW_SHARE) picked[count++] = row;
  return picked.subarray(0, count);
}

function leavesOf(rest: Float64Array, leafOf: Uint8Array, rows: Int32Array, tau: number): number[] {
  const counts = new Int32Array(2 ** GROWING.depth);
  const values = Array.from(counts, () => new Float64Array(rows.length));
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const leaf = leafOf[row] as number;
    (values[leaf] as Float64Array)[counts[leaf] as number] = rest[row] as number;
    counts[leaf] = (counts[leaf] as number) + 1;
  }
  return values.map((all, leaf) => {
    const count = counts[leaf] as number;
    return count ? rounded((RATE * quantile(all.subarray(0, count), tau) * count) / (count + GROWING.damping)) : 0;
  });
}

/** Kept short in JSON: less than a hundredth of a second is nobody's concern. No -0 either, which JSON does not keep. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;

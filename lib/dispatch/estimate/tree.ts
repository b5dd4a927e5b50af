import type { Binned } from "./bins";

/**
 * A regression tree of one depth everywhere, ready for JSON. Node n has its children at 2n + 1 and 2n + 2: a value above
 * the `cut` goes right; one that is not known, and everything where `feature` is -1, goes left. 2^depth `leaves`.
 */
export type Tree = { feature: number[]; cut: number[]; leaves: number[] };

/** How a tree is grown. `leafRows`: a leaf has at least so many rows; `damping`: so many rows of no effect are added to each leaf. */
export type Growing = { depth: number; leafRows: number; damping: number };

/** What a tree adds to the estimate of these features. */
export function valueOf(tree: Tree, features: ArrayLike<number>): number {
  const inner = tree.feature.length;
  let node = 0;
  while (node < inner) {
    const feature = tree.feature[node] as number;
    const right = feature >= 0 && (features[feature] as number) > (tree.cut[node] as number);
    node = 2 * node + (right ? 2 : 1);
  }
  return tree.leaves[node - inner] as number;
}

type Cut = { gain: number; feature: number; bin: number };

/**
 * Grows a tree level by level so that rows of like gradients come together, by sums per bin instead of sorted values (the
 * histogram method of Ke et al., "LightGBM", NIPS 2017). The leaves' values are still to be set.
 * @param rows which rows to grow it on
 * @param features which columns may be cut
 * @returns the tree, and the leaf (0 .. 2^depth - 1) of every row of the table
 */
export function grow(
  table: Binned,
  gradient: Float64Array,
  { rows, features }: { rows: Int32Array; features: number[] },
  growing: Growing,
): { tree: Tree; leafOf: Uint8Array } {
  const inner = 2 ** growing.depth - 1;
  const tree: Tree = { feature: Array(inner).fill(-1), cut: Array(inner).fill(0), leaves: Array(inner + 1).fill(0) };
  const nodeOf = new Uint8Array(table.rows);
  for (let level = 0; level < growing.depth; level++) {
    const cuts = Array.from({ length: 2 ** level }, (): Cut => ({ gain: 1e-9, feature: -1, bin: 0 }));
    for (const feature of features) findCuts(table, gradient, { rows, feature, nodeOf }, growing, cuts);
    cuts.forEach(({ feature, bin }, node) => {
      const at = cuts.length - 1 + node;
      tree.feature[at] = feature;
      if (feature >= 0) tree.cut[at] = edgeAfter(table, feature, bin);
    });
    for (let row = 0; row < table.rows; row++) {
      const node = nodeOf[row] as number;
      const { feature, bin } = cuts[node] as Cut;
      const right = feature >= 0 && ((table.bins[feature] as Uint8Array)[row] as number) > bin;
      nodeOf[row] = 2 * node + (right ? 1 : 0);
    }
  }
  return { tree, leafOf: nodeOf };
}

/** The value above which a row lies in a bin after `bin`; known values all lie above what is not known. JSON has no infinity. */
const edgeAfter = ({ edges }: Binned, feature: number, bin: number): number =>
  bin === 0 ? -Number.MAX_VALUE : ((edges[feature] as Float64Array)[bin - 1] as number);

/** Puts this feature's best cut of every node into `cuts` where it beats what is there. */
function findCuts(
  { bins, edges }: Binned,
  gradient: Float64Array,
  { rows, feature, nodeOf }: { rows: Int32Array; feature: number; nodeOf: Uint8Array },
  { leafRows, damping }: Growing,
  cuts: Cut[],
): void {
  const column = bins[feature] as Uint8Array;
  const width = (edges[feature] as Float64Array).length + 2;
  const sums = new Float64Array(cuts.length * width);
  const counts = new Int32Array(cuts.length * width);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const slot = (nodeOf[row] as number) * width + (column[row] as number);
    sums[slot] = (sums[slot] as number) + (gradient[row] as number);
    counts[slot] = (counts[slot] as number) + 1;
  }
  const score = (sum: number, count: number) => (sum * sum) / (count + damping);
  for (let node = 0; node < cuts.length; node++) {
    const from = node * width;
    let [sum, count] = [0, 0];
    for (let slot = from; slot < from + width; slot++) {
      sum += sums[slot] as number;
      count += counts[slot] as number;
    }
    let [left, leftCount] = [0, 0];
    for (let bin = 0; bin < width - 1; bin++) {
      left += sums[from + bin] as number;
      leftCount += counts[from + bin] as number;
      if (leftCount < leafRows || count - leftCount < leafRows) continue;
      const gain = score(left, leftCount) + score(sum - left, count - leftCount) - score(sum, count);
      if (gain > (cuts[node] as Cut).gain) cuts[node] = { gain, feature, bin };
    }
  }
}

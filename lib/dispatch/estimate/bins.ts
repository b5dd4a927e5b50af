/** Rows of features, kept by column; NaN where a value is not known. */
export type Table = { rows: number; columns: Float64Array[] };

/** A table cut into bins: a value lies in bin 1 + (how many of its column's `edges`, ascending, lie below it); bin 0: not known. */
export type Binned = { rows: number; bins: Uint8Array[]; edges: Float64Array[] };

/** As many as a byte tells apart. Fewer blur the rare, busy hours, in which an estimate matters most. */
const MOST_BINS = 255;

/** Cuts every column at its own quantiles, so that about equally many rows lie in each bin. Equal values stay together. */
export function binned({ rows, columns }: Table): Binned {
  const edges = columns.map(edgesOf);
  return { rows, edges, bins: columns.map((column, index) => binsOf(column, edges[index] as Float64Array)) };
}

function edgesOf(column: Float64Array): Float64Array {
  const known = column.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  for (let cut = 1; cut < MOST_BINS; cut++) {
    const at = Math.floor((cut * known.length) / MOST_BINS);
    const [below, above] = [known[at - 1], known[at]];
    if (below === undefined || above === undefined || below === above) continue;
    // Half way, so that values never seen before fall to the nearer side.
    const edge = (below + above) / 2;
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  return Float64Array.from(edges);
}

const binsOf = (column: Float64Array, edges: Float64Array): Uint8Array =>
  Uint8Array.from(column, (value) => (Number.isNaN(value) ? 0 : 1 + countBelow(edges, value)));

function countBelow(edges: Float64Array, value: number): number {
  let [from, to] = [0, edges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((edges[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

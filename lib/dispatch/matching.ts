import FlatQueue from "flatqueue";

/** More than costs along any chain of exchanges differ: a row goes without only when nothing else is left. */
const WITHOUT = 1e8;

/** A pair that is allowed, and its cost: finite, any sign, below 1e5. */
export type Edge = { column: number; cost: number };

/**
 * Pairs as many rows with columns as can be, one to one, at the least total cost.
 * @param costs null is forbidden
 * @returns [row, column] pairs, by row
 */
export const cheapestPairs = (costs: readonly (readonly (number | null)[])[]): [number, number][] =>
  cheapestOf(
    costs.map((row) => row.flatMap((cost, column): Edge[] => (cost === null ? [] : [{ column, cost }]))),
    costs[0]?.length ?? 0,
  );

/**
 * The same for few allowed pairs of many: successive shortest augmenting paths with potentials (Jonker and Volgenant
 * 1987). Every row also has a place of its own, at a price that it takes only if it must.
 * Rows that come `first` are paired as many as can be. That costs no pair: the rows that can be paired together form a
 * matroid (Edmonds and Fulkerson 1965), whose heaviest set, whatever its weights above nothing, is also a largest one.
 * @param rows the allowed pairs of each row
 * @param first which rows come first; without it none
 */
export function cheapestOf(
  rows: readonly (readonly Edge[])[],
  columns: number,
  first: readonly boolean[] = [],
): [number, number][] {
  const edges = rows.map((row, i) => [...row, { column: columns + i, cost: first[i] ? 2 * WITHOUT : WITHOUT }]);
  const size = columns + rows.length;
  const pairs: Pairing = {
    edges,
    rowOf: new Int32Array(size).fill(-1),
    columnOf: new Int32Array(rows.length).fill(-1),
    rowPrice: edges.map((row) => Math.min(...row.map(({ cost }) => cost))),
    columnPrice: new Float64Array(size),
  };
  for (let row = 0; row < rows.length; row++) addRow(pairs, row);
  return [...pairs.columnOf].flatMap((column, row): [number, number][] => (column < columns ? [[row, column]] : []));
}

type Pairing = {
  edges: readonly (readonly Edge[])[];
  /** -1: none yet. */
  rowOf: Int32Array;
  columnOf: Int32Array;
  /** Potentials: a pair's cost less both prices is never below 0, and is 0 for those taken. */
  rowPrice: number[];
  columnPrice: Float64Array;
};

/** Gives a row a column by the cheapest chain of exchanges (Dijkstra's algorithm over what pairs cost above their prices). */
function addRow({ edges, rowOf, columnOf, rowPrice, columnPrice }: Pairing, start: number): void {
  const reached = new Map<number, { length: number; from: number }>();
  const settled = new Map<number, number>();
  const queue = new FlatQueue<number>();
  const reach = (row: number, base: number) => {
    for (const { column, cost } of edges[row] as Edge[]) {
      const length = base + cost - (rowPrice[row] as number) - (columnPrice[column] as number);
      if (settled.has(column) || length >= (reached.get(column)?.length ?? Number.POSITIVE_INFINITY)) continue;
      reached.set(column, { length, from: row });
      queue.push(column, length);
    }
  };
  reach(start, 0);
  let end = queue.pop() as number;
  for (; rowOf[end] !== -1; end = queue.pop() as number) {
    if (settled.has(end)) continue;
    const { length } = reached.get(end) as { length: number };
    settled.set(end, length);
    reach(rowOf[end] as number, length);
  }
  const total = (reached.get(end) as { length: number }).length;
  rowPrice[start] = (rowPrice[start] as number) + total;
  for (const [column, length] of settled) {
    const row = rowOf[column] as number;
    rowPrice[row] = (rowPrice[row] as number) + total - length;
    columnPrice[column] = (columnPrice[column] as number) - total + length;
  }
  for (let column = end, row = -1; row !== start; ) {
    row = (reached.get(column) as { from: number }).from;
    const given = columnOf[row] as number;
    columnOf[row] = column;
    rowOf[column] = row;
    column = given;
  }
}

/**
 * Pairs as many rows with columns as can be, one to one, by augmenting paths (Kuhn). Earlier rows are served first:
 * a row once served stays served.
 * @param allowed columns each row may be paired with, the preferred first
 * @returns column of each row, or null
 */
export function mostPairs(allowed: readonly (readonly number[])[]): (number | null)[] {
  const rowOf = new Map<number, number>();
  const columnOf: (number | null)[] = allowed.map(() => null);
  const augment = (row: number, seen: Set<number>): boolean =>
    (allowed[row] ?? []).some((column) => {
      if (seen.has(column)) return false;
      seen.add(column);
      const holder = rowOf.get(column);
      if (holder !== undefined && !augment(holder, seen)) return false;
      rowOf.set(column, row);
      columnOf[row] = column;
      return true;
    });
  for (let row = 0; row < allowed.length; row++) augment(row, new Set());
  return columnOf;
}

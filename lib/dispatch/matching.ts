import { munkres } from "munkres";

/** More than any sum of real costs: a forbidden pair is taken only when nothing else is left, and then dropped. */
const FORBIDDEN = 1e9;

/**
 * Pairs as many rows with columns as can be, one to one, at the least total cost (Hungarian algorithm).
 * Among equal costs, earlier columns go to earlier rows.
 * @param costs finite, any sign, below 1e6 each; null is forbidden
 * @returns [row, column] pairs, by row
 */
export function cheapestPairs(costs: readonly (readonly (number | null)[])[]): [number, number][] {
  if (costs.length === 0 || costs[0]?.length === 0) return [];
  const matrix = costs.map((row) => row.map((cost, column) => (cost === null ? FORBIDDEN : cost + column * 1e-7)));
  return munkres(matrix)
    .filter(([row, column]) => costs[row]?.[column] !== null)
    .sort(([a], [b]) => a - b);
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

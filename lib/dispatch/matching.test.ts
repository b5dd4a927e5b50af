import fc from "fast-check";
import { expect, test } from "vitest";
import { cheapestPairs, mostPairs } from "./matching";

type Costs = (number | null)[][];

/** Every way of pairing rows with columns: [how many, at what cost] of the best. */
function bruteForce(costs: Costs, row = 0, used = new Set<number>()): [pairs: number, cost: number] {
  const cells = costs[row];
  if (!cells) return [0, 0];
  const ways = cells.flatMap((cost, column): [number, number][] => {
    if (cost === null || used.has(column)) return [];
    const [pairs, sum] = bruteForce(costs, row + 1, new Set([...used, column]));
    return [[pairs + 1, sum + cost]];
  });
  return [bruteForce(costs, row + 1, used), ...ways].reduce((a, b) =>
    b[0] > a[0] || (b[0] === a[0] && b[1] < a[1]) ? b : a,
  );
}

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: -60, max: 600 }), { freq: 3 }), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  );

test("property: as many pairs as can be, at the least cost, nothing forbidden and nobody twice", () => {
  fc.assert(
    fc.property(matrix, (costs) => {
      const pairs = cheapestPairs(costs);
      const [count, cost] = bruteForce(costs);
      expect(pairs.length).toBe(count);
      expect(pairs.reduce((sum, [i, j]) => sum + (costs[i]?.[j] ?? Number.NaN), 0)).toBe(cost);
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(count);
    }),
    { numRuns: 500 },
  );
});

test("property: augmenting paths find as many pairs, and earlier rows keep their place", () => {
  fc.assert(
    fc.property(matrix, (costs) => {
      const allowed = costs.map((row) => row.flatMap((cost, column) => (cost === null ? [] : [column])));
      const columns = mostPairs(allowed);
      const taken = columns.filter((column) => column !== null);
      expect(taken.length).toBe(bruteForce(costs)[0]);
      expect(new Set(taken).size).toBe(taken.length);
      columns.forEach((column, row) => {
        if (column !== null) expect(allowed[row]).toContain(column);
      });
      if (allowed[0]?.length) expect(columns[0]).not.toBeNull();
    }),
  );
});

test("equal costs: the earlier column; nothing to pair: nothing", () => {
  expect(cheapestPairs([[5, 5, 5]])).toEqual([[0, 0]]);
  expect(cheapestPairs([[null, null]])).toEqual([]);
  expect(cheapestPairs([])).toEqual([]);
  expect(cheapestPairs([[]])).toEqual([]);
});

import fc from "fast-check";
import highsLoader from "highs";
import { expect, test } from "vitest";
import { cheapestOf, cheapestPairs, type Edge } from "./matching";

const highs = await highsLoader();

/** The least cost of pairing as many rows as can be, by a mixed-integer solver that knows nothing of ours. */
function exact(rows: readonly (readonly Edge[])[]): { pairs: number; cost: number } {
  const names = rows.flatMap((row, i) => row.map(({ column, cost }) => ({ name: `x${i}_${column}`, i, column, cost })));
  if (names.length === 0) return { pairs: 0, cost: 0 };
  const most = 1e4;
  const sum = (some: typeof names) => some.map(({ name }) => name).join(" + ");
  const groups = new Map<string, typeof names>();
  for (const one of names) {
    for (const key of [`r${one.i}`, `c${one.column}`]) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const problem = [
    "Minimize",
    ` obj: ${names.map(({ name, cost }) => `${cost - most < 0 ? "-" : "+"} ${Math.abs(cost - most)} ${name}`).join(" ")}`,
    "Subject To",
    ...[...groups].map(([key, some]) => ` ${key}: ${sum(some)} <= 1`),
    "Binary",
    ` ${names.map(({ name }) => name).join(" ")}`,
    "End",
  ].join("\n");
  const { Columns: columns } = highs.solve(problem) as { Columns: Record<string, { Primal: number }> };
  const taken = names.filter(({ name }) => (columns[name]?.Primal ?? 0) > 0.5);
  return { pairs: taken.length, cost: taken.reduce((total, { cost }) => total + cost, 0) };
}

const sparse = fc.array(
  fc.uniqueArray(fc.record({ column: fc.integer({ min: 0, max: 24 }), cost: fc.integer({ min: -500, max: 4000 }) }), {
    selector: ({ column }) => column,
    maxLength: 6,
  }),
  { minLength: 1, maxLength: 25 },
);

test("an exact solver agrees: as many pairs as can be, none cheaper", () => {
  fc.assert(
    fc.property(sparse, (rows) => {
      const pairs = cheapestOf(rows, 25);
      const cost = pairs.reduce(
        (sum, [i, j]) => sum + (rows[i]?.find(({ column }) => column === j)?.cost ?? Number.NaN),
        0,
      );
      expect({ pairs: pairs.length, cost }).toEqual(exact(rows));
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
    }),
    { numRuns: 60 },
  );
});

test("and on a full table of 40 by 40", () => {
  const next = (
    (seed: number) => () =>
      (seed = (seed * 48271) % 2147483647)
  )(7);
  const costs = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => next() % 1000));
  const pairs = cheapestPairs(costs);
  const rows = costs.map((row) => row.map((cost, column) => ({ column, cost })));
  expect(pairs.reduce((sum, [i, j]) => sum + (costs[i]?.[j] as number), 0)).toBe(exact(rows).cost);
});

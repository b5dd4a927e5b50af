import { expect, test } from "vitest";
import { uniform } from "@/lib/chance";
import { boost, predict, quantile } from "./boost";

const shape = (x: number, z: number) => 10 * Math.sin(x) + (z > 3 ? 5 : 0);

/** Rows of x in 0..6, z in 0..6 and a column of mere noise; y is `shape` and an error that grows with z. */
function world(rows: number, seed: number) {
  const next = uniform(seed);
  const columns = [0, 1, 2].map(() => Float64Array.from({ length: rows }, () => next() * 6));
  const error = (z: number) => (next() + next() + next() - 1.5) * (1 + z);
  const y = Float64Array.from({ length: rows }, (_, row) => {
    const [x = 0, z = 0] = columns.map((column) => column[row]);
    return shape(x, z) + error(z);
  });
  return { table: { rows, columns }, y, row: (index: number) => columns.map((column) => column[index] as number) };
}

const value = (boosted: ReturnType<typeof boost>, features: number[]) => {
  const { base, added } = predict(boosted, features);
  return base + added;
};

test("a known function is found again, on rows never seen", () => {
  const [seen, unseen] = [world(4000, 1), world(500, 2)];
  const boosted = boost(seen.table, seen.y, 0.5, uniform(3));
  const errors = Array.from({ length: 500 }, (_, index) => {
    const [x = 0, z = 0, noise = 0] = unseen.row(index);
    return Math.abs(value(boosted, [x, z, noise]) - shape(x, z));
  });
  expect(errors.reduce((sum, error) => sum + error, 0) / 500).toBeLessThan(0.7);
});

test.each([0.1, 0.5, 0.9])(
  "of rows never seen a share of %d lies below that quantile, where they vary little and much",
  (tau) => {
    const [seen, unseen] = [world(4000, 4), world(2000, 5)];
    const boosted = boost(seen.table, seen.y, tau, uniform(6));
    for (const wide of [false, true]) {
      const rows = [...unseen.y.keys()].filter((index) => (unseen.row(index)[1] as number) > 3 === wide);
      const below = rows.filter((index) => (unseen.y[index] as number) < value(boosted, unseen.row(index))).length;
      expect(Math.abs(below / rows.length - tau)).toBeLessThan(0.06);
    }
  },
);

test("the same rows and chance give the same trees, other chance others", () => {
  const { table, y } = world(300, 7);
  const [one, same, other] = [1, 1, 2].map((seed) => boost(table, y, 0.5, uniform(seed)));
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test("what is not known is a value of its own", () => {
  const next = uniform(8);
  const column = Float64Array.from({ length: 1000 }, () => (next() < 0.5 ? Number.NaN : next()));
  const boosted = boost(
    { rows: 1000, columns: [column] },
    column.map((x) => (Number.isNaN(x) ? 20 : 5)),
    0.5,
    uniform(9),
  );
  expect(value(boosted, [Number.NaN])).toBeCloseTo(20, 0);
  expect(value(boosted, [0.001])).toBeCloseTo(5, 0);
});

test("too few rows for a cut leave the quantile of all", () => {
  const y = Float64Array.of(1, 2, 3, 4, 5);
  expect(boost({ rows: 5, columns: [y] }, y, 0.5, uniform(1))).toEqual({ base: 3, trees: [] });
});

test("a quantile is the lower of two neighbours, and none of nothing", () => {
  expect(quantile(Float64Array.of(4, 1, 3, 2), 0.5)).toBe(3);
  expect(quantile(Float64Array.of(4, 1), 1)).toBe(4);
  expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
});

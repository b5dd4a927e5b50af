import fc from "fast-check";
import { expect, test } from "vitest";
import { fanOut, type Mark } from "./fan-out";

const frame = { width: 600, height: 500 };
const pill = (x: number, y: number): Mark => ({ x, y, halfWidth: 29, halfHeight: 16 });

/** Pairs that still cover each other. */
function overlaps(marks: readonly Mark[], spots: { x: number; y: number }[]): number {
  let found = 0;
  spots.forEach((one, i) => {
    spots.slice(i + 1).forEach((other, k) => {
      const [a, b] = [marks[i], marks[i + 1 + k]] as [Mark, Mark];
      const wide = Math.abs(one.x - other.x) < a.halfWidth + b.halfWidth;
      if (wide && Math.abs(one.y - other.y) < a.halfHeight + b.halfHeight) found += 1;
    });
  });
  return found;
}

test("marks that stand apart stay where they are", () => {
  const marks = [pill(100, 100), pill(300, 100), pill(100, 300)];
  expect(fanOut(marks, frame)).toEqual(marks.map(({ x, y }) => ({ x, y })));
});

test("a dozen orders of one house can all be reached, and none goes far", () => {
  const marks = Array.from({ length: 12 }, () => pill(300, 250));
  const spots = fanOut(marks, frame);
  expect(overlaps(marks, spots)).toBe(0);
  for (const { x, y } of spots) expect(Math.hypot(x - 300, y - 250)).toBeLessThan(180);
  expect(fanOut(marks, frame)).toEqual(spots);
});

test("a full day on a phone's picture: nothing covers anything, nothing leaves the picture", () => {
  const spot = fc.record({ x: fc.integer({ min: -20, max: 620 }), y: fc.integer({ min: -20, max: 520 }) });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 45 }), (places) => {
      const marks = places.map(({ x, y }) => pill(x, y));
      const spots = fanOut(marks, frame);
      expect(overlaps(marks, spots)).toBe(0);
      for (const { x, y } of spots) {
        expect([x >= 29, x <= 571, y >= 16, y <= 484]).not.toContain(false);
      }
    }),
    { numRuns: 60, seed: 4 },
  );
});

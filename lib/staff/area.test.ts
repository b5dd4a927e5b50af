import { expect, test } from "vitest";
import { areaAt, centroid, nearestArea, pointInRing, type Ring, scaled, squareKm } from "./area";

const square: Ring = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
];
const hook: Ring = [
  [0, 0],
  [3, 0],
  [3, 3],
  [2, 3],
  [2, 1],
  [0, 1],
  [0, 0],
];

test.each([
  ["middle of a square", square, 1, 1, true],
  ["outside", square, 3, 1, false],
  ["in the arm of a hook", hook, 2.5, 2.5, true],
  ["in the hollow of a hook", hook, 1, 2, false],
])("%s", (_, ring, lng, lat, inside) => {
  expect(pointInRing({ lat, lng }, ring)).toBe(inside);
});

test("the area at a point is the first that encloses it; a ring that is none encloses nothing", () => {
  const areas = [
    { code: "broken", ring: null },
    { code: "a", ring: square },
    { code: "b", ring: hook },
  ];
  expect(areaAt(areas, { lat: 0.5, lng: 0.5 })?.code).toBe("a");
  expect(areaAt(areas, { lat: 2.5, lng: 2.5 })?.code).toBe("b");
  expect(areaAt(areas, { lat: 9, lng: 9 })).toBeNull();
});

test("the nearest area is the one whose centre is nearest", () => {
  const areas = [
    { code: "far", lat: 1, lng: 1 },
    { code: "near", lat: 0, lng: 0.1 },
  ];
  expect(nearestArea(areas, { lat: 0, lng: 0 })).toMatchObject({ area: { code: "near" } });
  expect(nearestArea([], { lat: 0, lng: 0 })).toBeNull();
});

test("the centre of mass, also of rings far from the origin and of rings without a surface", () => {
  expect(centroid(square)).toEqual({ lat: 1, lng: 1 });
  const far = square.map(([lng, lat]) => [113 + lng / 1000, 23 + lat / 1000] as const);
  expect(centroid(far).lat).toBeCloseTo(23.001, 9);
  expect(centroid(far).lng).toBeCloseTo(113.001, 9);
  expect(
    centroid([
      [1, 1],
      [3, 3],
      [1, 1],
    ]),
  ).toEqual({ lat: 2, lng: 2 });
});

test("a ring grows and shrinks around its middle, and its surface with it", () => {
  expect(scaled(square, 0.5)).toEqual([
    [0.5, 0.5],
    [1.5, 0.5],
    [1.5, 1.5],
    [0.5, 1.5],
    [0.5, 0.5],
  ]);
  expect(scaled(hook, 1)).toEqual(hook);
  expect(squareKm(square)).toBeCloseTo(4 * 111.195 ** 2, 0);
  expect(squareKm(scaled(hook, 2)) / squareKm(hook)).toBeCloseTo(4, 1);
});

import { expect, test } from "vitest";
import type { Ring } from "@/lib/staff/area";
import { mapPicture } from "./map-picture";

const square = (west: number, south: number): Ring => [
  [west, south],
  [west + 0.1, south],
  [west + 0.1, south + 0.1],
  [west, south + 0.1],
  [west, south],
];
const areas = [
  { id: "west", lat: 23.05, lng: 113.05, ring: square(113, 23) },
  { id: "east", lat: 23.05, lng: 113.15, ring: square(113.1, 23) },
];

test("north is up, east is right, and each area has its stretch", () => {
  const picture = mapPicture(areas);
  const [west, east] = picture?.shapes ?? [];
  expect(west?.box).toMatchObject({ x: 40, y: 40, width: 460 });
  expect(east?.box).toMatchObject({ x: 500, y: 40, width: 460 });
  expect(picture?.height).toBeGreaterThan(540);
  const at = (lat: number, lng: number) => picture?.place({ lat, lng }).spot ?? [0, 0];
  expect(at(23.1, 113)).toEqual([40, 40]);
  expect(at(23.09, 113.05)[1]).toBeLessThan(at(23.01, 113.05)[1]);
});

test("who lives outside stands at the nearest edge, and it is said", () => {
  const picture = mapPicture(areas);
  expect(picture?.place({ lat: 23.05, lng: 114 })).toMatchObject({ outside: true, spot: [1000, expect.any(Number)] });
  expect(picture?.place({ lat: 23.05, lng: 113.05 }).outside).toBe(false);
});

test("without areas there is no picture", () => expect(mapPicture([])).toBeNull());

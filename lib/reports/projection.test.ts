import { expect, test } from "vitest";
import { project } from "./projection";

const corners: [number, number][] = [
  [23.0, 113.1],
  [23.2, 113.5],
];

test("a point of the picture is the position that is drawn there", () => {
  const { at, back } = project(corners, 1000, 40);
  for (const [lat, lng] of [...corners, [23.11, 113.27] as const]) {
    const position = back(...at(lat, lng));
    expect(position.lat).toBeCloseTo(lat, 4);
    expect(position.lng).toBeCloseTo(lng, 4);
  }
  expect(back(40, 40)).toEqual({ lat: expect.closeTo(23.2, 6), lng: expect.closeTo(113.1, 6) });
});

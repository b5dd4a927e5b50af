import { expect, test } from "vitest";
import { uniform } from "@/lib/chance";
import { featuresOf, history, nothingYet, resumed } from "./history";
import { type Arrived, endOf } from "./journey";

const MINUTE = 60_000;
const way = (id: number, at: number, minutes: number, more: Partial<Arrived> = {}): Arrived => ({
  id: String(id),
  at: at * MINUTE,
  place: { lat: 23.13, lng: 113.32 },
  ruleMinutes: 20,
  groups: ["cleaning"],
  extra: [],
  minutes,
  ...more,
});
const many = (count: number, seed: number) => {
  const next = uniform(seed);
  return Array.from({ length: count }, (_, index) =>
    way(index, index * 4, Math.round(5 + next() * 60), { groups: [next() < 0.5 ? "a" : "b"] }),
  );
};

test("what happens later changes nothing of what was known before", () => {
  const ways = many(200, 1);
  const at = 120;
  const now = (ways[at] as Arrived).at;
  const known = featuresOf(ways, () => [], nothingYet()).slice(0, at + 1);
  const other = ways.map((one) => (endOf(one) >= now ? { ...one, minutes: one.minutes + 500 } : one));
  expect(featuresOf(other, () => [], nothingYet()).slice(0, at + 1)).toEqual(known);
  expect(featuresOf(other, () => [], nothingYet()).slice(at + 1)).not.toEqual(
    featuresOf(ways, () => [], nothingYet()).slice(at + 1),
  );
});

test("kept as JSON and told the rest, it knows what it would have known all along", () => {
  const ways = many(100, 2);
  const asked = way(1000, 500, 0, { groups: ["a"] });
  const [through, kept] = [nothingYet(), nothingYet()];
  featuresOf(ways, () => [], through);
  const then = (ways[50] as Arrived).at;
  featuresOf(
    ways.filter((one) => endOf(one) < then),
    () => [],
    kept,
  );
  const rest = ways.filter((one) => endOf(one) >= then);
  const before = JSON.stringify(kept);
  const known = resumed(JSON.parse(before), [], rest).features(asked);
  resumed(kept, [], rest);
  expect(JSON.stringify(kept)).toBe(before);
  history(through)
    .features(asked)
    .forEach((value, index) => {
      // Which began lately is not kept: who resumes tells what is still of interest.
      if (index !== 3) expect(known[index]).toBeCloseTo(value, 6);
    });
});

test("open ways, overdue ones and a group that takes longer are seen", () => {
  const known = history(nothingYet());
  for (let index = 0; index < 40; index++) {
    known.end(way(index, index, 20, { groups: ["quick"] }));
    known.end(way(100 + index, index, 40, { groups: ["slow"] }));
  }
  const before = known.features(way(1, 100, 0, { groups: ["quick"] }));
  expect(before[0]).toBe(0);
  known.begin(way(200, 61, 0));
  known.begin(way(201, 99, 0, { place: { lat: 23.5, lng: 113.32 } }));
  const [open, here, overdue, begun] = known.features(way(1, 101, 0, { groups: ["quick"] }));
  // 40 minutes on the way, where 20 and the usual 10 more were to be expected.
  expect([open, here, begun]).toEqual([2, 1, 1]);
  expect(overdue).toBeCloseTo(10, 0);
  const last = (groups: string[]) => known.features(way(1, 101, 0, { groups })).at(-1) as number;
  expect(last(["slow"])).toBeGreaterThan(5);
  expect(last(["quick"])).toBeLessThan(-5);
  expect(last(["never met"])).toBeNaN();
});

test("what went wrong lately and nearby counts, and is forgotten", () => {
  const known = history(nothingYet());
  for (let index = 0; index < 100; index++) known.end(way(index, index, 20));
  for (let index = 0; index < 10; index++) known.end(way(200 + index, 100 + index, 50));
  const lately = (at: number, lat = 23.13) =>
    known.features(way(1, at, 0, { place: { lat, lng: 113.32 } })).slice(5, 9);
  const [quick = 0, hour = 0, day = 0, near = 0] = lately(165);
  expect(quick).toBeGreaterThan(hour);
  expect(hour).toBeGreaterThan(day);
  expect(near).toBeGreaterThan(lately(165, 23.2)[3] as number);
  expect(lately(165 + 600)[0]).toBeCloseTo(0, 1);
});

import { expect, test } from "vitest";
import { uniform } from "@/lib/chance";
import { history } from "./history";
import type { Arrived, Journey } from "./journey";
import { estimate, train } from "./model";

const zone = "Asia/Shanghai";
const MINUTE = 60_000;
const seeded = () => uniform(1);

/** A business in which ways take as the rule says, a quarter longer in the rush from 17 to 19, and ten minutes longer to the old town. */
function ways(count: number, seed: number, first = 0): Arrived[] {
  const next = uniform(seed);
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * 20 * MINUTE;
    const ruleMinutes = 10 + next() * 30;
    const town = next() < 0.3 ? "old" : "new";
    const hour = (8 + at / 3_600_000) % 24;
    const rush = hour >= 17 && hour < 19 ? 1.25 : 1;
    const usual = ruleMinutes * rush + (town === "old" ? 10 : 0);
    const minutes = usual * (0.7 + 0.3 * (next() + next()));
    return {
      id: `${first + index}`,
      at,
      place: { lat: 23, lng: 113 },
      ruleMinutes,
      groups: [town],
      extra: [],
      minutes,
    };
  });
}

const asked = (ruleMinutes: number): Journey => ({ ...(ways(1, 1, 5000)[0] as Arrived), ruleMinutes, groups: ["new"] });

test("with nothing learned it is the rule, with a wide range", async () => {
  expect(estimate(null, asked(20))).toEqual({ low: 15, mid: 20, high: 30 });
  expect(estimate(null, asked(60))).toEqual({ low: 45, mid: 60, high: 90 });
  expect(estimate(null, asked(3)).low).toBe(0);
  expect(estimate(await train([], zone, seeded), asked(20))).toEqual({ low: 15, mid: 20, high: 30 });
});

test.each([1, 5])("%d ways that took half as long again move it a little, and the range stays wide", async (count) => {
  const learned = ways(count, 2).map((way) => ({ ...way, minutes: way.ruleMinutes * 1.5 }));
  const { low, mid, high } = estimate(await train(learned, zone, seeded), asked(20));
  const own = Math.min(...learned.map(({ ruleMinutes }) => ruleMinutes / 2));
  expect(mid).toBeGreaterThan(20);
  expect(mid - 20).toBeLessThan(own);
  expect(low).toBeLessThan(20);
  expect(high).toBeGreaterThan(29);
});

test("the more ways, the more it follows them", async () => {
  const slow = (count: number) => ways(count, 3).map((way) => ({ ...way, minutes: way.ruleMinutes + 15 }));
  const mids: number[] = [];
  for (const count of [0, 1, 5, 40, 400]) {
    mids.push(estimate(await train(slow(count), zone, seeded), asked(20)).mid);
  }
  expect(mids).toEqual(mids.toSorted((a, b) => a - b));
  expect(mids.at(-1)).toBeGreaterThan(33);
});

test("two hundred ways of two days leave the range wide, of a month they do not", async () => {
  const even = (minutesApart: number) =>
    ways(200, 3).map((way, index) => ({ ...way, at: index * minutesApart * MINUTE, minutes: way.ruleMinutes }));
  const width = async (minutesApart: number) => {
    const { low, high } = estimate(await train(even(minutesApart), zone, seeded), asked(20));
    return high - low;
  };
  expect(await width(14)).toBeGreaterThan(7);
  expect(await width(200)).toBeLessThan(3);
});

test("four in five of the ways to come lie in the range, and it errs less than the rule", {
  timeout: 30_000,
}, async () => {
  const model = await train(ways(2000, 4), zone, seeded);
  const known = history(model.past);
  const next = ways(1500, 5, 2000).map((way) => ({ ...way, ...estimate(model, way, known) }));
  const share = next.filter(({ minutes, low, high }) => low <= minutes && minutes <= high).length / next.length;
  expect(Math.abs(share - 0.8)).toBeLessThan(0.04);
  const off = (of: (way: (typeof next)[number]) => number) =>
    next.reduce((sum, way) => sum + Math.abs(of(way) - way.minutes), 0) / next.length;
  expect(off(({ mid }) => mid)).toBeLessThan(0.75 * off(({ ruleMinutes }) => ruleMinutes));
});

test("the same ways give the same model, and JSON keeps all of it", async () => {
  const [model, again] = [await train(ways(500, 6), zone, seeded), await train(ways(500, 6), zone, seeded)];
  expect(again).toEqual(model);
  const kept = JSON.parse(JSON.stringify(model));
  expect(kept).toEqual(model);
  for (const way of ways(50, 7, 500)) {
    expect(estimate(kept, way, history(kept.past))).toEqual(estimate(model, way, history(model.past)));
  }
});

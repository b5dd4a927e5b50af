import fc from "fast-check";
import { expect, test } from "vitest";
import { choosePlace, mostFree, type Pieces } from "./shipping";

const here = { lat: 23.13, lng: 113.32 };
const at = (placeId: string, sku: string, free: number, more: Partial<Pieces> = {}): Pieces => ({
  ...{ stockId: `${placeId}-${sku}`, placeId, sku, free, active: true },
  lat: here.lat,
  lng: here.lng + (placeId === "near" ? 0.001 : 0.01),
  ...more,
});
const stock = [at("far", "rose", 9), at("far", "vase", 2), at("near", "rose", 4)];

test("the nearest place that has everything ships it", () => {
  const rose = choosePlace(stock, [{ sku: "rose", quantity: 4 }], here);
  expect(rose).toMatchObject({ shipment: { placeId: "near", holds: [{ stockId: "near-rose", quantity: 4 }] } });
  expect(choosePlace(stock, [{ sku: "rose", quantity: 5 }], here)).toMatchObject({ shipment: { placeId: "far" } });
  const both = ["rose", "vase"].map((sku) => ({ sku, quantity: 1 }));
  expect(choosePlace(stock, both, here)).toMatchObject({ shipment: { placeId: "far" } });
});

test("a place out of use ships nothing, and what is counted only there is not to be had", () => {
  const closed = [at("near", "rose", 4, { active: false })];
  expect(choosePlace(closed, [{ sku: "rose", quantity: 1 }], here)).toEqual({
    ok: false,
    short: new Map([["rose", { left: 0, apart: false }]]),
  });
  expect(mostFree([...closed, ...stock])).toEqual(new Map(Object.entries({ rose: 9, vase: 2 })));
  expect(mostFree(closed)).toEqual(new Map([["rose", 0]]));
});

test("what is not counted is always there", () => {
  const nothing = { placeId: null, holds: [] };
  expect(choosePlace([], [{ sku: "soil", quantity: 99 }], here)).toEqual({ ok: true, shipment: nothing });
  const mixed = ["soil", "rose"].map((sku) => ({ sku, quantity: 1 }));
  expect(choosePlace(stock, mixed, here)).toMatchObject({ shipment: { holds: [{ stockId: "near-rose" }] } });
});

test("what is left is told as the place that covers most has it; apart, if it is left only without the others", () => {
  const short = (items: Record<string, number>, rows = stock) => {
    const wanted = Object.entries(items).map(([sku, quantity]) => ({ sku, quantity }));
    const answer = choosePlace(rows, wanted, here);
    return answer.ok ? answer : Object.fromEntries(answer.short);
  };
  expect(short({ rose: 12 })).toEqual({ rose: { left: 9, apart: false } });
  expect(short({ rose: 3, vase: 3 })).toEqual({ vase: { left: 2, apart: false } });
  const split = [at("near", "rose", 4), at("far", "vase", 4)];
  expect(short({ rose: 1, vase: 1 }, split)).toEqual({ vase: { left: 0, apart: true } });
});

test("one product in two items is wanted twice", () => {
  const twice = [
    { sku: "vase", quantity: 1 },
    { sku: "vase", quantity: 2 },
  ];
  expect(choosePlace(stock, twice, here)).toMatchObject({ ok: false });
});

test("refused only if no place has everything, and never more than a place has", () => {
  const row = fc.record({ place: fc.constantFrom("a", "b", "c"), sku: fc.constantFrom("x", "y"), free: fc.nat(5) });
  const key = ({ place, sku }: { place: string; sku: string }) => place + sku;
  const wish = fc.record({ sku: fc.constantFrom("x", "y"), quantity: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: key }), fc.array(wish, { maxLength: 3 }), (rows, items) => {
      const all = rows.map(({ place, sku, free }) => at(place, sku, free));
      const total = (sku: string) => items.reduce((sum, item) => sum + (item.sku === sku ? item.quantity : 0), 0);
      const counted = ["x", "y"].filter((sku) => total(sku) > 0 && all.some((one) => one.sku === sku));
      const has = (place: string) =>
        counted.every((sku) => all.some((one) => one.placeId === place && one.sku === sku && one.free >= total(sku)));
      const answer = choosePlace(all, items, here);
      expect(answer.ok).toBe(counted.length === 0 || ["a", "b", "c"].some(has));
      if (answer.ok && counted.length) expect(has(String(answer.shipment.placeId))).toBe(true);
    }),
  );
});

import { expect, test } from "vitest";
import { assumed, pastArea, pastOf, pastOrder, pastPerson } from "@/e2e/fixtures/past";
import { chanceOf } from "./answers";
import type { Change } from "./changes";
import { asItIs, asItWouldBe, lostShare } from "./side";

const areas = [pastArea("north", { feeAmount: 500 }, 0.02), pastArea("city", { feeAmount: 2000 })];
const pastWith = (...orders: ReturnType<typeof pastOrder>[]) => pastOf(orders, [pastPerson("ann")], { areas });
const order = (id: string, change = {}) => pastOrder(id, { feeAmount: 500, ...change });
const would = (past: ReturnType<typeof pastWith>, ...changes: Change[]) =>
  asItWouldBe(past, changes, assumed, chanceOf(1));

test.each([
  [1000, 10_000, 10, 0.1],
  [2000, 10_000, 10, 0.19],
  [500, 10_000, 10, 0.0513],
  [1000, 10_000, 0, 0],
  [1000, 10_000, 100, 1],
])("a price %i dearer than %i at %i of 100 a tenth loses %f", (more, amount, perTenth, share) =>
  expect(lostShare(more, amount, perTenth)).toBeCloseTo(share, 4),
);

test("without changes the side is the period as it was", () => {
  const past = pastWith(order("a"), order("b", { areaId: "gone" }), order("c", { at: { lat: 1, lng: 1 } }));
  expect(would(past)).toEqual(asItIs(past));
});

test("an area that is off takes no orders, unless another holds the place; one that is known no more is left alone", () => {
  const past = pastWith(order("a"), order("b", { areaId: "gone" }));
  const off = asItWouldBe(past, [{ kind: "closed", area: "north" }], assumed, () => 1);
  expect(off.past.orders.map(({ orderId, areaId, amount }) => [orderId, areaId, amount])).toEqual([
    ["a", "city", 11_500],
    ["b", "gone", 10_000],
  ]);
  expect(off.lost).toEqual([]);
  const both = would(pastWith(order("a")), { kind: "closed", area: "north" }, { kind: "closed", area: "city" });
  expect(both.lost).toMatchObject([{ order: { orderId: "a" }, why: "area" }]);
});

test("a higher fee loses customers and earns more from the rest; a lower one wins nobody", () => {
  const orders = Array.from({ length: 2000 }, (_, index) => order(`o${index}`));
  const dear = would(pastWith(...orders), { kind: "fee", area: "north", fee: 1500 });
  expect(dear.lost.length / 2000).toBeCloseTo(0.1, 1);
  expect(dear.lost[0]?.why).toBe("fee");
  expect(dear.past.orders[0]).toMatchObject({ amount: 11_000, feeAmount: 1500 });
  const cheap = asItWouldBe(pastWith(order("a")), [{ kind: "fee", area: "north", fee: 0 }], assumed, () => 0);
  expect(cheap.past.orders).toMatchObject([{ amount: 9500, feeAmount: 0 }]);
});

test("the fee that was paid counts, not today's, and only where something changes", () => {
  const free = order("a", { feeAmount: 0 });
  expect(would(pastWith(free), { kind: "fee", area: "city", fee: 0 }).past.orders).toEqual([free]);
  const now = asItWouldBe(pastWith(free), [{ kind: "fee", area: "north", fee: 700 }], assumed, () => 1);
  expect(now.past.orders).toMatchObject([{ amount: 10_700, feeAmount: 700 }]);
});

test("an outline that shrinks gives its edge to the area around it, and to nobody where there is none", () => {
  const edge = order("edge", { at: { lat: 0.015, lng: 0 } });
  const middle = order("middle");
  const narrow = asItWouldBe(
    pastWith(edge, middle),
    [{ kind: "outline", area: "north", percent: 50 }],
    assumed,
    () => 1,
  );
  expect(narrow.past.orders.map(({ areaId, amount }) => [areaId, amount])).toEqual([
    ["city", 11_500],
    ["north", 10_000],
  ]);
  const far = order("far", { areaId: "city", feeAmount: 2000, at: { lat: 0.05, lng: 0 } });
  const small = would(pastWith(far), { kind: "outline", area: "city", percent: 50 });
  expect(small.lost).toMatchObject([{ order: { orderId: "far" }, why: "area" }]);
});

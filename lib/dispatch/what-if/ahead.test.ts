import { expect, test } from "vitest";
import { busyPast, pastOf, pastOrder, pastPerson } from "@/e2e/fixtures/past";
import { at, east } from "@/e2e/fixtures/roster";
import { chanceOf } from "./answers";
import type { Past } from "./past";
import { type Replayed, replay } from "./replay";
import { asItIs } from "./side";

/** What comes of a period when nobody is told sooner than so many hours before. */
function told(past: Past, aheadHours: number | null): Replayed {
  const offer = { ...past.policy.offer, aheadHours };
  const steps = replay(asItIs({ ...past, policy: { ...past.policy, offer } }), chanceOf(1));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const who = ({ made }: Replayed) => Object.fromEntries(made.map(({ order, workerId }) => [order.orderId, workerId]));

const wide = { start: at(14), end: at(16) };
/** The first customer lives near ann, the second one in her house; bob lives a little further, on the other side. */
const town = pastOf(
  [
    pastOrder("first", { placedAt: at(8), window: wide, durationMinutes: 120, at: east(500) }),
    pastOrder("second", { placedAt: at(9), window: wide, durationMinutes: 120, at: east(0) }),
  ],
  [pastPerson("ann"), pastPerson("bob", { home: east(1100) })],
);

test("told at once, the first who orders has the nearest; told late, both are decided together", () => {
  expect(who(told(town, null))).toEqual({ first: "ann", second: "bob" });
  expect(who(told(town, 2))).toEqual({ first: "bob", second: "ann" });
});

test("an order that comes late enough, or as soon as possible, is not kept waiting", () => {
  const [first, second] = town.orders as [Past["orders"][number], Past["orders"][number]];
  expect(who(told(town, 5))).toEqual({ first: "bob", second: "ann" });
  expect(who(told(town, 6))).toEqual({ first: "ann", second: "bob" });
  const asap = { ...first, asap: true, window: { start: at(8), end: at(10) } };
  expect(told({ ...town, orders: [asap, second] }, 1).made[0]).toMatchObject({ order: { orderId: "first" } });
});

test("what waits to be told counts when a window is promised", () => {
  const full = pastOf(
    ["a", "b"].map((id, turn) => pastOrder(id, { placedAt: at(7, turn), window: { start: at(16), end: at(17) } })),
    [pastPerson("ann")],
  );
  const { lost, moved, made } = told(full, 1);
  expect([lost.length, moved, made.length]).toEqual([0, 1, 2]);
});

test("every order is served once or lost once, whenever it is told, and twice the same", () => {
  const past = busyPast(1, 24, 5);
  for (const hours of [1, 3]) {
    const { made, lost } = told(past, hours);
    const ids = [...made, ...lost].map(({ order }) => order.orderId).sort();
    expect(ids).toEqual(past.orders.map(({ orderId }) => orderId).sort());
    expect(who(told(past, hours))).toEqual(who({ made } as Replayed));
  }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person } from "@/e2e/fixtures/roster";
import { assignBatch } from "./assign";
import { defaultPolicy as policy } from "./policy";
import { offerable } from "./shadow";

const decide = (orders: ReturnType<typeof shadowed>[], people: ReturnType<typeof person>[]) => {
  const all = assignBatch(orders, people, policy, at(7), policy.travel);
  return { all, own: offerable(all, orders, people, policy, at(7)) };
};
const shadowed = (id: string, shadow: boolean, hour: number, metres = 0) => ({
  ...order(id, { at: east(metres), window: { start: at(hour), end: at(hour + 1) } }),
  shadow,
});

test("suggestions are not offered; without any in their day nothing changes for the others", () => {
  const { all, own } = decide([shadowed("a", true, 9), shadowed("b", false, 9)], [person("p"), person("q")]);
  expect(own).toEqual(all.filter(({ orderId }) => orderId === "b"));
});

test("who was to have both comes to their own order from where they really are", () => {
  const { all, own } = decide([shadowed("a", true, 9, 6000), shadowed("b", false, 11, 6000)], [person("p")]);
  expect(all.find(({ orderId }) => orderId === "b")?.fit?.travel.metres).toBe(0);
  expect(own[0]?.fit?.travel.metres).toBeGreaterThan(6000);
  expect(own[0]).toMatchObject({ orderId: "b", workerId: "p", candidates: [{ chosen: true }] });
});

test("whatever is suggested, what is offered overlaps in nobody's day", () => {
  const wanted = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 8, max: 15 }), fc.integer({ min: 0, max: 8000 })), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(wanted, (list) => {
      const orders = list.map(([shadow, hour, metres], index) => shadowed(`o${index}`, shadow, hour, metres));
      const { own } = decide(orders, [person("p"), person("q", { home: east(3000) })]);
      for (const id of ["p", "q"]) {
        const day = own.flatMap(({ workerId, fit }) => (workerId === id && fit ? [fit] : []));
        const sorted = day.sort((a, b) => a.startAt - b.startAt);
        for (const [index, fit] of sorted.entries()) {
          expect(fit.departAt).toBeGreaterThanOrEqual(sorted[index - 1]?.endAt ?? 0);
        }
      }
    }),
    { numRuns: 100 },
  );
});

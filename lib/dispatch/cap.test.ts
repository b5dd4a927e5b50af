import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { assignBatch } from "./assign";
import { capped } from "./cap";
import { fitByHand } from "./hand";
import { defaultPolicy, dispatchPolicy } from "./policy";
import { promiser } from "./promise";

const two = dispatchPolicy.parse({ dailyVisits: 2 });
const cap = (visits: ReturnType<typeof visit>[], zone = "UTC") =>
  capped([person("a", { visits })], two, zone, at(12))[0] as ReturnType<typeof person>;
const decide = (who: ReturnType<typeof person>) =>
  assignBatch([order("o")], [who], two, at(8), two.travel)[0]?.candidates[0]?.refusal;

test("who has as many visits that day as one may have is not sent, finished ones counted", () => {
  const done = visit("v", at(8), { live: false });
  expect(decide(cap([done]))).toBeUndefined();
  expect(decide(cap([done, visit("w", at(15))]))).toBe("day_full");
  expect(decide(person("a", { visits: [done, visit("w", at(15))] }))).toBeUndefined();
});

test("the day is the local one", () => {
  // 15:00 and 16:30 in UTC are 23:00 and the next day's 00:30 in Shanghai.
  const late = [visit("v", at(15)), visit("w", at(16, 30))];
  expect(decide(cap(late))).toBe("day_full");
  expect(decide(cap(late, "Asia/Shanghai"))).toBeUndefined();
});

test("by hand it gives way, and is written down", () => {
  const full = cap([visit("v", at(14)), visit("w", at(16))]);
  expect(fitByHand(order("o"), full, at(8), defaultPolicy.travel)?.overridden).toEqual(["day_full"]);
});

test("a promise counts on no more than that: the third order of one person is not promised", () => {
  const can = (waiting: number) =>
    promiser(
      Array.from({ length: waiting }, (_, index) => order(`w${index}`, { window: { start: at(9), end: at(17) } })),
      [cap([])],
      at(8),
      two.travel,
    )(order("o", { window: { start: at(9), end: at(17) } }));
  expect([can(0), can(1), can(2)]).toEqual([true, true, false]);
});

test("no batch gives anybody more", () => {
  const wanted = fc.array(
    fc.record({ hour: fc.integer({ min: 8, max: 15 }), metres: fc.integer({ min: 0, max: 4000 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(wanted, fc.integer({ min: 1, max: 3 }), (orders, most) => {
      const policy = dispatchPolicy.parse({ dailyVisits: most });
      const people = capped([person("a"), person("b")], policy, "UTC", at(8));
      const open = orders.map(({ hour, metres }, index) =>
        order(`o${index}`, { at: east(metres), window: { start: at(hour), end: at(hour + 2) } }),
      );
      const given = assignBatch(open, people, policy, at(7), policy.travel);
      for (const { workerId } of people) {
        expect(given.filter((one) => one.workerId === workerId).length).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 100 },
  );
});

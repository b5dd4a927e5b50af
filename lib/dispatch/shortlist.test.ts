import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { assignBatch } from "./assign";
import { defaultPolicy as policy } from "./policy";
import type { Candidate } from "./score";
import { SHORTLIST, shortlister } from "./shortlist";

const many = (count: number, metres = 100) =>
  Array.from({ length: count }, (_, i) => person(`w${String(i).padStart(3, "0")}`, { home: east(i * metres) }));

test("a small team is measured whole, the unsuitable too: their reason is told", () => {
  const people = [person("a"), person("b", { areaIds: new Set() })];
  expect(shortlister(people, policy)(order("o"))).toEqual({ indices: [0, 1], all: true });
});

test("of many, the suitable who look cheapest", () => {
  const people = many(200).map((one, i) => (i % 2 ? { ...one, skills: new Map() } : one));
  const { indices, all } = shortlister(people, policy)(order("o"));
  expect(all).toBe(false);
  expect(indices).toEqual(Array.from({ length: SHORTLIST }, (_, i) => 2 * i));
});

test("who is far below their share is on the list though others are nearer; so is who has a visit nearby", () => {
  const people = many(100);
  people[50] = { ...(people[50] as Candidate), shortfall: 6 };
  people[90] = { ...(people[90] as Candidate), visits: [visit("v", at(8))] };
  const { indices } = shortlister(people, policy)(order("o"));
  expect(indices).toContain(50);
  expect(indices).toContain(90);
  expect(indices).not.toContain(45);
});

test("if nobody near is free, the cheapest of those farther away goes, though another could begin sooner", () => {
  const working = new Set([90, 190]);
  const people = many(200).map((one, i) => (working.has(i) ? one : { ...one, hours: [] }));
  people[90] = { ...(people[90] as Candidate), hours: [{ start: at(11), end: at(18) }] };
  const [assignment] = assignBatch([order("o")], people, policy, at(7), policy.travel);
  expect(assignment?.workerId).toBe("w090");
});

test("property: a big team serves every order that somebody could do, as a small one would", () => {
  const people = many(90, 60);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 }), (metres) => {
      const orders = metres.map((east_, i) => order(`o${i}`, { at: east(east_) }));
      const given = assignBatch(orders, people, policy, at(7), policy.travel);
      expect(given.every(({ workerId }) => workerId !== null)).toBe(true);
      expect(new Set(given.map(({ workerId }) => workerId)).size).toBe(orders.length);
    }),
    { numRuns: 50 },
  );
});

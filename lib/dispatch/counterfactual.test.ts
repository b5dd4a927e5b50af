import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person, visit } from "@/e2e/fixtures/roster";
import { assignBatch } from "./assign";
import { type Lever, type WayToWin, waysToWin } from "./counterfactual";
import { type DispatchPolicy, defaultPolicy, dispatchPolicy } from "./policy";
import type { Candidate, CandidateReport } from "./score";

const now = at(8);

function decide(people: Candidate[], policy: DispatchPolicy = defaultPolicy, asap = false) {
  const [decision] = assignBatch([order("o", { asap })], people, policy, now, policy.travel);
  const candidates = decision?.candidates ?? [];
  return { candidates, chosen: candidates.find(({ chosen }) => chosen) as CandidateReport };
}

function ways(people: Candidate[], policy?: DispatchPolicy): Record<string, Partial<Record<Lever, number>>> {
  const { candidates, chosen } = decide(people, policy);
  const told = (list: WayToWin[]) => Object.fromEntries(list.map(({ lever, amount }) => [lever, amount]));
  return Object.fromEntries(
    candidates.map((one) => [one.workerId, told(waysToWin(one, chosen, policy ?? defaultPolicy, false))]),
  );
}

test("a star missing is made good by a better rating, a smaller share, or nothing else", () => {
  // b costs five more than a, who has five stars; both are next door, so a shorter way cannot make it good.
  expect(ways([person("a"), person("b", { rating: 4 })])).toEqual({ a: {}, b: { fairness: 2 } });
  expect(ways([person("a", { rating: 4.5 }), person("b", { rating: 4 })]).b).toEqual({
    rating: 6,
    fairness: 1,
    travel: 3,
  });
});

test("who comes from far would win with a shorter way, who is late in the window by being free sooner", () => {
  const far = ways([person("a"), person("b", { home: east(5000) })]).b;
  expect(far?.travel).toBeGreaterThan(5);
  const late = ways([person("a"), person("b", { shortfall: 0.5, hours: [{ start: at(11, 50), end: at(18) }] })]).b;
  expect(late?.earlier).toBe(100);
});

test("who has visits would win with fewer of them", () => {
  const busy = person("b", { visits: [visit("v", at(8, 30)), visit("w", at(14))] });
  expect(ways([person("a", { shortfall: -1 }), busy]).b).toMatchObject({ workload: 1 });
});

test("nothing is said of who could not go, of the chosen, of one who was cheaper, and under other rules than decided", () => {
  const people = [person("a"), person("b", { rating: 4 }), person("c", { skills: new Map() })];
  expect(ways(people)).toMatchObject({ a: {}, c: {} });
  const { candidates, chosen } = decide(people);
  const [a, b] = candidates as [CandidateReport, CandidateReport];
  expect(waysToWin(a, b, defaultPolicy, false)).toEqual([]);
  const others = dispatchPolicy.parse({ weights: { fairness: 1, rating: 9 } });
  expect(
    waysToWin(
      { ...b, factors: b.factors?.map((f) => (f.key === "fairness" ? { ...f, cost: 2 } : f)) },
      chosen,
      others,
      false,
    ),
  ).toEqual([]);
});

const somebody = fc.record({
  rating: fc.integer({ min: 30, max: 50 }).map((tenths) => tenths / 10),
  shortfall: fc.integer({ min: -80, max: 80 }).map((tenths) => tenths / 10),
  metres: fc.integer({ min: 0, max: 9000 }),
  from: fc.integer({ min: 8 * 60, max: 11 * 60 }),
  visits: fc.integer({ min: 0, max: 3 }),
});
const crew = fc.array(somebody, { minLength: 2, maxLength: 5 }).map((people) =>
  people.map(({ rating, shortfall, metres, from, visits }, index) =>
    person(`p${index}`, {
      rating,
      shortfall,
      home: east(metres),
      hours: [{ start: at(0, from), end: at(18) }],
      visits: Array.from({ length: visits }, (_, n) => visit(`v${index}${n}`, at(14 + n * 1.2))),
    }),
  ),
);

test("with the change the engine chooses that person, with a smaller one it does not", () => {
  const change: Partial<Record<Lever, (one: Candidate, amount: number) => Candidate>> = {
    rating: (one, tenths) => ({ ...one, rating: one.rating + tenths / 10 }),
    fairness: (one, jobs) => ({ ...one, shortfall: one.shortfall + jobs }),
  };
  let seen = 0;
  fc.assert(
    fc.property(crew, (people) => {
      const { candidates, chosen } = decide(people);
      for (const candidate of candidates) {
        for (const { lever, amount } of waysToWin(candidate, chosen, defaultPolicy, false)) {
          const make = change[lever];
          if (!make) continue;
          seen++;
          const winner = (n: number) =>
            decide(people.map((one) => (one.workerId === candidate.workerId ? make(one, n) : one))).chosen.workerId;
          expect(winner(amount)).toBe(candidate.workerId);
          // Equal costs go by id.
          if (amount > 1) expect([chosen.workerId, candidate.workerId]).toContain(winner(amount - 1));
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(200);
});

test("every lever is the least that makes the costs smaller than the chosen one's", () => {
  const { weights } = defaultPolicy;
  const saves: Record<Lever, (one: CandidateReport, n: number) => number> = {
    travel: (_, n) => n * weights.travel,
    workload: (_, n) => n * weights.workload,
    rating: (_, n) => (n / 10) * weights.rating,
    fairness: (one, n) => {
      const cap = defaultPolicy.fairness.capJobs;
      const due = (share: number) => Math.max(-cap, Math.min(cap, share));
      const share = one.factors?.find(({ key }) => key === "fairness")?.value ?? 0;
      return (due(share + n) - due(share)) * weights.fairness;
    },
    earlier: (one, n) => {
      const slack = one.factors?.find(({ key }) => key === "tightness")?.value ?? 0;
      const tight = (left: number) => Math.max(0, defaultPolicy.slackMinutes - left) * weights.tightness;
      return n * weights.wait + tight(slack) - tight(slack + n);
    },
    continuity: (_, n) => n * weights.continuity,
    cost: (_, n) => n * weights.cost,
  };
  const seen = new Set<Lever>();
  fc.assert(
    fc.property(crew, (people) => {
      const { candidates, chosen } = decide(people);
      for (const candidate of candidates) {
        const goal = (candidate.total ?? 0) - (chosen.total ?? 0);
        for (const { lever, amount } of waysToWin(candidate, chosen, defaultPolicy, false)) {
          seen.add(lever);
          expect(saves[lever](candidate, amount)).toBeGreaterThan(goal - 0.003);
          expect(saves[lever](candidate, amount - 1)).toBeLessThan(goal + 0.003);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect([...seen].sort()).toEqual(["earlier", "fairness", "rating", "travel", "workload"]);
});

test("who made the last visit, and what a visit costs, are levers where they counted; priority counts every minute more", () => {
  const policy = dispatchPolicy.parse({ weights: { cost: 0.5 } });
  const told = (change: Parameters<typeof order>[1], people: Candidate[]) => {
    const [decision] = assignBatch([order("o", change)], people, policy, now, policy.travel);
    const chosen = decision?.candidates.find((one) => one.chosen) as CandidateReport;
    const other = decision?.candidates.find((one) => !one.chosen) as CandidateReport;
    return Object.fromEntries(waysToWin(other, chosen, policy, false).map(({ lever, amount }) => [lever, amount]));
  };
  // Ten minutes of the last visit, three of the dearer hour.
  const pair = [person("a", { hourlyCost: 3000 }), person("b", { hourlyCost: 3600 })];
  expect(told({ lastBy: "a" }, pair)).toMatchObject({ cost: 27 });
  expect(told({ lastBy: "c" }, pair)).toMatchObject({ continuity: 1, cost: 7 });
  const near = [person("a"), person("b", { home: east(3000) })];
  const usual = told({}, near).travel as number;
  expect(usual).toBeGreaterThan(5);
  // Twice the minutes, twice what is to be made good.
  expect(told({ priority: "high" }, near).travel).toBe(usual);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { at, east, order, person } from "@/e2e/fixtures/roster";
import { unsuitable } from "@/lib/staff/availability";
import type { Job, Person } from "@/lib/staff/roster";
import { assignBatch } from "./assign";
import { cheapestOf } from "./matching";
import { defaultPolicy, dispatchPolicy } from "./policy";
import { promiser, serveAll } from "./promise";
import type { Candidate, OpenOrder } from "./score";

const gender = fc.constantFrom("female" as const, "male" as const, undefined);
const somebody = fc.record({
  gender,
  languages: fc.subarray(["zh", "yue", "en"] as const).map((codes) => new Set<string>(codes)),
  level: fc.integer({ min: 1, max: 3 }),
  area: fc.constantFrom("north", "south"),
  hourlyCost: fc.option(fc.integer({ min: 2000, max: 9000 }), { nil: undefined }),
  home: fc.integer({ min: -6000, max: 6000 }).map(east),
});
const crew = fc.array(somebody, { minLength: 1, maxLength: 5 }).map((people) =>
  people.map(({ level, area, ...rest }, index): Candidate => {
    return person(`p${index}`, { ...rest, skills: new Map([["clean", level]]), areaIds: new Set([area]) });
  }),
);
const wish = fc.record({
  at: fc.integer({ min: -5000, max: 5000 }).map(east),
  hour: fc.integer({ min: 8, max: 16 }),
  minLevel: fc.integer({ min: 1, max: 2 }),
  areaId: fc.constantFrom("north", "south"),
  durationMinutes: fc.constantFrom(30, 60, 150),
  requests: fc.record({ gender, language: fc.constantFrom("yue" as const, "en" as const, undefined) }),
  apart: fc.subarray(["p0", "p1", "p2"]).map((ids) => new Set(ids)),
  declined: fc.subarray(["p0", "p3"]),
  priority: fc.constantFrom("normal" as const, "high" as const),
  lastBy: fc.constantFrom("p0", "p2", undefined),
});
const wishes = fc.array(wish, { maxLength: 12 }).map((list) =>
  list.map(({ hour, declined, ...rest }, index): OpenOrder => {
    const asked = new Map(declined.map((id) => [id, "declined_before" as const]));
    return order(`o${index}`, { ...rest, asked, window: { start: at(hour), end: at(hour + 1) } });
  }),
);
const policies = fc
  .record({
    continuity: fc.integer({ max: 30, min: 0 }),
    cost: fc.constantFrom(0, 0.5, 3),
    priority: fc.constantFrom(0, 1, 5),
  })
  .map((weights) => dispatchPolicy.parse({ weights }));

const now = at(7);
const solve = (orders: OpenOrder[], people: Candidate[], policy = defaultPolicy) =>
  assignBatch(orders, people, policy, now, policy.travel);
const served = (orders: OpenOrder[], people: Candidate[], policy = defaultPolicy) =>
  solve(orders, people, policy).filter(({ workerId }) => workerId !== null).length;

/** Every hard rule, said once more and not by the engine's own words. */
function broken(who: Person, job: Job): string[] {
  const { requests = {} } = job;
  return [
    (who.skills.get(job.skillId) ?? 0) < job.minLevel && "level",
    !who.areaIds.has(job.areaId) && "area",
    job.apart?.has(who.workerId) && "apart",
    requests.gender && who.gender !== requests.gender && "gender",
    requests.language && !who.languages?.has(requests.language) && "language",
    job.asked?.has(who.workerId) && "asked",
  ].filter((rule) => typeof rule === "string");
}

test("property: no assignment, and no plan behind a promise, ever breaks a hard rule", () => {
  let seen = 0;
  fc.assert(
    fc.property(wishes, crew, policies, (orders, people, policy) => {
      const plan = serveAll(orders, people, now, policy.travel);
      const pairs = [
        ...solve(orders, people, policy).map(({ orderId, workerId }) => [orderId, workerId] as const),
        ...[...plan].map(([orderId, { workerId }]) => [orderId, workerId] as const),
      ];
      for (const [orderId, workerId] of pairs) {
        const who = people.find((one) => one.workerId === workerId);
        const job = orders.find((one) => one.orderId === orderId) as OpenOrder;
        if (!who) continue;
        seen++;
        expect(broken(who, job)).toEqual([]);
      }
    }),
    { numRuns: 120 },
  );
  expect(seen).toBeGreaterThan(120);
});

test("property: what is promised with requests and people kept apart is served", () => {
  fc.assert(
    fc.property(wishes, crew, (orders, people) => {
      const waiting: OpenOrder[] = [];
      for (const job of orders) {
        const ready = now + defaultPolicy.noticeMinutes * 60_000;
        if (promiser(waiting, people, ready, defaultPolicy.travel)(job)) waiting.push(job);
      }
      expect(served(waiting, people)).toBe(waiting.length);
    }),
    { numRuns: 80 },
  );
});

test("property: priorities say who goes without, never how many; the same question has the same answer", () => {
  let without = 0;
  fc.assert(
    fc.property(wishes, crew, policies, (orders, people, policy) => {
      const level = orders.map((one): OpenOrder => ({ ...one, priority: "normal" }));
      const answer = solve(orders, people, policy);
      const count = answer.filter(({ workerId }) => workerId !== null).length;
      expect(count).toBeGreaterThanOrEqual(served(level, people, policy));
      if (count < orders.length) without++;
      expect(solve([...orders].reverse(), [...people].reverse(), policy)).toEqual(answer);
    }),
    { numRuns: 120 },
  );
  expect(without).toBeGreaterThan(20);
});

test("property: of one round as many come first as can, and that costs no pair", () => {
  const rows = fc.array(
    fc.record({
      first: fc.boolean(),
      pairs: fc.uniqueArray(
        fc.record({ column: fc.integer({ min: 0, max: 3 }), cost: fc.integer({ min: -50, max: 400 }) }),
        {
          selector: ({ column }) => column,
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const edges = given.map(({ pairs }) => pairs);
      const first = given.map((row) => row.first);
      const pairs = cheapestOf(edges, 4, first);
      expect(pairs.length).toBe(cheapestOf(edges, 4).length);
      // By hand: with only those that come first, as many of them as can be.
      const alone = cheapestOf(
        edges.map((row, i) => (first[i] ? row : [])),
        4,
      );
      expect(pairs.filter(([row]) => first[row]).length).toBe(alone.length);
    }),
    { numRuns: 500 },
  );
});

test("where rounds led by priority would leave somebody without, priority is left out of account", () => {
  // So many people who can do nothing keep the plainer plan, which would mend it, from being looked for.
  const others = Array.from({ length: 7000 }, (_, i) => person(`x${i}`, { skills: new Map() }));
  const helper = person("b", { home: east(1000), skills: new Map([["clean", 1]]) });
  const orders = [
    order("o0", { window: { start: at(9), end: at(10) }, minLevel: 2 }),
    order("o1", { window: { start: at(8), end: at(9) } }),
    order("o2", { window: { start: at(10), end: at(11) }, priority: "high" }),
  ];
  expect(served(orders, [person("a"), helper, ...others])).toBe(3);
});

test("two orders want the only person left: the one of high priority has them, unless priority counts for nothing", () => {
  const orders = [
    order("a-normal", { placedAt: at(6), durationMinutes: 400 }),
    order("high", { priority: "high", durationMinutes: 400, at: east(3000) }),
  ];
  const winner = (policy = defaultPolicy) =>
    solve(orders, [person("a")], policy).find(({ workerId }) => workerId)?.orderId;
  expect(winner()).toBe("high");
  expect(winner(dispatchPolicy.parse({ weights: { priority: 0 } }))).toBe("a-normal");
});

test("of two people the nearer goes to the order of high priority, and the other one is told why", () => {
  const people = [person("near"), person("far", { home: east(6000) })];
  const orders = [order("a-normal", { at: east(-500) }), order("high", { priority: "high" })];
  const answer = Object.fromEntries(solve(orders, people).map((one) => [one.orderId, one]));
  expect(answer.high?.workerId).toBe("near");
  const other = answer["a-normal"]?.candidates.find(({ workerId }) => workerId === "near");
  expect(other).toMatchObject({ takenBy: "high", outranked: true });
  expect(answer.high?.candidates.find(({ workerId }) => workerId === "far")?.outranked).toBeUndefined();
});

test.each<[Partial<Person>, Partial<Job>, string | null]>([
  [{}, {}, null],
  [{}, { requests: { gender: "female" } }, "wrong_gender"],
  [{ gender: "male" }, { requests: { gender: "female" } }, "wrong_gender"],
  [{ gender: "female" }, { requests: { gender: "female" } }, null],
  [{}, { requests: { language: "yue" } }, "wrong_language"],
  [{ languages: new Set(["zh", "en"]) }, { requests: { language: "yue" } }, "wrong_language"],
  [{ languages: new Set(["yue"]) }, { requests: { language: "yue" } }, null],
  [{ gender: "female" }, { requests: { gender: "female" }, apart: new Set(["a"]) }, "kept_apart"],
  [{}, { apart: new Set(["b"]) }, null],
])("%o for %o: %s", (who, what, refusal) => expect(unsuitable(person("a", who), order("o", what))).toBe(refusal));

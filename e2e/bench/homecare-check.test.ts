import fc from "fast-check";
import { expect, test } from "vitest";
import { uniform } from "@/lib/chance";
import { stopsOf } from "@/lib/dispatch/tours/plan";
import { compile } from "@/lib/dispatch/tours/problem";
import { search } from "@/lib/dispatch/tours/search";
import { checkHomecare, type Route } from "./homecare-check";
import { homecareDay, problemOf, routesOf } from "./homecare-file";

/** One patient for one caregiver, one for two at once, one for two of whom the second comes 20 to 30 minutes later. */
const day = homecareDay.parse({
  patients: [
    { id: "p1", time_window: [0, 60], required_caregivers: [{ service: "wash", duration: 15 }] },
    {
      id: "p2",
      time_window: [30, 40],
      required_caregivers: [{ service: "lift" }, { service: "wash" }],
      synchronization: { type: "simultaneous" },
    },
    {
      id: "p3",
      time_window: [60, 70],
      required_caregivers: [
        { service: "wash", duration: 10 },
        { service: "lift", duration: 10 },
      ],
      synchronization: { type: "sequential", distance: [20, 30] },
    },
  ],
  services: [
    { id: "wash", default_duration: 10 },
    { id: "lift", default_duration: 5 },
  ],
  caregivers: [
    { id: "ada", abilities: ["wash"] },
    { id: "bo", abilities: ["wash", "lift"] },
  ],
  distances: [
    [0, 10, 20, 30],
    [10, 0, 10, 20],
    [20, 10, 0, 10],
    [30, 20, 10, 0],
  ],
});

const stop = (patient: string, service: string, start: number) => ({ patient, service, start });
const ada = [stop("p1", "wash", 10), stop("p2", "wash", 35), stop("p3", "wash", 60)];
const bo = [stop("p2", "lift", 35), stop("p3", "lift", 80)];
const routes = (adas = ada, bos = bo): Route[] => [
  { caregiver: "ada", stops: adas },
  { caregiver: "bo", stops: bos },
];

test("a plan that keeps the rules costs a third of travel, lateness and the largest lateness each", () => {
  // Both go out and back by 30; the second of p3 comes 10 minutes after the window.
  expect(checkHomecare(day, routes())).toEqual({ cost: (60 + 60 + 10 + 10) / 3, violations: [] });
});

test.each<[string, Route[]]>([
  ["p1 did not ask for lift", routes(ada, [...bo, stop("p1", "lift", 200)])],
  ["cannot do lift", routes([...ada.slice(0, 1), stop("p2", "lift", 35)], bo)],
  ["cannot be at p2 by 30", routes([ada[0]!, stop("p2", "wash", 30), ada[2]!], [stop("p2", "lift", 30), bo[1]!])],
  ["is not open at 20", routes([stop("p2", "wash", 20), ada[2]!], [stop("p2", "lift", 20), bo[1]!])],
  ["is done twice", routes([...ada, stop("p1", "wash", 200)])],
  ["p1 does not get everything", routes(ada.slice(1))],
  ["0 to 0", routes(ada, [stop("p2", "lift", 36), bo[1]!])],
  ["20 to 30", routes(ada, [bo[0]!, stop("p3", "lift", 79)])],
  ["20 to 30", routes(ada, [bo[0]!, stop("p3", "lift", 91)])],
  ["p3 needs two people", routes(ada.slice(0, 2), [bo[0]!, stop("p3", "wash", 60), stop("p3", "lift", 80)])],
  ["two routes", [...routes(), { caregiver: "ada", stops: [] }]],
])("seen: %s", (what, plan) => {
  expect(checkHomecare(day, plan).violations.join("\n")).toContain(what);
});

const anyDay = fc.integer({ min: 1, max: 1e6 }).map((seed) => {
  const next = uniform(seed);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const sites = Array.from({ length: 13 }, () => [whole(0, 100), whole(0, 100)] as const);
  return homecareDay.parse({
    patients: sites.slice(1).map((_, i) => {
      const open = whole(0, 400);
      const service = () => ({ service: `s${whole(1, 3)}`, duration: whole(5, 20) });
      const other = () => ({ service: `s${whole(4, 6)}`, duration: whole(5, 20) });
      const min = whole(0, 60);
      return {
        id: `p${i}`,
        time_window: [open, open + whole(0, 120)],
        required_caregivers: i % 3 === 0 ? [service(), other()] : [service()],
        ...(i % 3 === 0 && {
          synchronization:
            i % 2 ? { type: "simultaneous" } : { type: "sequential", distance: [min, min + whole(0, 30)] },
        }),
      };
    }),
    services: [],
    caregivers: [
      ["s1", "s2", "s3"],
      ["s2", "s3"],
      ["s4", "s5", "s6"],
      ["s3", "s4"],
    ].map((abilities, i) => ({
      id: `c${i}`,
      abilities,
    })),
    distances: sites.map(([x, y]) => sites.map(([u, v]) => Math.round(Math.hypot(x - u, y - v) * 1000) / 1000)),
  });
});

test("property: what the engine plans for such a day breaks no rule", () => {
  fc.assert(
    fc.property(anyDay, (some) => {
      const p = compile(problemOf(some));
      const plan = search(p, { iterations: 100, chance: uniform(1) });
      expect(checkHomecare(some, routesOf(some, stopsOf(p, plan))).violations).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

// How the time of one dispatch cycle grows: the product's own `assignBatch`, 10 to 3,000 open orders by 10 to 5,000
// people of one city. Slopes are of log(milliseconds) over log(size), least squares.
//   npm run bench:dispatch-scale [-- --runs N]
import { parseArgs } from "node:util";
import { assignBatch } from "@/lib/dispatch/assign";
import { defaultPolicy } from "@/lib/dispatch/policy";
import type { Candidate, OpenOrder } from "@/lib/dispatch/score";
import { type Chance, chance } from "@/prisma/seed/chance";

const { values } = parseArgs({ options: { runs: { type: "string", default: "3" } } });
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 0);
const SKILLS = 6;
/** Half the side of a city, in degrees of latitude: 30 km across. */
const HALF = 0.135;
const AREAS = 4;

const place = (c: Chance) => ({ lat: 31.23 + c.between(-HALF, HALF), lng: 121.47 + c.between(-HALF, HALF) * 1.17 });

function peopleOf(count: number, c: Chance): Candidate[] {
  return Array.from({ length: count }, (_, i) => {
    const start = NOW + c.pick([0, 1, 2]) * HOUR;
    const [first, second] = [Math.floor(c.next() * SKILLS), Math.floor(c.next() * SKILLS)];
    return {
      workerId: `w${String(i).padStart(5, "0")}`,
      name: `W${i}`,
      active: true,
      home: place(c),
      joinedAt: 0,
      rating: c.between(4, 5),
      skills: new Map([
        [`s${first}`, 2],
        [`s${second}`, 1],
      ]),
      areaIds: new Set(["a0", `a${Math.floor(c.next() * AREAS)}`, `a${Math.floor(c.next() * AREAS)}`]),
      hours: [{ start, end: start + 9 * HOUR }],
      timeOff: [],
      visits: [],
      weeklyMinutes: 2400,
      shortfall: c.between(-3, 3),
    };
  });
}

function ordersOf(count: number, c: Chance): OpenOrder[] {
  return Array.from({ length: count }, (_, i) => {
    const start = NOW + (2 + 2 * Math.floor(c.next() * 3)) * HOUR;
    return {
      orderId: `o${String(i).padStart(5, "0")}`,
      skillId: `s${Math.floor(c.next() * SKILLS)}`,
      minLevel: 1,
      areaId: `a${Math.floor(c.next() * AREAS)}`,
      at: place(c),
      window: { start, end: start + 2 * HOUR },
      durationMinutes: c.pick([60, 90, 120]),
      asap: false,
      placedAt: NOW - c.between(0, 24) * HOUR,
      day: "2026-03-02",
    };
  });
}

type Cell = { orders: number; people: number; ms: number; assigned: number };

function measure(orders: number, people: number): Cell {
  const c = chance(orders * 7919 + people);
  const [open, staff] = [ordersOf(orders, c), peopleOf(people, c)];
  const runs = Array.from({ length: Number(values.runs) }, () => {
    const started = performance.now();
    const assigned = assignBatch(open, staff, defaultPolicy, NOW, defaultPolicy.travel).filter((a) => a.workerId);
    return { ms: performance.now() - started, assigned: assigned.length };
  });
  const best = runs.reduce((a, b) => (b.ms < a.ms ? b : a));
  return { orders, people, ms: Number(best.ms.toFixed(2)), assigned: best.assigned };
}

/** Exponent of growth: 1 is in proportion. */
function slope(points: [size: number, ms: number][]): number {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, log) => sum + log[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const up = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const down = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return Number((up / down).toFixed(2));
}

measure(100, 200);
const PEOPLE = [10, 50, 200, 1000, 5000];
const cells: Cell[] = [];
for (const orders of [10, 50, 200, 1000, 3000]) {
  for (const people of PEOPLE) {
    cells.push(measure(orders, people));
    console.log(JSON.stringify(cells.at(-1)));
  }
}
const at = (orders: number, people: number) => cells.find((c) => c.orders === orders && c.people === people)?.ms;
/** From 200 people on: below, a cycle is mostly fixed cost. */
const slopeIn = (fixed: "orders" | "people", size: number) => {
  const other = fixed === "orders" ? "people" : "orders";
  return slope(cells.filter((c) => c[fixed] === size && c[other] >= 50).map((c) => [c[other], c.ms]));
};
console.log(
  JSON.stringify({
    ms_200x1000: at(200, 1000),
    ms_1000x1000: at(1000, 1000),
    ms_3000x5000: at(3000, 5000),
    slope_in_people_at_200_orders: slopeIn("orders", 200),
    slope_in_people_at_1000_orders: slopeIn("orders", 1000),
    slope_in_orders_at_1000_people: slopeIn("people", 1000),
  }),
);

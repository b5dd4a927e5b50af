// A city's day of deliveries, with people who decline or do not answer: the product's engine beside nearest-idle and
// plain batch assignment, the same day and the same chances.
//   npm run bench:city -- DIR... [--seeds N] [--notice MINUTES]
import { parseArgs } from "node:util";
import { chance } from "@/prisma/seed/chance";
import { readCityDay } from "./city-day";
import { type DeliveryDay, MINUTE } from "./delivery-day";
import { type Answers, driveDay, type Planner } from "./delivery-drive";
import { batch, engine, nearestIdle, policyFor } from "./delivery-planners";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string", default: "5" },
    notice: { type: "string", default: "2" },
    staff: { type: "string", default: "1" },
  },
});
if (folders.length === 0) {
  console.error("usage: npm run bench:city -- DIR... [--seeds N] [--notice MINUTES]");
  process.exit(2);
}
const [DECLINES, SILENCES] = [0.1, 0.05];
/** A no is said within a minute; an offer that presses runs out after three (`lib/dispatch/policy.ts`). */
const [NO_MINUTES, SILENT_MINUTES] = [1, 3];

const planners: Record<string, (day: DeliveryDay) => Planner> = {
  engine: (day) => engine(policyFor(day), Number(values.notice)),
  batch: (day) => batch(policyFor(day), false),
  nearest_idle: (day) => nearestIdle(policyFor(day)),
};

const days = folders.map((folder) => {
  const day = fewer(readCityDay(folder), Number(values.staff));
  const figures = Object.fromEntries(
    Object.entries(planners).map(([name, planner]) => [name, averaged(day, () => planner(day))]),
  );
  console.log(`${day.name}: ${day.deliveries.length} orders, ${day.couriers.length} couriers`);
  console.table(figures);
  return { day: day.name, orders: day.deliveries.length, couriers: day.couriers.length, ...figures };
});
console.log(JSON.stringify({ declines: DECLINES, silences: SILENCES, seeds: Number(values.seeds), days }));

function averaged(day: DeliveryDay, planner: () => Planner) {
  const runs = Array.from({ length: Number(values.seeds) }, (_, seed) => run(day, planner(), answersOf(seed + 1)));
  const keys = Object.keys(runs[0] as Run) as (keyof Run)[];
  return Object.fromEntries(
    keys.map((key) => [key, Number((runs.reduce((sum, figures) => sum + figures[key], 0) / runs.length).toFixed(3))]),
  );
}

type Run = ReturnType<typeof run>;

/** Minutes after the time that the customer was told; of all orders, those never brought count as late. */
function run(day: DeliveryDay, planner: Planner, answers: Answers) {
  const { driven, people, cycleMs, refused } = driveDay(day, planner, policyFor(day), answers);
  const expected = new Map(day.deliveries.map(({ orderId, expectedAt }) => [orderId, expectedAt as number]));
  const placed = new Map(day.deliveries.map(({ orderId, placedAt }) => [orderId, placedAt]));
  const doors = driven.flatMap(({ trip, doorAt }) =>
    trip.deliveries.map(({ orderId }, i) => ({ orderId, at: doorAt[i] as number })),
  );
  const late = doors.map(({ orderId, at }) => Math.max(0, at - (expected.get(orderId) as number)) / MINUTE);
  const undelivered = day.deliveries.length - doors.length;
  const metres = people.reduce((sum, person) => sum + person.metres, 0);
  return {
    late_minutes: mean(late),
    late_share: (late.filter((minutes) => minutes > 0).length + undelivered) / day.deliveries.length,
    late_10_share: (late.filter((minutes) => minutes > 10).length + undelivered) / day.deliveries.length,
    click_to_door: mean(doors.map(({ orderId, at }) => (at - (placed.get(orderId) as number)) / MINUTE)),
    km_per_order: metres / 1000 / doors.length,
    undelivered,
    refused,
    cycle_ms: mean(cycleMs),
  };
}

function answersOf(seed: number): Answers {
  const { next } = chance(seed);
  return {
    answer: () => {
      const said = next();
      return said < DECLINES ? "no" : said < DECLINES + SILENCES ? "silence" : "yes";
    },
    noMinutes: NO_MINUTES,
    silentMinutes: SILENT_MINUTES,
  };
}

/** The same day with every so-manieth person at work only. */
function fewer(day: DeliveryDay, share: number): DeliveryDay {
  return { ...day, couriers: day.couriers.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share)) };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

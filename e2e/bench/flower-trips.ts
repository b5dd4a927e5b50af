// What trips are worth: days of 60 flower orders from one shop, replayed through the product's own promise, dispatch and
// plan, with one to four orders in a trip. Goods are under way for an hour at most; nobody declines.
//   npm run bench:trips [-- --days N] [--couriers N]
import { parseArgs } from "node:util";
import { defaultPolicy } from "@/lib/dispatch/policy";
import { chanceOf } from "@/lib/dispatch/what-if/answers";
import { outcomeOf } from "@/lib/dispatch/what-if/outcome";
import { type Replayed, replay } from "@/lib/dispatch/what-if/replay";
import { asItIs } from "@/lib/dispatch/what-if/side";
import { pastOf, pastOrder, pastPerson } from "../fixtures/past";
import { MONDAY } from "../fixtures/roster";

const { values } = parseArgs({
  options: { days: { type: "string", default: "10" }, couriers: { type: "string", default: "4" } },
});
const [days, couriers] = [Number(values.days), Number(values.couriers)];
const ORDERS_A_DAY = 60;
const HOUR = 3_600_000;
const SHOP = { lat: 0, lng: 0 };
/** Degrees within which customers live: six kilometres across. */
const TOWN = 0.054;

/** Nobody is paid and nothing costs more: only the ways are measured. */
const unpaid = { lostPerTenth: 0, hourly: 0, paid: "shift" } as const;

const chance = chanceOf(11);
const spot = (name: string) => ({
  lat: (chance("lat", name) - 0.5) * TOWN,
  lng: (chance("lng", name) - 0.5) * TOWN,
});

/** Ordered from seven in the morning on, for the window after next at the latest, 10 minutes at the door as planned. */
const ordersOf = (tripOrders: number) =>
  Array.from({ length: days * ORDERS_A_DAY }, (_, index) => {
    const id = `order-${index}`;
    const placedAt = MONDAY + Math.floor(index / ORDERS_A_DAY) * 24 * HOUR + (7 + chance("placed", id) * 8) * HOUR;
    const start = Math.ceil((placedAt + HOUR * (1 + chance("lead", id) * 2)) / (2 * HOUR)) * 2 * HOUR;
    return pastOrder(id, {
      placedAt,
      window: { start, end: start + 2 * HOUR },
      day: new Date(start).toISOString().slice(0, 10),
      durationMinutes: 10,
      realMinutes: 5 + Math.round(chance("real", id) * 12),
      at: { ...spot(id), via: SHOP },
      trip: tripOrders > 1 ? { placeId: "shop", minutes: 60, orders: tripOrders } : undefined,
    });
  });

function measure(tripOrders: number) {
  const people = Array.from({ length: couriers }, (_, index) =>
    pastPerson(`courier-${index}`, {
      home: spot(`courier-${index}`),
      shifts: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1200 })),
    }),
  );
  const past = { ...pastOf(ordersOf(tripOrders), people), span: { start: MONDAY, end: MONDAY + days * 24 * HOUR } };
  const began = performance.now();
  const run = replay(asItIs({ ...past, policy: defaultPolicy }), chance);
  let step = run.next();
  while (!step.done) step = run.next();
  const { served, lost, lateShare, metres, moved } = outcomeOf(step.value as Replayed, past, unpaid);
  return {
    trip_orders: tripOrders,
    orders: days * ORDERS_A_DAY,
    served,
    no_window: lost.window,
    nobody: lost.nobody,
    moved_window: moved,
    km_an_order: Math.round(metres / Math.max(1, served)) / 1000,
    late_share: Math.round((lateShare ?? 0) * 10_000) / 10_000,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
}

const sides = [1, 2, 4].map(measure);
console.table(sides);
console.log(JSON.stringify({ bench: "trips", days, couriers, sides }));

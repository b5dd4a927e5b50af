import { parseArgs } from "node:util";
import { uniform } from "@/lib/chance";
import { history } from "@/lib/dispatch/estimate/history";
import { endOf } from "@/lib/dispatch/estimate/journey";
import { estimate, type Model, train } from "@/lib/dispatch/estimate/model";
import { type Delivery, readDeliveries } from "./wolt-journeys";

// How good the arrival estimates are on real deliveries: learns from all but the last days of a file, then estimates those
// days' orders one after another, with nothing but what was known when each was placed.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    days: { type: "string", default: "10" },
    // Leaves out the file's last days altogether: to choose something without looking at them.
    skip: { type: "string", default: "0" },
    zone: { type: "string", default: "Europe/Helsinki" },
    // Takes the platform's own estimate as one more thing that is known.
    "with-platform": { type: "boolean", default: false },
  },
});
const [file] = positionals;
if (!file) throw new Error("npm run bench:eta -- FILE [--days N] [--skip N] [--zone ZONE] [--with-platform]");

const DAY = 86_400_000;
const SEED = 1;
const { deliveries, left } = readDeliveries(file, values.zone, values["with-platform"]);
const dayAfter = (Math.floor((deliveries.at(-1)?.at ?? 0) / DAY) + 1 - Number(values.skip)) * DAY;
const begin = dayAfter - Number(values.days) * DAY;
// What was placed before but delivered after the first night was not known when the model was made.
const before = deliveries.filter(({ at }) => at < begin);
const learned = before.filter((one) => endOf(one) < begin);
const judged = deliveries.filter(({ at }) => at >= begin && at < dayAfter);

const started = performance.now();
const model: Model = await train(learned, values.zone, () => uniform(SEED));
const fitMs = performance.now() - started;

const known = history(model.past);
const stillOpen = before.filter((one) => endOf(one) >= begin);
for (const one of stillOpen) known.begin(one);
const ends = [...stillOpen, ...judged].sort((a, b) => endOf(a) - endOf(b));
let [next, spent] = [0, 0];
const outcomes = judged.map((one: Delivery) => {
  for (let end = ends[next]; end && endOf(end) < one.at; end = ends[++next]) known.end(end);
  // The outcome and the platform's word stay out of what is asked.
  const { minutes, platform, ...journey } = one;
  const from = performance.now();
  const range = estimate(model, journey, known);
  spent += performance.now() - from;
  known.begin(journey);
  return { ...range, minutes, platform, rule: estimate(null, journey).mid };
});

type Outcome = (typeof outcomes)[number];
const mean = (of: (one: Outcome) => number) => outcomes.reduce((sum, one) => sum + of(one), 0) / outcomes.length;
const short = (value: number) => Math.round(value * 1000) / 1000;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
console.log(
  `Learned from ${learned.length} orders before ${day(begin)} (UTC); ${left} rows of the file could not be read.`,
);
console.log(
  `Minutes by the rule of thumb alone would be wrong by ${short(mean((one) => Math.abs(one.rule - one.minutes)))}.`,
);
console.log(`Later than the estimate came ${short(mean((one) => Number(one.minutes > one.mid)))} of the orders.`);
console.log(
  JSON.stringify({
    rows_train: learned.length,
    rows_test: judged.length,
    mae: short(mean((one) => Math.abs(one.mid - one.minutes))),
    platform_mae: short(mean((one) => Math.abs(one.platform - one.minutes))),
    coverage80: short(mean((one) => Number(one.low <= one.minutes && one.minutes <= one.high))),
    width80: short(mean((one) => one.high - one.low)),
    bias: short(mean((one) => one.mid - one.minutes)),
    fit_ms: Math.round(fitMs),
    predict_us: short((spent / judged.length) * 1000),
  }),
);

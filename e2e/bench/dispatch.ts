// Real days of meal delivery (Meal Delivery Routing Problem) through the product's own engine, minute by minute, beside
// plain batch assignment and the judge's baselines. What is compared is what the judge says.
//   npm run bench:dispatch -- DIR... [--out DIR] [--judge FILE]
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MINUTE } from "./delivery-day";
import { type Driven, driveDay, type Planner } from "./delivery-drive";
import { batch, engine, policyFor } from "./delivery-planners";
import { readMdrpDay } from "./mdrp-day";
import { type Figures, judgeAt } from "./mdrp-judge";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    judge: { type: "string", default: "../shared/bench/mdrp-judge.mjs" },
  },
});
if (folders.length === 0) {
  console.error("usage: npm run bench:dispatch -- DIR... [--out DIR] [--judge FILE]");
  process.exit(2);
}
const judge = judgeAt(values.judge);
const out = values.out ?? mkdtempSync(join(tmpdir(), "dispatch-"));
mkdirSync(out, { recursive: true });

type Judged = Record<"engine" | "batch" | "batch_late" | "nearest_idle" | "earliest_dropoff", Figures>;
const days = folders.map((folder) => {
  const day = readMdrpDay(folder);
  const policy = policyFor(day);
  let cycleMs = 0;
  const judged = (name: string, planner: Planner): Figures => {
    const outcome = driveDay(day, planner, policy);
    if (name === "engine") cycleMs = Math.max(...outcome.cycleMs);
    const file = join(out, `${day.name}.${name}.tsv`);
    writeFileSync(file, outcome.driven.map(lineOf).join(""));
    return judge(folder, file);
  };
  const figures: Judged = {
    engine: judged("engine", engine(policy)),
    batch: judged("batch", batch(policy, false)),
    batch_late: judged("batch_late", batch(policy, true)),
    nearest_idle: judge(folder, "--baseline", "nearest-idle"),
    earliest_dropoff: judge(folder, "--baseline", "earliest-dropoff"),
  };
  console.log(day.name);
  console.table(figures);
  return { name: day.name, share: day.name.match(/^\d+[a-z](\d+)t/)?.[1] ?? "other", cycleMs, figures };
});

const shares = [...new Set(days.map(({ share }) => share))].sort();
console.log(
  JSON.stringify({
    decisions: out,
    ...Object.fromEntries(shares.map((share) => [`days_${share}`, summary(days.filter((day) => day.share === share))])),
    slowest_cycle_ms: rounded(Math.max(...days.map(({ cycleMs }) => cycleMs)), 1),
  }),
);

/** Means over days of one size. Ratios are of means, the engine's to plain batch assignment, told at once or late. */
function summary(some: typeof days) {
  const mean = (policy: keyof Judged, figure: "ctd" | "rtp" | "cv" | "undelivered") =>
    some.reduce((sum, { figures }) => sum + figures[policy][figure], 0) / some.length;
  const ratio = (figure: "ctd" | "rtp", to: keyof Judged) => rounded(mean("engine", figure) / mean(to, figure), 4);
  return {
    days: some.length,
    ctd: rounded(mean("engine", "ctd"), 3),
    rtp: rounded(mean("engine", "rtp"), 3),
    ctd_to_batch: ratio("ctd", "batch"),
    rtp_to_batch: ratio("rtp", "batch"),
    ctd_to_batch_late: ratio("ctd", "batch_late"),
    rtp_to_batch_late: ratio("rtp", "batch_late"),
    ctd_to_nearest_idle: ratio("ctd", "nearest_idle"),
    undelivered: some.map(({ figures }) => figures.engine.undelivered),
    undelivered_batch: some.map(({ figures }) => figures.batch.undelivered),
    cv: rounded(mean("engine", "cv"), 3),
    cv_nearest_idle: rounded(mean("nearest_idle", "cv"), 3),
  };
}

function lineOf({ at, workerId, trip }: Driven): string {
  return `${at / MINUTE}\t${workerId}\t${trip.deliveries.map(({ orderId }) => orderId).join(",")}\n`;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

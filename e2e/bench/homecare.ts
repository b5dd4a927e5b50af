import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { uniform } from "@/lib/chance";
import { stopsOf } from "@/lib/dispatch/tours/plan";
import { compile } from "@/lib/dispatch/tours/problem";
import { search } from "@/lib/dispatch/tours/search";
import { checkHomecare } from "./homecare-check";
import { homecareDay, problemOf, routesOf } from "./homecare-file";

const USAGE = "npm run bench:homecare -- FILE... [--iterations N] [--seconds N] [--seed N] [--best NAME=COST]...";

/** Best known costs of days of Mankowska et al., from Ceschia et al. (2024); `--best` adds others. */
const BEST = ["10_2=246.627", "25_2=476.049", "25_5=366.338", "50_2=569.388"];

/**
 * How well the engine's tours plan days of home health care. The plan is judged apart from the engine. Prints one JSON
 * line last: cost beside best known (null where unknown), milliseconds, and how many rules were broken in all.
 */
function bench(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      iterations: { type: "string", default: "15000" },
      seconds: { type: "string", default: "8" },
      seed: { type: "string", default: "1" },
      best: { type: "string", multiple: true, default: [] },
    },
  });
  const [iterations, seconds, seed] = [values.iterations, values.seconds, values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  if (positionals.length === 0 || !(iterations >= 0) || !(seconds > 0)) throw new Error(USAGE);
  const known = new Map([...BEST, ...values.best].map((pair) => pair.split("=") as [string, string]));
  let violations = 0;
  const instances = positionals.map((file) => {
    const name = basename(file, ".json");
    const day = homecareDay.parse(JSON.parse(readFileSync(file, "utf8")));
    const begun = performance.now();
    const problem = compile(problemOf(day));
    const spent = () => (performance.now() - begun) / (seconds * 1000);
    const stops = stopsOf(problem, search(problem, { iterations, chance: uniform(seed), spent }));
    const ms = Math.round(performance.now() - begun);
    const checked = checkHomecare(day, routesOf(day, stops));
    for (const what of checked.violations) console.error(`${name}: ${what}`);
    violations += checked.violations.length;
    const best = known.has(name) ? Number(known.get(name)) : null;
    const cost = Math.round(checked.cost * 1000) / 1000;
    const ratio = best && Math.round((cost / best) * 10_000) / 10_000;
    console.error(`${name}: ${cost}, best known ${best ?? "?"}, ${ms} ms`);
    return { name, visits: day.patients.length, cost, best, ratio, ms };
  });
  const ratios = instances.flatMap(({ ratio }) => ratio ?? []);
  console.log(JSON.stringify({ instances, worst_ratio: ratios.length ? Math.max(...ratios) : null, violations }));
}

bench();

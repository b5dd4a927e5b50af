// The walls of the house: the rules of .dependency-cruiser.cjs, and what may be reached through other files.
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const FOLDERS = ["app", "components", "lib", "inngest", "prisma", "e2e"];

/** A room's files that may reach the database; whatever else lies in a room is pure, and free for all to import. */
const DOOR = /^lib\/[^/]+\/(queries|commands)[^/]*\.ts$|^lib\/orders\/move\.ts$/;
/** The ground floor that all rooms stand on. */
const GROUND = /^lib\/(auth|events|launch)\/|^lib\/[^/]+\.ts$/;
const TEST = /\.test\.tsx?$/;

/** What runs when a file of `from` is loaded (so imports of types are left out) must not include a file of `to`. */
const PURE = [
  {
    name: "rooms-meet-through-doors: only queries, commands and move may reach the database",
    from: (path) => path.startsWith("lib/") && !DOOR.test(path) && !GROUND.test(path),
    to: (path) => path === "lib/db.ts",
  },
  {
    name: "components-are-pure: of lib they load schemas and pure files only",
    from: (path) => path.startsWith("components/"),
    to: (path) => path === "lib/db.ts" || path === "lib/env.ts",
  },
];

const options = await extractOptions("./.dependency-cruiser.cjs");
const { output } = await cruise(FOLDERS, options, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
const loads = new Map(
  output.modules.map(({ source, dependencies }) => [
    source,
    dependencies
      .filter(({ dependencyTypes }) => !dependencyTypes.includes("type-only"))
      .map(({ resolved }) => resolved),
  ]),
);

const broken = output.summary.violations.map(({ rule, from, to, cycle }) => {
  return `${rule.name}: ${from} -> ${cycle?.length ? cycle.map(({ name }) => name).join(" -> ") : to}`;
});
for (const { name, from, to } of PURE) {
  for (const start of loads.keys()) {
    if (!from(start) || TEST.test(start)) continue;
    const path = pathTo(start, to);
    if (path) broken.push(`${name}: ${path.join(" -> ")}`);
  }
}
for (const line of broken) console.error(line);
console.log(
  `${loads.size} files, ${output.summary.totalDependenciesCruised} imports: ${broken.length || "no"} walls broken`,
);
process.exit(broken.length ? 1 : 0);

/** The shortest chain of imports from a file to one that `wanted` names. */
function pathTo(start, wanted) {
  const paths = [[start]];
  const seen = new Set([start]);
  for (const path of paths) {
    for (const next of loads.get(path.at(-1)) ?? []) {
      if (wanted(next)) return [...path, next];
      if (!seen.has(next)) paths.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}

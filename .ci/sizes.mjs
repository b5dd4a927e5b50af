// The sizes of our own code files: prints them, and fails when one passes 300 lines.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const MOST_LINES = 300;
const CODE = /\.(ts|tsx|mjs|cjs|css)$/;

const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
});
const files = listed.split("\0").filter((path) => CODE.test(path));
const sizes = [];
for (const path of new Set(files)) {
  try {
    sizes.push({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 });
  } catch (error) {
    if (error.code !== "ENOENT") throw error; // deleted, but not committed yet
  }
}
sizes.sort((a, b) => a.lines - b.lines);
const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))].lines;
const largest = sizes.at(-1);
console.log(
  `${sizes.length} code files; lines: median ${at(0.5)}, p90 ${at(0.9)}, largest ${largest.lines} (${largest.path})`,
);

const tooLarge = sizes.filter(({ lines }) => lines > MOST_LINES);
for (const { path, lines } of tooLarge) console.error(`${path} has ${lines} lines; the most is ${MOST_LINES}`);
process.exit(tooLarge.length ? 1 : 0);

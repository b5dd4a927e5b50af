import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runChild, type Stop } from "./child";
import type { Say } from "./progress";
import { hashOf } from "./sources";

const SOURCES = ["app", "components", "lib", "inngest", "prisma/schema", "package-lock.json", "tsconfig.json"];
const ROOT_FILES = ["next.config.ts", "postcss.config.mjs", "instrumentation.ts", "proxy.ts"];
const notBuilt = (path: string) => /\.test\.tsx?$|^inngest\/server$/.test(path);

/** Next's own command, to be run by node. */
export const nextCommand = (): string => createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Settings of every Next process: it reports nothing to anybody. */
export const NEXT_ENV = { NEXT_TELEMETRY_DISABLED: "1" };

/**
 * Builds the web app for production unless the present build was made from this very source.
 * @param onStart is given the way to stop the build. Throws with the builder's last lines when it fails.
 */
export async function ensureBuild(distDir: string, say: Say, onStart: (stop: Stop) => void): Promise<void> {
  const stamp = join(distDir, "source.sha256");
  const source = hashOf([...SOURCES, ...ROOT_FILES], notBuilt);
  if (existsSync(join(distDir, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === source) return;
  say("building the web app (once for this source)");
  rmSync(stamp, { force: true });
  const lines: string[] = [];
  const build = runChild({
    name: "build",
    args: [nextCommand(), "build"],
    env: { ...NEXT_ENV, NODE_ENV: "production" },
    onLine: (line) => lines.push(line),
  });
  onStart(build.stop);
  if (!(await build.done)) throw new Error(`The web app could not be built:\n${lines.slice(-40).join("\n")}`);
  writeFileSync(stamp, source);
  say("the web app is built");
}

import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { hydrateBinaries } from "../../prisma/postgres-binaries";
import { hashOf } from "./sources";

const STAMP = "prisma/generated/.stamp";
const LOCK = "node_modules/.prisma-generate";
const LOCK_STALE_MS = 60_000;

/**
 * Makes what an install without scripts leaves undone: the Prisma client of the present schema, and the
 * links of the embedded PostgreSQL. Does nothing, quickly, when nothing has changed.
 * @returns whether anything had to be made.
 */
export async function prepare(): Promise<boolean> {
  if (!process.env.DATABASE_URL) hydrateBinaries();
  if (isFresh()) return false;
  await exclusively(async () => {
    if (!isFresh()) await generateClient();
  });
  return true;
}

const prismaCli = () => join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");
const fingerprint = () => hashOf(["prisma/schema", "prisma.config.ts", join(dirname(prismaCli()), "../package.json")]);

function isFresh(): boolean {
  try {
    return readFileSync(STAMP, "utf8") === fingerprint();
  } catch {
    return false;
  }
}

async function generateClient(): Promise<void> {
  const stamp = fingerprint();
  // Any existing file will do: `generate` asks for the schema engine (which npm does not bring) but never runs it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  await promisify(execFile)(process.execPath, [prismaCli(), "generate"], { env });
  writeFileSync(STAMP, stamp);
}

/** One process at a time; a lock left by a killed one is taken over after a minute. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true });
      await sleep(200);
    }
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await prepare();

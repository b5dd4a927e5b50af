import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { MIGRATIONS } from "./migrate";
import { startScratchPostgres } from "./postgres";
import { migrationList, NO_FILTERS, openSchemaEngine, schemaFiles } from "./schema-engine";

const LOCKFILE = `# This file belongs to the migrations: it names the kind of database they are written for.
provider = "postgresql"
`;

/**
 * The SQL that leads from the migrations in `folder` to the schema in `schema`; empty when they agree. What Prisma's
 * schema language cannot say (exclusion constraints, partial unique indexes, triggers) is written by hand into a
 * migration: the engine does not see those, so it never asks to drop them.
 */
export async function diffToSchema(folder = MIGRATIONS, schema = "prisma/schema"): Promise<string> {
  const cluster = await startScratchPostgres();
  try {
    const engine = await openSchemaEngine(cluster);
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(folder) },
      to: { tag: "schemaDatamodel", ...schemaFiles(schema) },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return stdout?.startsWith("-- This is an empty migration") ? "" : (stdout ?? "");
  } finally {
    await cluster.stop();
  }
}

/** Writes a standard Prisma migration folder, named after the moment `now` (UTC). @returns the path of its script. */
export function writeMigration(name: string, script: string, now: Date, folder = MIGRATIONS): string {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const path = join(folder, `${stamp}_${name.replace(/\W+/g, "_")}`, "migration.sql");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script);
  const lock = join(folder, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, LOCKFILE);
  return path;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { name: { type: "string" }, empty: { type: "boolean" } } });
  if (!values.name) {
    console.error("Say what changes: npm run db:migrate -- --name add_tips (--empty for one to write by hand)");
    process.exit(1);
  }
  const script = values.empty ? "-- Written by hand.\n" : await diffToSchema();
  if (!script) return console.log("The migrations already lead to this schema: nothing to write.");
  const path = writeMigration(values.name, script, new Date());
  const losses = script.match(/^.*\bDROP (TABLE|COLUMN)\b.*$/gm) ?? [];
  console.log(`Wrote ${path}: read it; the next start applies it.`);
  for (const line of losses) console.log(`Loses data: ${line.trim()}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();

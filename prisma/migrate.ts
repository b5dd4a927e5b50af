import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

export const MIGRATIONS = "prisma/migrations";

/** The number under which Prisma's own migrate command locks: neither runs while the other does. */
const LOCK = 72707369;

/** Prisma's own table, as its migrate command makes it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

type Migration = { name: string; script: string; checksum: string };

/** The migrations of this source, in order. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  // The builder must not follow these reads: it would take every file of the project along.
  const script = (name: string) => join(/* turbopackIgnore: true */ folder, name, "migration.sql");
  if (!existsSync(/* turbopackIgnore: true */ folder)) return [];
  const names = readdirSync(/* turbopackIgnore: true */ folder).filter((name) => existsSync(script(name)));
  return names.sort().map((name) => {
    const text = readFileSync(/* turbopackIgnore: true */ script(name), "utf8");
    return { name, script: text, checksum: createHash("sha256").update(text).digest("hex") };
  });
}

/**
 * Brings a database up to this source's migrations, each in one transaction together with its row in
 * `_prisma_migrations`: a killed process leaves it applied and noted, or neither. (So a script may hold nothing
 * that PostgreSQL refuses in a transaction.) Processes that do this at once take turns.
 * @returns the names applied now. Throws one sentence when the database knows migrations that this source does not.
 */
export async function applyMigrations(url: string, folder = MIGRATIONS): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if ((await pendingMigrations(client, migrations)).length === 0) return [];
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    const pending = await pendingMigrations(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Which of these migrations a database lacks. Throws one sentence when its history does not fit them. */
export async function pendingMigrations(client: Pick<pg.Pool, "query">, migrations: Migration[]): Promise<Migration[]> {
  const table = await client.query<{ made: boolean }>(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS made`);
  if (!table.rows[0]?.made) return migrations;
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const ours = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const known = ours.get(row.name);
    if (!row.finished)
      throw new Error(`Migration ${row.name} failed in this database: mend it with \`prisma migrate resolve\`.`);
    if (!known)
      throw new Error(
        `This database has migration ${row.name}, which this program does not know: a newer version made it.`,
      );
    if (known.checksum !== row.checksum)
      throw new Error(
        `Migration ${row.name} was edited after this database was made with it: put it back as it was, or begin anew with another DATA_DIR.`,
      );
  }
  const done = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query("BEGIN");
    await client.query(script);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query("COMMIT");
  } catch (error) {
    throw new Error(`Migration ${name} could not be applied: ${(error as Error).message}`, { cause: error });
  }
}

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { applyMigrations, readMigrations } from "./migrate";
import { diffToSchema, writeMigration } from "./migrate-write";
import { type Cluster, startScratchPostgres } from "./postgres";
import { createDatabase, migrationList, NO_FILTERS, openSchemaEngine } from "./schema-engine";

const home = mkdtempSync(join(tmpdir(), "jiedan-migrate-"));
const schema = join(home, "schema");
const written = join(home, "written");
let folder: string;
let cluster: Cluster;
let databases = 0;

const visit = (more: string) => `datasource db {
  provider = "postgresql"
}
model Visit {
  id      String   @id @db.Uuid
  worker  String
  startAt DateTime @db.Timestamptz(3)
  endAt   DateTime @db.Timestamptz(3)
  live    Boolean
  ${more}
}`;
const BY_HAND = `
CREATE EXTENSION btree_gist;
ALTER TABLE "Visit" ADD CONSTRAINT visit_no_overlap EXCLUDE USING gist (worker WITH =, tstzrange("startAt", "endAt") WITH &&) WHERE (live);
CREATE UNIQUE INDEX visit_one_live ON "Visit" (worker) WHERE live;
CREATE INDEX visit_lower ON "Visit" (lower(worker));`;

async function newDatabase(): Promise<string> {
  const name = `migrate_${++databases}`;
  await createDatabase(cluster.url("postgres"), name);
  return cluster.url(name);
}

async function names(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(sql);
  await client.end();
  return rows.map(({ name }) => name);
}
const indexes = (url: string) =>
  names(url, `SELECT indexname AS name FROM pg_indexes WHERE tablename = 'Visit' ORDER BY 1`);

beforeAll(async () => {
  cluster = await startScratchPostgres();
  mkdirSync(schema);
  writeFileSync(join(schema, "a.prisma"), visit(""));
  const first = writeMigration("init", await diffToSchema(written, schema), new Date(0), written);
  appendFileSync(first, BY_HAND);
  writeFileSync(join(schema, "a.prisma"), visit("note String?\n  @@index([startAt])"));
  writeMigration("add note", await diffToSchema(written, schema), new Date(1000), written);
});

beforeEach(() => {
  folder = join(home, `run-${Math.random()}`);
  cpSync(written, folder, { recursive: true });
});

afterAll(async () => {
  await cluster.stop();
  rmSync(home, { recursive: true });
});

test("a later migration leaves constraints and indexes alone that were written by hand", async () => {
  const [init, note] = readMigrations(folder);
  expect([init?.name, note?.name]).toEqual(["19700101000000_init", "19700101000001_add_note"]);
  expect(note?.script).toContain('ADD COLUMN     "note"');
  expect(note?.script).not.toContain("DROP");
  const url = await newDatabase();
  expect(await applyMigrations(url, folder)).toHaveLength(2);
  expect(await indexes(url)).toEqual([
    "Visit_pkey",
    "Visit_startAt_idx",
    "visit_lower",
    "visit_no_overlap",
    "visit_one_live",
  ]);
  expect(await diffToSchema(folder, schema)).toBe("");
});

test("Prisma's own engine finds the history in order", async () => {
  const url = await newDatabase();
  await applyMigrations(url, folder);
  const engine = await openSchemaEngine(cluster, new URL(url).pathname.slice(1));
  const input = { migrationsList: migrationList(folder), optInToShadowDatabase: false, filters: NO_FILTERS };
  expect(await engine.diagnoseMigrationHistory(input)).toMatchObject({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

test("five processes at once apply each migration once", async () => {
  const url = await newDatabase();
  const applied = await Promise.all(Array.from({ length: 5 }, () => applyMigrations(url, folder)));
  expect(applied.flat()).toHaveLength(2);
});

test.each([
  ["fails half way", "SELECT 1/0;", "division by zero"],
  ["cannot be noted", 'ALTER TABLE "_prisma_migrations" RENAME TO lost;', "does not exist"],
])("a script that %s leaves nothing behind and can be mended", async (_, trouble, reason) => {
  const url = await newDatabase();
  const bad = writeMigration("bad", `CREATE TABLE half (id int); ${trouble}`, new Date(2000), folder);
  await expect(applyMigrations(url, folder)).rejects.toThrow(
    new RegExp(`Migration 19700101000002_bad could not be applied: .*${reason}`),
  );
  expect(await names(url, `SELECT tablename AS name FROM pg_tables WHERE tablename IN ('half', 'lost')`)).toEqual([]);
  writeFileSync(bad, "CREATE TABLE half (id int);");
  expect(await applyMigrations(url, folder)).toEqual(["19700101000002_bad"]);
});

test("an edited migration, and a database newer than the program, are refused", async () => {
  const url = await newDatabase();
  await applyMigrations(url, folder);
  appendFileSync(join(folder, "19700101000001_add_note", "migration.sql"), "-- later");
  await expect(applyMigrations(url, folder)).rejects.toThrow("was edited after this database was made with it");
  renameSync(join(folder, "19700101000001_add_note"), join(folder, "other"));
  await expect(applyMigrations(url, folder)).rejects.toThrow("a newer version made it");
});

test("nothing to do takes two questions", async () => {
  const url = await newDatabase();
  await applyMigrations(url, folder);
  const query = vi.spyOn(pg.Client.prototype, "query");
  expect(await applyMigrations(url, folder)).toEqual([]);
  expect(query).toHaveBeenCalledTimes(2);
  query.mockRestore();
});

test("the project's migrations lead to the project's schema", async () => {
  expect(await diffToSchema()).toBe("");
});

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { readMigrations } from "./migrate";
import type { Cluster } from "./postgres";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type ColumnType = Awaited<ReturnType<Adapter["queryRaw"]>>["columnTypes"][number];

/** The adapter's own copy of what binds it to an engine. */
const { resolve: whereIs } = createRequire(import.meta.url);
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = createRequire(whereIs("@prisma/adapter-pg"))(
  "@prisma/driver-adapter-utils",
) as { bindMigrationAwareSqlAdapterFactory(factory: PrismaPg): object; ColumnTypeEnum: { Character: ColumnType } };

/** Nothing is managed outside Prisma's schema. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Prisma's schema engine, as WebAssembly from npm (the program that Prisma's command would download is never needed).
 * `cluster` must be a throwaway one: the engine replays the migrations in databases it makes there.
 */
export async function openSchemaEngine(cluster: Cluster, database = "postgres"): Promise<SchemaEngine> {
  let shadows = 0;
  const factory = Object.assign(new PrismaPg(cluster.url(database)), {
    connect: () => connectTo(cluster.url(database)),
    connectToShadowDb: async () => {
      const name = `shadow_${++shadows}`;
      await createDatabase(cluster.url("postgres"), name);
      return connectTo(cluster.url(name));
    },
  });
  loaded ??= loadEngine();
  const engine = await loaded;
  return engine.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

/** Once per process: the module keeps one memory. */
let loaded: Promise<EngineModule> | undefined;

async function loadEngine(): Promise<EngineModule> {
  const report = { set_message: (message: string) => console.error(message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: report }); // where the engine says why it breaks
  const path = whereIs("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine: EngineModule = await import(pathToFileURL(path).href);
  const { instance } = await WebAssembly.instantiate(readFileSync(path.replace(/js$/, "wasm")), {
    "./schema_engine_bg.js": engine as object as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/**
 * An adapter that can read PostgreSQL 18's catalogue: there NOT NULL is a constraint of its own, whose kind has the
 * type "char" (18), which Prisma's adapter refuses as unknown. And that can run a migration with a function in it:
 * Prisma's cuts a script at every semicolon, within quotes and comments too.
 */
async function connectTo(url: string): Promise<Adapter> {
  const pool = new pg.Pool({ connectionString: url });
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const asText = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 25;
    return result;
  };
  const adapter = await new PrismaPg(Object.assign(pool, { query: asText }), { disposeExternalPool: true }).connect();
  adapter.executeScript = async (script) => void (await query(script));
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const { columnNames, columnTypes, ...result } = await queryRaw(statement);
    const kinds = columnTypes.map((type, i) =>
      columnNames[i] === "constraint_type" ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnNames, columnTypes: kinds };
  };
  return adapter;
}

/** Makes a database unless it exists. `url` names another database of the same server. */
export async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== "42P04") throw error; // 42P04: it exists
  } finally {
    await client.end();
  }
}

/** The migrations folder in the engine's own form. */
export function migrationList(folder: string): MigrationList {
  return {
    baseDir: resolve(folder),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(folder).map(({ name, script }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } },
    })),
  };
}

/** The Prisma schema's files. */
export const schemaFiles = (folder: string): SchemasContainer => ({
  files: readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") })),
});

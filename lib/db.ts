import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

type Connections = { pool: pg.Pool; db: PrismaClient };

// On globalThis, so that a reload in development keeps the connections instead of leaking them.
const store = globalThis as typeof globalThis & { jiedanDatabase?: Connections };

/** Made on first use: importing this file (as the build does) connects nowhere. */
function connections(): Connections {
  if (store.jiedanDatabase) return store.jiedanDatabase;
  if (!env.DATABASE_URL) throw new Error("DATABASE_URL is not set: `npm start` and `npm run dev` set it.");
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.DB_POOL_SIZE });
  // An idle connection that breaks (the database restarts) is replaced on the next use.
  pool.on("error", (error) => console.error(`database connection lost: ${error.message}`));
  // One that breaks in the moment in which it changes hands has nobody listening: its next query fails, which is enough.
  pool.on("connect", (client) => client.on("error", () => {}));
  // In a rush transactions wait for a connection instead of failing after Prisma's two seconds.
  const transactionOptions = { maxWait: 15_000, timeout: 30_000 };
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  store.jiedanDatabase = { pool, db: new PrismaClient({ adapter, transactionOptions }) };
  return store.jiedanDatabase;
}

/** Statements that a connection keeps prepared: parsed and, once that pays, planned only once. */
const PREPARED = 400;

/** Names the first statements it sees. Lists of every length would fill the server's memory, so later ones go unnamed. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= PREPARED) return known ?? "";
    const name = `jiedan_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

const onFirstUse = <K extends keyof Connections>(key: K) =>
  new Proxy({} as Connections[K], {
    get(_, name) {
      const target = connections()[key];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

/** The Prisma client, over `pool`. */
export const db: PrismaClient = onFirstUse("db");

/** The same connections for plain SQL. */
export const pool: pg.Pool = onFirstUse("pool");

/** What a command passes on inside `db.$transaction`. */
export type Tx = Prisma.TransactionClient;

/** Closes every connection: for commands and tests, so that their process can end. */
export async function disconnect(): Promise<void> {
  const open = store.jiedanDatabase;
  delete store.jiedanDatabase;
  await open?.db.$disconnect();
  await open?.pool.end();
}

import pg from "pg";
import type { Due } from "./duration";

/** Where a statement runs: any connection of the pool, or the one that holds a transaction. */
export type Db = Pick<pg.Pool, "query">;

const names = new Map<string, string>();

/** Runs a statement that each connection prepares once: PostgreSQL then parses and plans it no more. */
export function sql<T extends pg.QueryResultRow>(
  db: Db,
  text: string,
  values: unknown[] = [],
): Promise<pg.QueryResult<T>> {
  const name = names.get(text) ?? `engine_${names.size}`;
  names.set(text, name);
  return db.query<T>({ name, text, values });
}

/** Serialization failure and deadlock: the whole transaction may simply run again. */
const AGAIN = new Set(["40001", "40P01"]);
const MOST_TRIES = 8;

/** Opens `size` connections at most. One that breaks while idle is replaced on the next use. */
export function openPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: "jiedan-engine" });
  pool.on("error", () => {});
  // One that breaks in the moment in which it changes hands has nobody listening: its next query fails, which is enough.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Runs `work` in one transaction; runs it again if PostgreSQL broke it off in favour of another. */
export async function transaction<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    // A connection that breaks between two statements: the next one will fail, which is enough.
    const ignore = () => {};
    client.on("error", ignore);
    try {
      await client.query("BEGIN");
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((failed) => {
        broken = failed;
      });
      if (!AGAIN.has((error as { code?: string }).code ?? "") || tries === MOST_TRIES) throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }
}

/** SQL for the instant that two parameters from `dueParams` name. Relative times count from the database's clock. */
export const dueSql = (at: number, ms: number): string =>
  `COALESCE($${at}::timestamptz, clock_timestamp() + $${ms}::float8 * interval '1 millisecond')`;

/** The two parameters that `dueSql` wants: an instant or null, and milliseconds or null. */
export const dueParams = (due: Due | undefined): [Date | null, number | null] =>
  !due ? [null, null] : "at" in due ? [due.at, null] : [null, due.inMs];

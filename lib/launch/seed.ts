import pg from "pg";
import type { Env } from "@/lib/env";
import { runChild, type Stop } from "./child";
import type { Say } from "./progress";

const UNFINISHED = "the demo is being made";

/** Empties every table; the migrations stay. */
const EMPTY = `SET session_replication_role = replica;
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'
  LOOP EXECUTE 'DELETE FROM ' || name; END LOOP; END $$`;

type Seeding = {
  env: Env;
  url: string;
  say: Say;
  /** Is given the way to stop the seeding. */
  onStart?: (stop: Stop) => void;
  /** The program that makes the demo in DATABASE_URL. */
  script?: string;
};

/**
 * Makes the demo business when the database has no business yet. While it is being made the table bears a comment
 * that says so: a start that finds it (the one before was killed) empties the database and begins anew.
 * @returns whether it was made now.
 */
export async function seedOnFirstRun(seeding: Seeding): Promise<boolean> {
  const { env, url, say, onStart, script = "prisma/seed/main.ts" } = seeding;
  if (env.SEED_DAYS === 0) return false;
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // the database is stopped: whoever waits for an answer is told
  await client.connect();
  try {
    const { rows } = await client.query<{ unfinished: boolean; made: boolean }>(
      `SELECT coalesce(obj_description('"Business"'::regclass) = $1, false) AS unfinished,
              EXISTS (SELECT FROM "Business") AS made`,
      [UNFINISHED],
    );
    if (rows[0]?.unfinished) await client.query(EMPTY);
    else if (rows[0]?.made) return false;
    await client.query(`COMMENT ON TABLE "Business" IS '${UNFINISHED}'`);
    say(`making the demo business: ${env.SEED_DAYS} days (once)`);
    const seed = runChild({
      name: "demo",
      args: ["--import", "tsx", script],
      // What a crash could lose is made anew anyway: commits need not wait for the disk.
      env: { DATABASE_URL: url, PGOPTIONS: "-c synchronous_commit=off" },
      onLine: (line) => say(`demo: ${line}`),
    });
    onStart?.(seed.stop);
    if (!(await seed.done)) throw new Error("The demo business could not be made; the next start tries again.");
    await client.query(`COMMENT ON TABLE "Business" IS NULL`);
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

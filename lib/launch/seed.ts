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

/**
 * Makes the demo business when the database has no business yet. While it is being made the table bears a comment
 * that says so: a start that finds it (the one before was killed) empties the database and begins anew.
 * @param onStart is given the way to stop the seeding.
 */
export async function seedOnFirstRun(env: Env, url: string, say: Say, onStart?: (stop: Stop) => void): Promise<void> {
  if (env.SEED_DAYS === 0) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ unfinished: boolean; made: boolean }>(
      `SELECT coalesce(obj_description('"Business"'::regclass) = $1, false) AS unfinished,
              EXISTS (SELECT FROM "Business") AS made`,
      [UNFINISHED],
    );
    if (rows[0]?.unfinished) await client.query(EMPTY);
    else if (rows[0]?.made) return;
    await client.query(`COMMENT ON TABLE "Business" IS '${UNFINISHED}'`);
    say(`making the demo business: ${env.SEED_DAYS} days (once)`);
    const seed = runChild({
      name: "demo",
      args: ["--import", "tsx", "prisma/seed/main.ts"],
      env: { DATABASE_URL: url },
      onLine: (line) => say(`demo: ${line}`),
    });
    onStart?.(seed.stop);
    if (!(await seed.done)) throw new Error("The demo business could not be made; the next start tries again.");
    await client.query(`COMMENT ON TABLE "Business" IS NULL`);
  } finally {
    await client.end();
  }
}

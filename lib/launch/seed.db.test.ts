import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { seedOnFirstRun } from "./seed";

const home = mkdtempSync(join(tmpdir(), "jiedan-seed-"));
afterAll(() => rmSync(home, { recursive: true }));

/** Runs the first-run seeding with a program that makes one area, says so, and ends with this code. */
function seedWith(code: number, days = 1) {
  const script = join(home, `seed-${code}.mjs`);
  const pg = import.meta.resolve("pg");
  writeFileSync(
    script,
    `import pg from "${pg}";
     const client = new pg.Client(process.env.DATABASE_URL);
     await client.connect();
     await client.query(\`INSERT INTO "Area" (id, code, "nameZh", "nameEn", lat, lng, ring) VALUES (gen_random_uuid(), 'only', '', '', 0, 0, '[]')\`);
     if (${code} === 0) await client.query(\`INSERT INTO "Skill" (id, code, "nameZh", "nameEn") VALUES (gen_random_uuid(), 'done', '', '')\`);
     await client.end();
     console.log("one area");
     process.exit(${code});`,
  );
  const lines: string[] = [];
  const url = env.DATABASE_URL ?? "";
  return {
    lines,
    done: seedOnFirstRun({ env: { ...env, SEED_DAYS: days }, url, say: (line) => lines.push(line), script }),
  };
}

test("a demo that was broken off is made anew from nothing", async () => {
  await expect(seedWith(3).done).rejects.toThrow("the next start tries again");
  const second = seedWith(0);
  expect(await second.done).toBe(true); // the area's code is unique: it would fail on the leavings of the first
  expect(second.lines).toContain("demo: one area");
});

test("SEED_DAYS=0 makes none", async () => {
  const { lines, done } = seedWith(0, 0);
  expect(await done).toBe(false);
  expect(lines).toEqual([]);
});

test("a database with a business is left alone", async () => {
  await pool.query(`INSERT INTO "Business" (slug, "nameZh", "nameEn", phone, lat, lng, terms, "dispatchPolicy")
    VALUES ('mine', '', '', '', 0, 0, '{}', '{}')`);
  expect(await seedWith(0).done).toBe(false);
});

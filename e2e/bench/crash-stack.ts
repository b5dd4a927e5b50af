import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuild, NEXT_ENV, nextCommand } from "@/lib/launch/build";
import { randomKey } from "@/lib/launch/data-dir";
import { prepare } from "@/lib/launch/prepare";
import { applyMigrations } from "@/prisma/migrate";
import { type Cluster, freePort, startPostgres } from "@/prisma/postgres";
import { createDatabase } from "@/prisma/schema-engine";

/** What ends the parts when this process dies. */
const LEASH = new URL("../../lib/launch/leash.mjs", import.meta.url).href;
const DATABASE = "crash";
const PASSWORD = "crash";
/** A dead process is started again this much later, as a supervisor would. */
const AGAIN_MS = 200;

/** The parts that may be killed. */
export const parts = ["postgres", "engine-1", "engine-2", "web-1", "web-2"] as const;
export type Part = (typeof parts)[number];

/** Two web and two engine processes on one PostgreSQL, each started again whenever it dies. */
export type CrashStack = {
  databaseUrl: string;
  /** Of the web processes. */
  urls: string[];
  start: () => Promise<void>;
  /** Kill -9. False if that part is just being started again. */
  kill: (part: Part) => boolean;
  /** Every part answers that it is well. */
  healthy: () => Promise<boolean>;
  stop: () => Promise<void>;
};

/** Makes an empty, migrated database in a folder for temporary files; commits wait for the disk. */
export async function makeCrashStack(say: (line: string) => void): Promise<CrashStack> {
  const dir = mkdtempSync(join(tmpdir(), "jiedan-crash-"));
  const [port, ...rest] = [await freePort(), await freePort(), await freePort(), await freePort(), await freePort()];
  const [engines, webs] = [rest.slice(0, 2), rest.slice(2)];
  const open = () => startPostgres(join(dir, "postgres"), { password: PASSWORD, port });
  let cluster: Cluster | undefined = await open();
  const place = cluster.place;
  const databaseUrl = cluster.url(DATABASE);
  await createDatabase(cluster.url("postgres"), DATABASE);
  await applyMigrations(databaseUrl);
  const urls = webs.map((each) => `http://127.0.0.1:${each}`);
  const shared = {
    ...NEXT_ENV,
    NODE_ENV: "production" as const,
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(dir, "data"),
    INNGEST_EVENT_KEY: randomKey(),
    INNGEST_SIGNING_KEY: `signkey-prod-${randomKey()}`,
    INNGEST_DEV: "0",
    NEXTAUTH_SECRET: randomKey(),
    APP_URL: urls.map((url) => `${url}/api/inngest`).join(" "),
  };
  const children = new Map<Part, ChildProcess>();
  let stopping = false;

  const keep = (part: Part, args: string[], own: Record<string, string>) => {
    const child = spawn(process.execPath, ["--import", LEASH, ...args], {
      env: { ...process.env, ...shared, ...own, LEASH_HELD_BY: String(process.pid) },
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    children.set(part, child);
    child.once("exit", (code, signal) => {
      children.delete(part);
      if (stopping) return;
      if (signal !== "SIGKILL") say(`${part} ended by itself (${signal ?? `code ${code}`})`);
      setTimeout(() => stopping || keep(part, args, own), AGAIN_MS);
    });
  };
  const watchCluster = async (watched: Cluster) => {
    await watched.ended;
    if (stopping) return;
    cluster = undefined;
    await sleep(AGAIN_MS);
    cluster = await open();
    void watchCluster(cluster);
  };

  return {
    databaseUrl,
    urls,
    async start() {
      await prepare();
      await ensureBuild(".next", say, () => {});
      if (cluster) void watchCluster(cluster);
      for (const n of [0, 1] as const) {
        keep(`engine-${n === 0 ? 1 : 2}`, ["--import", "tsx", "inngest/server/main.ts"], {
          ENGINE_PORT: String(engines[n]),
        });
        keep(`web-${n === 0 ? 1 : 2}`, [nextCommand(), "start", "--port", String(webs[n])], {
          PORT: String(webs[n]),
          INNGEST_BASE_URL: `http://127.0.0.1:${engines[n]}`,
          NEXTAUTH_URL: urls[n] as string,
        });
      }
    },
    kill(part) {
      if (part === "postgres") {
        if (!cluster) return false;
        process.kill(Number(readFileSync(join(place, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
        return true;
      }
      const child = children.get(part);
      // By its group, while it lives: what it started dies with it.
      return Boolean(child?.pid && process.kill(-child.pid, "SIGKILL"));
    },
    async healthy() {
      const all = [
        ...urls.map((url) => `${url}/api/health`),
        ...engines.map((each) => `http://127.0.0.1:${each}/health`),
      ];
      const well = await Promise.all(
        all.map((url) =>
          fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      return well.every(Boolean);
    },
    async stop() {
      stopping = true;
      for (const child of children.values()) if (child.pid) process.kill(-child.pid, "SIGKILL");
      await cluster?.stop("immediate");
      for (const path of [place, dir]) rmSync(path, { recursive: true, force: true });
    },
  };
}

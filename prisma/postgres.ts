import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster, linkTo } from "./postgres-create";
import { hasCluster, placeFor } from "./postgres-place";
import { spawnServer, stopLeftover } from "./postgres-server";

const POSTGRES_MAJOR = "18";

/** A running cluster. */
export type Cluster = {
  port: number;
  /** Where the data really lies: `dir` itself, or where its symlink points. */
  place: string;
  /** Connection string of one database of this cluster. */
  url(database: string): string;
  /** Ends it: "fast" closes connections and writes everything, "immediate" leaves recovery to the next start. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
  /** Settles when the server process has ended, for whatever reason. */
  ended: Promise<void>;
};

type Options = {
  password: string;
  /** 0 or absent: a free port. */
  port?: number;
  /** A throwaway cluster: quick, and lost when the machine loses power. */
  scratch?: boolean;
  /** What is being done, for people. */
  say?: (line: string) => void;
};

/**
 * Starts PostgreSQL on the cluster at `dir` (made first when there is none), listening on 127.0.0.1 only.
 * A server that a killed program left behind on it is stopped first. Its log is `<dir>.log`.
 * It ends by itself, cleanly, when this process dies. Throws one sentence per reason.
 */
export async function startPostgres(dir: string, options: Options): Promise<Cluster> {
  const place = placeFor(dir);
  if (!hasCluster(place.cluster)) {
    options.say?.(`making a new database in ${place.cluster}`);
    createCluster(place, options.password, options.scratch === true);
    if (place.cluster !== dir) linkTo(dir, place.cluster);
  }
  const major = readFileSync(join(place.cluster, "PG_VERSION"), "utf8").trim();
  if (major !== POSTGRES_MAJOR) {
    throw new Error(
      `${dir} was made by PostgreSQL ${major}, this program brings PostgreSQL ${POSTGRES_MAJOR}: move it away.`,
    );
  }
  await stopLeftover(place.cluster, options.say);
  const port = options.port || (await freePort());
  const { server, ended } = await spawnServer(place, `${dir}.log`, port, options.scratch === true);
  return {
    port,
    place: place.cluster,
    url: (database) => `postgresql://postgres:${options.password}@127.0.0.1:${port}/${database}`,
    stop: async (mode = "fast") => {
      server.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
      await ended;
    },
    ended,
  };
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (!address || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** Deletes a stopped cluster, wherever it lies, and its log. */
export function removeCluster(dir: string): void {
  const link = lstatSync(dir, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && existsSync(dir)) rmSync(realpathSync(dir), { recursive: true, force: true });
  for (const path of [dir, `${dir}.log`]) rmSync(path, { recursive: true, force: true });
}

/** A throwaway cluster in the folder for temporary files; `stop` removes it. */
export async function startScratchPostgres(): Promise<Cluster> {
  const home = mkdtempSync(join(tmpdir(), "jiedan-pg-"));
  chmodSync(home, 0o755);
  const dir = join(home, "postgres");
  const cluster = await startPostgres(dir, { password: randomBytes(16).toString("hex"), scratch: true });
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop("immediate");
      removeCluster(dir);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

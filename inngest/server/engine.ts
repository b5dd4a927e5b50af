import type { AddressInfo } from "node:net";
import { clean } from "./commands-clean";
import { openPool } from "./db";
import type { EngineConfig } from "./env";
import { createServer } from "./http";
import { listen } from "./listen";
import { log } from "./log";
import { startSync } from "./sync";
import { startWorker } from "./worker";

const CLEAN_MS = 3_600_000;
/** Connections besides one per call: leases, events, health. */
const SPARE_CONNECTIONS = 4;

export type Engine = { port: number; stop: () => Promise<void> };

/**
 * Starts one engine process: takes events and syncs over HTTP, does the work. Any number may share a database.
 * @throws if the port cannot be had
 */
export async function startEngine(config: EngineConfig): Promise<Engine> {
  const pool = openPool(config.databaseUrl, Math.ceil(config.concurrency / 2) + SPARE_CONNECTIONS);
  const sync = startSync(pool, config);
  const server = createServer({ pool, config, sync });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(config.port, config.host, resolve);
    });
  } catch (error) {
    sync.stop();
    await pool.end();
    throw error;
  }
  const worker = startWorker(pool, config);
  const unlisten = listen(config.databaseUrl, worker.wakeIn);
  const cleaning = setInterval(() => {
    clean(pool, config.keepDays).catch((error: Error) => log.error(`cleaning: ${error.message}`));
  }, CLEAN_MS);

  const stop = async () => {
    clearInterval(cleaning);
    sync.stop();
    server.close();
    server.closeIdleConnections();
    await unlisten();
    await worker.stop();
    await pool.end();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

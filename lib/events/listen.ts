import { EventEmitter } from "node:events";
import pg from "pg";
import { env } from "@/lib/env";

type Hub = { emitter: EventEmitter; started: boolean; connected: boolean };

const CHANNELS = ["live", "outbox", "messages", "engine_run"] as const;
const RECONNECT_MS = 1_000;

const kept = globalThis as typeof globalThis & { jiedanHub?: Hub };

function hub(): Hub {
  kept.jiedanHub ??= { emitter: new EventEmitter().setMaxListeners(0), started: false, connected: false };
  return kept.jiedanHub;
}

/**
 * Hears what any process tells over PostgreSQL's LISTEN/NOTIFY. One connection per process, opened on first use and
 * reopened when it breaks; after a break listeners hear an empty payload, since something may have been missed.
 * @returns a function that stops listening
 */
export function listen(channel: (typeof CHANNELS)[number], hear: (payload: string) => void): () => void {
  const { emitter } = hub();
  emitter.on(channel, hear);
  if (!hub().started) {
    hub().started = true;
    connect();
  }
  return () => emitter.off(channel, hear);
}

function connect(): void {
  const { emitter } = hub();
  const client = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true });
  let broken = false;
  const again = () => {
    if (broken) return;
    broken = true;
    client.end().catch(() => {});
    setTimeout(connect, RECONNECT_MS).unref();
  };
  client.on("error", again);
  client.on("end", again);
  client.on("notification", ({ channel, payload }) => emitter.emit(channel, payload ?? ""));
  client
    .connect()
    .then(() => client.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join(";")))
    .then(() => {
      for (const channel of CHANNELS) emitter.emit(channel, "");
    })
    .catch(again);
}

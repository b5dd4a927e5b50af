import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "@/lib/env";
import { freePort } from "@/prisma/postgres";
import { ensureBuild, NEXT_ENV, nextCommand } from "./build";
import { keepRunning, type Stop } from "./child";
import { keepKey, openDataDir, randomKey } from "./data-dir";
import { openDatabase } from "./database";
import { failing, type Health } from "./health";
import { lockDataDir } from "./lock";
import { assertPortFree } from "./port";
import { prepare } from "./prepare";
import type { Say } from "./progress";
import { seedOnFirstRun } from "./seed";
import { vapidKeys } from "./vapid";

const TELL_EVERY_MS = 10_000;
/** Next's own greeting: the launcher says where the app is, once everything is up. */
const CHATTER = /^\s*(▲ Next|- (Local|Network|Environments|Experiments)|✓ (Starting|Ready|Running next.config)|$)/;

/** Everything that `npm start` and `npm run dev` run. */
export class Stack {
  #stops: Stop[] = [];
  #stopping: Promise<void> | undefined;

  constructor(
    private readonly env: Env,
    private readonly dev: boolean,
    private readonly say: Say,
  ) {}

  /** Starts every part and waits until all work. @returns where. Throws one sentence; call `stop` then, too. */
  async start(): Promise<{ url: string; databaseUrl: string }> {
    const { env, say } = this;
    const dataDir = openDataDir(env.DATA_DIR);
    const lock = await lockDataDir(dataDir);
    this.#stops.push(async () => lock.release());
    await assertPortFree(env.PORT);
    if (await prepare()) say("database client generated");
    const database = await this.#hold(openDatabase(env, dataDir, say));
    say("database ready");
    const url = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
    lock.publish({ url, databaseUrl: database.url });
    const onStart = (stop: Stop) => this.#add(stop);
    await Promise.all([
      seedOnFirstRun({ env, url: database.url, say, onStart }),
      this.dev ? undefined : ensureBuild(env.NEXT_DIST_DIR, say, onStart),
    ]);
    await this.#startServers(await this.#childEnv(dataDir, database.url, url));
    return { url, databaseUrl: database.url };
  }

  /** Ends every part, the last started first: web, engine, database. `hard`: at once. */
  stop(hard = false): Promise<void> {
    if (hard || !this.#stopping) this.#stopping = this.#stopAll(hard);
    return this.#stopping;
  }

  async #stopAll(hard: boolean): Promise<void> {
    for (const stop of this.#stops.toReversed()) await stop(hard).catch((error: Error) => this.say(error.message));
  }

  #add(stop: Stop): void {
    this.#stops.push(stop);
    if (this.#stopping) void stop(true);
  }

  /** Keeps the way to stop what is being opened, even when it opens after `stop` was called. */
  async #hold<T extends { stop: Stop }>(opening: Promise<T>): Promise<T> {
    const opened = await opening;
    this.#add(opened.stop);
    return opened;
  }

  async #childEnv(dataDir: string, databaseUrl: string, url: string): Promise<Record<string, string | undefined>> {
    const { env } = this;
    const enginePort = env.ENGINE_PORT ?? (await freePort());
    const own = {
      ENGINE_PORT: String(enginePort),
      INNGEST_BASE_URL: `http://127.0.0.1:${enginePort}`,
      INNGEST_EVENT_KEY: env.INNGEST_EVENT_KEY ?? keepKey(dataDir, "inngest-event", randomKey),
      INNGEST_SIGNING_KEY:
        env.INNGEST_SIGNING_KEY ?? keepKey(dataDir, "inngest-signing", () => `signkey-prod-${randomKey()}`),
      INNGEST_DEV: "0",
      APP_URL: `http://127.0.0.1:${env.PORT}/api/inngest`,
    };
    const push = env.VAPID_PRIVATE_KEY ? null : vapidKeys(dataDir);
    return {
      ...(env.INNGEST_BASE_URL ? {} : own),
      ...(push && { VAPID_PUBLIC_KEY: push.publicKey, VAPID_PRIVATE_KEY: push.privateKey }),
      NODE_ENV: this.dev ? "development" : "production",
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(env.PORT),
      PUBLIC_URL: url,
      NEXTAUTH_URL: env.NEXTAUTH_URL ?? url,
      NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? keepKey(dataDir, "nextauth", randomKey),
    };
  }

  async #startServers(env: Record<string, string | undefined>): Promise<void> {
    const { say } = this;
    const run = (name: string, args: string[], onLine: Say) =>
      this.#add(keepRunning({ name, args, env: { ...NEXT_ENV, ...env }, onLine }, say));
    if (!this.env.INNGEST_BASE_URL) run("engine", ["--import", "tsx", join("inngest", "server", "main.ts")], say);
    const command = [nextCommand(), this.dev ? "dev" : "start", "--port", String(this.env.PORT)];
    run("web", command, (line) => CHATTER.test(line) || say(`web: ${line}`));
    await this.#allWell();
  }

  /** Waits until the health report says that every part works; tells now and then what does not yet. */
  async #allWell(): Promise<void> {
    let told = Date.now();
    let problem: string | undefined = this.env.INNGEST_BASE_URL && "the Inngest server";
    for (let wait = 50; !this.#stopping; wait = Math.min(wait * 1.5, 500)) {
      const health = await askHealth(this.env.PORT);
      if (health?.parts.engine.ok && problem) problem = await registerFunctions(this.env.PORT);
      if (health?.ok && !problem) return;
      if (Date.now() - told > TELL_EVERY_MS) {
        told = Date.now();
        this.say(`waiting for ${health ? [failing(health), problem].filter(Boolean).join(", ") : "the web app"}`);
      }
      await sleep(wait);
    }
  }
}

async function askHealth(port: number): Promise<Health | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`);
    return (await response.json()) as Health;
  } catch {
    return undefined;
  }
}

/** Lets the app tell a real Inngest server what it serves, and where. @returns why that server did not take it */
async function registerFunctions(port: number): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
    if (response.ok) return undefined;
    const { message } = (await response.json()) as { message?: string };
    return `the Inngest server (${message ?? response.status})`;
  } catch {
    return "the Inngest server";
  }
}

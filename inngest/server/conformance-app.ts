import http from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import type { EngineConfig } from "./env";

/** Keys of the tests only. */
export const EVENT_KEY = "test-event-key";
export const SIGNING_KEY = "signkey-test-0123456789abcdef0123456789abcdef";

export const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** A client of the server at `baseUrl`, as the product's own: cloud mode, signed, step by step. */
export function clientOf(baseUrl: string, id = "conformance", signingKey = SIGNING_KEY): Inngest {
  return new Inngest({
    id,
    baseUrl,
    signingKey,
    eventKey: EVENT_KEY,
    isDev: false,
    checkpointing: false,
    logger: QUIET,
  });
}

export type App = { url: string; close: () => Promise<void> };

/** Serves functions as a web process does, at `port` or any free one. */
export async function serveApp(client: Inngest, functions: InngestFunction.Any[], port = 0): Promise<App> {
  const server = http.createServer(serve({ client, functions }));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/api/inngest`,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** An engine's configuration with short times. */
export function testConfig(change: Partial<EngineConfig> = {}): EngineConfig {
  return {
    owner: "test",
    host: "127.0.0.1",
    port: 0,
    databaseUrl: process.env.DATABASE_URL as string,
    eventKey: EVENT_KEY,
    signingKey: SIGNING_KEY,
    appUrls: [],
    concurrency: 8,
    leaseMs: 1_000,
    retryMs: 20,
    syncMs: 30_000,
    callMs: 30_000,
    keepDays: 30,
    ...change,
  };
}

/** Waits until `read` answers something, at most `ms`. @throws naming `what` */
export async function until<T>(what: string, read: () => T | Promise<T>, ms = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  while (true) {
    const value = await read();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for: ${what}`);
    await sleep(20);
  }
}

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

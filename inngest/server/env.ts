import { hostname } from "node:os";
import { z } from "zod";
import { DEFAULT_RETRY_MS } from "./backoff";

/** What the engine is told; times in milliseconds. */
export type EngineConfig = {
  /** Names this process in the leases it takes. */
  owner: string;
  host: string;
  port: number;
  databaseUrl: string;
  eventKey: string;
  signingKey: string;
  /** Where the app's processes serve their functions. */
  appUrls: string[];
  /** Calls at a time. */
  concurrency: number;
  leaseMs: number;
  /** The wait before the first retry. */
  retryMs: number;
  /** How often the functions are read again. */
  syncMs: number;
  /** How long a call may take. */
  callMs: number;
  /** Days for which ended runs and their events are kept. */
  keepDays: number;
};

const whole = (least: number, fallback: number) => z.coerce.number().int().min(least).default(fallback);
const HEX_KEY = /^(signkey-\w+-)?([0-9a-f]{2})+$/i;

/** The variables of the engine alone; what it shares with the rest is in lib/env.ts. */
export const variables = z.object({
  ENGINE_HOST: z.string().default("127.0.0.1"),
  ENGINE_PORT: z.coerce.number().int().min(0).max(65535),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  INNGEST_EVENT_KEY: z.string().min(1),
  INNGEST_SIGNING_KEY: z.string().regex(HEX_KEY, "must be signkey-<name>-<hexadecimal>"),
  APP_URL: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/ }))),
  ENGINE_CONCURRENCY: whole(1, 16),
  ENGINE_LEASE_MS: whole(300, 10_000),
  ENGINE_RETRY_MS: whole(1, DEFAULT_RETRY_MS),
  ENGINE_SYNC_MS: whole(100, 30_000),
  ENGINE_CALL_MS: whole(100, 900_000),
  ENGINE_KEEP_DAYS: whole(1, 30),
});

/** Reads the engine's variables: the configuration, or one sentence per bad variable. Values of keys are never shown. */
export function readEngineEnv(
  source: Record<string, string | undefined>,
  pid: number,
): { config: EngineConfig } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) };
  }
  const v = parsed.data;
  return {
    config: {
      owner: `${hostname()}:${pid}`,
      host: v.ENGINE_HOST,
      port: v.ENGINE_PORT,
      databaseUrl: v.DATABASE_URL,
      eventKey: v.INNGEST_EVENT_KEY,
      signingKey: v.INNGEST_SIGNING_KEY,
      appUrls: v.APP_URL,
      concurrency: v.ENGINE_CONCURRENCY,
      leaseMs: v.ENGINE_LEASE_MS,
      retryMs: v.ENGINE_RETRY_MS,
      syncMs: v.ENGINE_SYNC_MS,
      callMs: v.ENGINE_CALL_MS,
      keepDays: v.ENGINE_KEEP_DAYS,
    },
  };
}

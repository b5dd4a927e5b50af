import type pg from "pg";
import { canonicalJson } from "./canonical";
import { register } from "./commands-register";
import { rawApp, readFunctions } from "./config";
import type { EngineConfig } from "./env";
import { log } from "./log";
import { NoAnswer, request } from "./request";
import { sign, verify } from "./signature";

const FIRST_RETRY_MS = 250;
const CALL_MS = 30_000;

export type Accepted = { ok: true; modified: boolean } | { ok: false; problem: string };

/**
 * Registers what an app says it serves, at `url` or, for want of one, where the app itself says it is.
 * `problem` names the function and the feature this server lacks.
 */
export async function acceptApp(pool: pg.Pool, raw: unknown, url?: string): Promise<Accepted> {
  const parsed = rawApp.safeParse(raw);
  const appId = parsed.data?.app_id ?? parsed.data?.appName;
  if (!parsed.success || !appId) return { ok: false, problem: "The app's list of functions is not understood." };
  const read = readFunctions(parsed.data.functions);
  if (!read.ok) return read;
  const app = { appId, sdk: parsed.data.sdk, url: url ?? parsed.data.url, functions: read.functions };
  return { ok: true, modified: await register(pool, app) };
}

/** Asks the app at `url` in-band (SDK_SPEC 4.3.5) what it serves, and registers it. Never throws for what the app does. */
async function syncOnce(pool: pg.Pool, url: string, { signingKey }: EngineConfig): Promise<Accepted> {
  const body = canonicalJson({ url });
  const headers = {
    "x-inngest-signature": sign(body, signingKey, new Date()),
    "x-inngest-sync-kind": "in_band",
    "x-inngest-server-kind": "cloud",
  };
  const answer = await request("PUT", url, body, { headers, timeoutMs: CALL_MS });
  if (answer.status === 401) return { ok: false, problem: `The app at ${url} has another INNGEST_SIGNING_KEY.` };
  if (answer.status !== 200)
    return { ok: false, problem: `The app at ${url} answered the sync with ${answer.status}.` };
  if (!verify(answer.headers["x-inngest-signature"]?.toString(), answer.body, signingKey, new Date())) {
    return { ok: false, problem: `The app at ${url} did not sign its answer: is it in INNGEST_DEV mode?` };
  }
  return acceptApp(pool, JSON.parse(answer.body), url);
}

/** Keeps every app process in sync: soon and often until it is there, then every `syncMs`, since its functions may change. */
export function startSync(pool: pg.Pool, config: EngineConfig) {
  const problems = new Map<string, string | undefined>(config.appUrls.map((url) => [url, `Not synced yet: ${url}.`]));
  const timers = new Map<string, NodeJS.Timeout>();
  let stopping = false;

  const run = async (url: string, retryMs: number) => {
    const result = await syncOnce(pool, url, config).then(
      (accepted) => ({ ...accepted, reached: true }),
      (error: Error) => ({ ok: false as const, problem: error.message, reached: !(error instanceof NoAnswer) }),
    );
    if (stopping) return;
    const problem = result.ok ? undefined : result.problem;
    // An app that is still starting is no news; one that is gone is.
    if (problem && (result.reached || !problems.get(url))) log.seldom(problem);
    if (!problem && problems.get(url)) log.info(`synced ${url}`);
    problems.set(url, problem);
    const next = problem ? retryMs : config.syncMs;
    timers.set(url, setTimeout(run, next, url, problem ? Math.min(retryMs * 2, config.syncMs) : FIRST_RETRY_MS));
  };
  for (const url of config.appUrls) void run(url, FIRST_RETRY_MS);

  return {
    /** Sentences; none once every app process is in sync. */
    problems: () => [...problems.values()].filter((problem) => problem !== undefined),
    /** Some process of the app has told what it serves since this one started: events find their functions. */
    ready: () => !problems.size || [...problems.values()].includes(undefined),
    stop: () => {
      stopping = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

import { randomBytes } from "node:crypto";
import http from "node:http";
import type pg from "pg";
import { ingest } from "./commands-events";
import { rerun } from "./commands-rerun";
import { cancelRun } from "./commands-wake";
import { transaction } from "./db";
import type { EngineConfig } from "./env";
import { readEvents } from "./event";
import { log } from "./log";
import { measure } from "./queries";
import { bearerOf, sameSecret } from "./signature";
import { acceptApp, type startSync } from "./sync";

const MOST_BYTES = 3 * 1024 * 1024;

type Parts = { pool: pg.Pool; config: EngineConfig; sync: ReturnType<typeof startSync> };
type Result = { status: number; body: object };

/**
 * The server's face: `POST /e/<event key>` takes events, `POST /fn/register` an app that syncs by itself,
 * `DELETE /v1/runs/<id>` cancels a run, `POST /v1/runs/<id>/rerun` starts a failed one again, `GET /health` tells how
 * the engine is.
 */
export function createServer(parts: Parts): http.Server {
  return http.createServer(async (req, res) => {
    const result = await route(req, parts).catch((error: Error): Result => {
      log.error(`${req.method} ${req.url?.split("/")[1]}: ${error.stack}`);
      return problem(500, "Internal error");
    });
    const text = JSON.stringify(result.body);
    res.writeHead(result.status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
    res.end(text);
  });
}

async function route(req: http.IncomingMessage, parts: Parts): Promise<Result> {
  const { pathname } = new URL(req.url ?? "/", "http://engine");
  if (req.method === "GET" && pathname === "/health") return health(parts);
  if (req.method === "POST" && pathname.startsWith("/e/")) return takeEvents(req, pathname.slice(3), parts);
  if (req.method === "POST" && pathname === "/fn/register") return takeApp(req, parts);
  const run = /^\/v1\/runs\/(\w+)(\/rerun)?$/.exec(pathname);
  if (run?.[1] && !run[2] && req.method === "DELETE") return cancel(req, run[1], parts);
  if (run?.[1] && run[2] && req.method === "POST") return again(req, run[1], parts);
  return problem(404, "Not found");
}

async function takeEvents(req: http.IncomingMessage, key: string, { pool, config, sync }: Parts): Promise<Result> {
  if (!sameSecret(decodeURIComponent(key), config.eventKey)) return problem(401, "The event key is wrong");
  // An event taken before the functions are known would start nothing, and never be sent again.
  if (!sync.ready()) return problem(503, "The app has not been synced yet");
  const body = await readJson(req);
  if (!body.ok) return body.result;
  const now = new Date();
  const seed = req.headers["x-inngest-event-id-seed"]?.toString();
  const read = readEvents(body.value, seed, now, () => randomBytes(10));
  if (!read.ok) return problem(400, read.problem);
  await transaction(pool, (db) => ingest(db, read.events, now));
  return { status: 200, body: { ids: read.events.map(({ id }) => id), status: 200 } };
}

async function takeApp(req: http.IncomingMessage, { pool, config }: Parts): Promise<Result> {
  if (!signed(req, config)) return problem(401, "The signing key is wrong");
  const body = await readJson(req);
  if (!body.ok) return body.result;
  const accepted = await acceptApp(pool, body.value);
  if (!accepted.ok) log.error(accepted.problem);
  return accepted.ok ? { status: 200, body: accepted } : problem(400, accepted.problem);
}

async function cancel(req: http.IncomingMessage, runId: string, { pool, config }: Parts): Promise<Result> {
  if (!signed(req, config)) return problem(401, "The signing key is wrong");
  const done = await transaction(pool, (db) => cancelRun(db, runId, new Date()));
  return done ? { status: 200, body: { status: 200 } } : problem(409, "not_running");
}

async function again(req: http.IncomingMessage, runId: string, { pool, config }: Parts): Promise<Result> {
  if (!signed(req, config)) return problem(401, "The signing key is wrong");
  const result = await transaction(pool, (db) => rerun(db, runId, new Date()));
  return result.ok ? { status: 200, body: { status: 200, run_id: result.runId } } : problem(409, result.reason);
}

function signed(req: http.IncomingMessage, { signingKey }: EngineConfig): boolean {
  const bearer = req.headers.authorization?.replace(/^Bearer /, "") ?? "";
  return sameSecret(bearer, bearerOf(signingKey));
}

async function health({ pool, sync }: Parts): Promise<Result> {
  const numbers = await measure(pool).catch(() => undefined);
  const problems = [...sync.problems(), ...(numbers ? [] : ["The database cannot be reached."])];
  const ok = !problems.length;
  return { status: ok ? 200 : 503, body: { ok, ...numbers, problems } };
}

/** The SDK reads `status` and `error` from the body. */
const problem = (status: number, error: string): Result => ({ status, body: { status, error } });

async function readJson(
  req: http.IncomingMessage,
): Promise<{ ok: true; value: unknown } | { ok: false; result: Result }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return { ok: false, result: problem(413, `More than ${MOST_BYTES} bytes`) };
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { ok: false, result: problem(400, "The body is not JSON") };
  }
}

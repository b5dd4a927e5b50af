import { z } from "zod";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { outboxBacklog } from "@/lib/events/relay";
import { pendingMigrations, readMigrations } from "@/prisma/migrate";
import type { Health, Part } from "./health";

const PATIENCE_MS = 3_000;
const LATE_SECONDS = 60;

/** What the embedded engine tells about itself; a real Inngest server tells less. */
const engineReport = z.object({ functions: z.number().optional(), problems: z.array(z.string()).optional() });

/** Looks at every part of the running program, each for at most three seconds. Throws nothing. */
export async function checkHealth(now: Date): Promise<Health> {
  const [database, migrations, engine, outbox] = await Promise.all([
    look(() => pool.query("SELECT 1")),
    look(checkMigrations),
    look(askEngine),
    look(async () => {
      const { waiting, oldestSeconds } = await outboxBacklog(now);
      if (oldestSeconds > LATE_SECONDS)
        throw new Error(`${waiting} events waiting, the oldest for ${oldestSeconds | 0} s`);
      return `${waiting} waiting`;
    }),
  ]);
  const functions = engine.ok ? judgeFunctions(engine.detail) : { ok: false };
  const parts = {
    database,
    migrations,
    engine: { ...engine, detail: engine.ok ? undefined : engine.detail },
    functions,
    outbox,
  };
  return { ok: Object.values(parts).every(({ ok }) => ok), parts };
}

async function look(work: () => Promise<unknown>): Promise<Part> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("no answer")).unref());
  try {
    const detail = await Promise.race([work(), late]);
    return { ok: true, ...(typeof detail === "string" && { detail }) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message || error.name : String(error) };
  }
}

async function checkMigrations(): Promise<void> {
  const pending = await pendingMigrations(pool, readMigrations());
  if (pending.length) throw new Error(`${pending.length} not applied`);
}

/** @returns how many functions the engine knows, or nothing when it does not say. */
async function askEngine(): Promise<string | undefined> {
  if (!env.INNGEST_BASE_URL) return undefined;
  const response = await fetch(new URL("/health", env.INNGEST_BASE_URL), { signal: AbortSignal.timeout(PATIENCE_MS) });
  const report = engineReport.safeParse(await response.json().catch(() => ({}))).data;
  if (!response.ok) throw new Error(report?.problems?.join(" ") ?? `answers ${response.status}`);
  return report?.functions?.toString();
}

const judgeFunctions = (known: string | undefined): Part =>
  known === "0"
    ? { ok: false, detail: "none registered" }
    : { ok: true, ...(known && { detail: `${known} registered` }) };

import { z } from "zod";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { outboxBacklog } from "@/lib/events/relay";
import { pendingMigrations, readMigrations } from "@/prisma/migrate";
import type { Health, Part } from "./health";

const PATIENCE_MS = 3_000;
const LATE_SECONDS = 60;

/** What the embedded engine tells about itself; a real Inngest server tells less. */
const engineReport = z.object({
  functions: z.number().optional(),
  problems: z.array(z.string()).optional(),
  backlog: z.number().optional(),
  oldestDueSeconds: z.number().optional(),
});

/** Looks at every part of the running program, each for at most three seconds. Throws nothing. */
export async function checkHealth(now: Date): Promise<Health> {
  const [database, migrations, asked, outbox] = await Promise.all([
    look(() => pool.query("SELECT 1").then(() => undefined)),
    look(checkMigrations),
    look(askEngine),
    look(async () => {
      const { waiting, oldestSeconds } = await outboxBacklog(now);
      if (oldestSeconds > LATE_SECONDS)
        throw new Error(`${waiting} events waiting, the oldest for ${oldestSeconds | 0} s`);
      return { detail: `${waiting} waiting`, backlog: waiting, oldestSeconds: oldestSeconds | 0 };
    }),
  ]);
  const { functions: known, ...engine } = asked;
  const functions = engine.ok ? judgeFunctions(known) : { ok: false };
  const parts = {
    database,
    migrations,
    engine,
    functions,
    outbox,
  };
  return { ok: Object.values(parts).every(({ ok }) => ok), parts };
}

async function look<T extends object>(work: () => Promise<T | undefined>): Promise<Part & Partial<T>> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("no answer")).unref());
  try {
    return { ...(await Promise.race([work(), late])), ok: true } as Part & Partial<T>;
  } catch (error) {
    const detail = error instanceof Error ? error.message || error.name : String(error);
    return { ok: false, detail } as Part & Partial<T>;
  }
}

async function checkMigrations(): Promise<undefined> {
  const pending = await pendingMigrations(pool, readMigrations());
  if (pending.length) throw new Error(`${pending.length} not applied`);
}

/** @returns how many functions the engine knows and how far behind it is, or nothing when it does not say. */
async function askEngine(): Promise<{ functions?: number; backlog?: number; oldestSeconds?: number } | undefined> {
  if (!env.INNGEST_BASE_URL) return undefined;
  const response = await fetch(new URL("/health", env.INNGEST_BASE_URL), { signal: AbortSignal.timeout(PATIENCE_MS) });
  const report = engineReport.safeParse(await response.json().catch(() => ({}))).data;
  if (!response.ok) throw new Error(report?.problems?.join(" ") ?? `answers ${response.status}`);
  if (!report || report.functions === undefined) return undefined;
  const { functions, backlog, oldestDueSeconds = 0 } = report;
  return { functions, backlog, oldestSeconds: oldestDueSeconds | 0 };
}

const judgeFunctions = (known: number | undefined): Part =>
  known === 0
    ? { ok: false, detail: "none registered" }
    : { ok: true, ...(known && { detail: `${known} registered` }) };

import { z } from "zod";
import { type Limit, readLimits } from "./concurrency";
import { nextTick, parseCron } from "./cron";
import { parseDue } from "./duration";
import { parseExpression } from "./expression";

const DEFAULT_RETRIES = 4;
const MOST_RETRIES = 20;

/** A function as this server keeps it. */
export type FunctionConfig = {
  id: string;
  name: string;
  /** Retries after the first attempt, per step. */
  retries: number;
  triggers: { event: string; expression?: string }[];
  crons: string[];
  cancel: { event: string; if?: string; timeout?: string }[];
  idempotency?: string;
  concurrency?: Limit[];
};

const rawTrigger = z.union([
  z.strictObject({ event: z.string().min(1), expression: z.string().optional() }),
  z.strictObject({ cron: z.string(), jitter: z.string().optional() }),
]);

const rawFunction = z.looseObject({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z.array(rawTrigger),
  steps: z.record(
    z.string(),
    z.looseObject({
      runtime: z.looseObject({ type: z.string() }),
      retries: z.looseObject({ attempts: z.number().int().min(0).optional() }).optional(),
    }),
  ),
  cancel: z
    .array(z.strictObject({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
    .optional(),
  idempotency: z.string().optional(),
  concurrency: z.unknown().optional(),
});

/** What an app sends when it syncs (SDK_SPEC 4.3.2), whether asked in-band or by itself. */
export const rawApp = z.looseObject({
  appName: z.string().optional(),
  app_id: z.string().optional(),
  url: z.string(),
  sdk: z.string(),
  functions: z.array(z.unknown()),
});

const KNOWN = new Set(["id", "name", "triggers", "steps", "cancel", "idempotency", "concurrency"]);

/**
 * Reads the functions an app registers. `problem` is one sentence that names each function that cannot run here
 * and the feature it wants: a feature this server lacks is refused, never ignored.
 */
export function readFunctions(
  raw: unknown[],
): { ok: true; functions: FunctionConfig[] } | { ok: false; problem: string } {
  const functions: FunctionConfig[] = [];
  const problems: string[] = [];
  for (const each of raw) {
    const parsed = rawFunction.safeParse(each);
    const id = String((each as { id?: unknown } | null)?.id);
    if (!parsed.success) {
      problems.push(`Function "${id}" is not understood: ${z.prettifyError(parsed.error).replaceAll("\n", " ")}`);
      continue;
    }
    const wanted = unsupported(parsed.data);
    if (wanted.length) problems.push(`Function "${id}" uses ${wanted.join(", ")}, which the embedded server lacks.`);
    else functions.push(toConfig(parsed.data));
  }
  return problems.length ? { ok: false, problem: problems.join(" ") } : { ok: true, functions };
}

type RawFunction = z.infer<typeof rawFunction>;

function unsupported(raw: RawFunction): string[] {
  const lacks = Object.keys(raw).filter((key) => !KNOWN.has(key) && raw[key] !== undefined);
  if (Object.values(raw.steps).some((step) => step.runtime.type !== "http")) lacks.push("connect");
  const attempt = (what: string, read: () => unknown) => {
    try {
      read();
    } catch (error) {
      lacks.push(`${what} (${error instanceof Error ? error.message : error})`);
    }
  };
  for (const trigger of raw.triggers) {
    if ("cron" in trigger) {
      attempt("a cron trigger", () => mustTick(trigger.cron));
      if (trigger.jitter) lacks.push("cron jitter");
    } else if (trigger.expression) attempt("a trigger", () => parseExpression(trigger.expression as string));
  }
  for (const { event, if: expression, timeout } of raw.cancel ?? []) {
    if (event.startsWith("inngest/")) lacks.push(`cancelOn (the event "${event}")`);
    if (expression) attempt("cancelOn", () => parseExpression(expression));
    if (timeout && !parseDue(timeout)) lacks.push(`cancelOn (the timeout "${timeout}")`);
  }
  if (raw.idempotency) attempt("idempotency", () => parseExpression(raw.idempotency as string));
  if (raw.concurrency !== undefined) attempt("concurrency", () => readLimits(raw.concurrency));
  return lacks;
}

function mustTick(cron: string): void {
  if (!nextTick(parseCron(cron), new Date(0))) throw new Error(`"${cron}" names no day that exists`);
}

function toConfig(raw: RawFunction): FunctionConfig {
  const limits = raw.concurrency === undefined ? [] : readLimits(raw.concurrency);
  const attempts = Object.values(raw.steps)[0]?.retries?.attempts ?? DEFAULT_RETRIES;
  return {
    id: raw.id,
    name: raw.name ?? raw.id,
    retries: Math.min(attempts, MOST_RETRIES),
    triggers: raw.triggers.flatMap((trigger) => ("event" in trigger ? [trigger] : [])),
    crons: [...new Set(raw.triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : [])))],
    cancel: raw.cancel ?? [],
    ...(raw.idempotency && { idempotency: raw.idempotency }),
    ...(limits.length && { concurrency: limits }),
  };
}

import { type Due, parseDue } from "./duration";
import { parseExpression } from "./expression";

/** What a function reports about one of its steps (SDK_SPEC 5.3), or about itself (`complete`). */
export type Op =
  | { kind: "done"; id: string; name: string; data: unknown }
  | { kind: "error"; id: string; name: string; error: unknown; final: boolean }
  | { kind: "plan"; id: string; name: string; race: boolean }
  | { kind: "sleep"; id: string; name: string; race: boolean; due: Due }
  | { kind: "wait"; id: string; name: string; race: boolean; event: string; expression?: string; due: Due }
  | { kind: "invoke"; id: string; name: string; race: boolean; functionId: string; data: unknown; due: Due }
  | { kind: "complete"; data: unknown }
  | { kind: "unknown"; problem: string };

type RawOp = {
  id?: unknown;
  op?: unknown;
  name?: unknown;
  displayName?: unknown;
  data?: unknown;
  error?: unknown;
  opts?: Record<string, unknown>;
};

const LONGEST: Due = { inMs: 366 * 86_400_000 };

/** Reads the body of a 206 answer: an array of step reports, or a single one. Never throws: what it does not know is `unknown`. */
export function readOps(body: unknown): Op[] {
  return (Array.isArray(body) ? body : [body]).map((raw) => readOp((raw ?? {}) as RawOp));
}

function readOp(raw: RawOp): Op {
  const id = typeof raw.id === "string" ? raw.id : "";
  const name = String(raw.displayName ?? raw.name ?? id);
  const opts = raw.opts ?? {};
  const step = { id, name, race: opts.parallelMode === "race" };
  if (!id) return { kind: "unknown", problem: `a step without an id (${String(raw.op)})` };
  switch (raw.op) {
    case "StepRun":
    case "Step":
      return { kind: "done", id, name, data: raw.data ?? null };
    case "StepError":
    case "StepFailed":
      return { kind: "error", id, name, error: raw.error ?? raw.data, final: raw.op === "StepFailed" };
    case "StepPlanned":
      return { kind: "plan", ...step };
    case "RunComplete":
      return { kind: "complete", data: raw.data ?? null };
    case "Sleep":
      return withDue(raw.name ?? opts.duration, name, (due) => ({ kind: "sleep", ...step, due }));
    case "WaitForEvent": {
      const expression = typeof opts.if === "string" ? opts.if : undefined;
      const event = String(raw.name ?? opts.event);
      if (event.startsWith("inngest/")) return lacks(name, `to wait for ${event}`);
      const beyond = expression && unsupported(expression);
      if (beyond) return lacks(name, beyond);
      return withDue(opts.timeout, name, (due) => ({ kind: "wait", ...step, event, expression, due }));
    }
    case "InvokeFunction": {
      const data = (opts.payload as { data?: unknown } | undefined)?.data;
      const functionId = String(opts.function_id);
      const invoke = (due: Due): Op => ({ kind: "invoke", ...step, functionId, data, due });
      return opts.timeout === undefined ? invoke(LONGEST) : withDue(opts.timeout, name, invoke);
    }
    default:
      return lacks(name, String(raw.op));
  }
}

function unsupported(expression: string): string | undefined {
  try {
    parseExpression(expression);
  } catch (error) {
    return (error as Error).message;
  }
}

function lacks(name: string, what: string): Op {
  return { kind: "unknown", problem: `step "${name}" wants ${what}, which the embedded server lacks` };
}

function withDue(text: unknown, name: string, build: (due: Due) => Op): Op {
  const due = typeof text === "string" ? parseDue(text) : undefined;
  return due ? build(due) : { kind: "unknown", problem: `step "${name}" has an unreadable time "${String(text)}"` };
}

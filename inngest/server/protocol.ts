import { retryAfter } from "./backoff";
import { canonicalJson } from "./canonical";
import type { Event } from "./event";
import { type Op, readOps } from "./ops";
import { verify } from "./signature";

/** What a function is given back of a finished step. */
export type Outcome = { data: unknown } | { error: unknown };

/** Everything a call request tells the function. */
export type Call = {
  functionId: string;
  runId: string;
  /** The planned step to run; undefined to go on from where the finished steps lead. */
  stepId?: string;
  event: Event;
  /** Finished steps, in the order in which they finished. */
  steps: { id: string; outcome: Outcome }[];
  /** Failures so far. */
  attempt: number;
  maxAttempts: number;
  /** Steps are still open: plan, run nothing. */
  planOnly: boolean;
};

/** What is needed to make a job's call, and to judge its answer. */
export type Loaded = {
  call: Call;
  /** Where the app serves the function: the latest seen first. */
  endpoints: string[];
  /** Steps finished when this was read. */
  finished: number;
};

/** How the app answered. `lost`: nothing that can be trusted came back; `reached` tells whether the app may have acted. */
export type Reply =
  | { kind: "complete"; data: unknown }
  | { kind: "ops"; ops: Op[]; race: boolean; retryAt?: Date }
  | { kind: "error"; error: unknown; retriable: boolean; retryAt?: Date }
  | { kind: "lost"; reason: string; reached: boolean };

/** The address of a call: the app's endpoint with the function and the step in the query. */
export function callUrl(endpoint: string, { functionId, stepId }: Call): string {
  const url = new URL(endpoint);
  url.searchParams.set("fnId", functionId);
  url.searchParams.set("stepId", stepId ?? "step");
  return url.href;
}

/** The body of a call (SDK_SPEC 4.4.1), in the canonical form that is signed. */
export function callBody(call: Call): string {
  const event = { user: {}, ...call.event };
  const stack = call.steps.map(({ id }) => id);
  return canonicalJson({
    version: 2,
    event,
    events: [event],
    steps: Object.fromEntries(call.steps.map(({ id, outcome }) => [id, outcome])),
    ctx: {
      run_id: call.runId,
      attempt: call.attempt,
      max_attempts: call.maxAttempts,
      disable_immediate_execution: call.planOnly,
      use_api: false,
      stack: { stack, current: stack.length },
    },
  });
}

/** Reads an app's answer to a call; an answer that does not carry the app's signature counts as lost. */
export function readReply(
  answer: { status: number; headers: Record<string, string | string[] | undefined>; body: string },
  key: string,
  now: Date,
): Reply {
  const { status, body } = answer;
  const header = (name: string) => answer.headers[name]?.toString();
  if (!header("x-inngest-sdk") || !verify(header("x-inngest-signature"), body, key, now)) {
    const reason = status === 401 ? "refused our signature (401)" : `answered ${status} without its signature`;
    return { kind: "lost", reason: `The app ${reason}.`, reached: status !== 401 && status !== 404 };
  }
  const retryAt = retryAfter(header("retry-after"), now);
  const content = parse(body);
  if (status === 206) {
    return { kind: "ops", ops: readOps(content), race: header("x-inngest-req-version") === "1", retryAt };
  }
  if (status >= 200 && status < 300) return { kind: "complete", data: content };
  return { kind: "error", error: content, retriable: header("x-inngest-no-retry") !== "true", retryAt };
}

/** An error as functions and people read it: the SDK's own, or a plain one with this message. */
export function asError(error: unknown): { name: string; message: string; stack?: string } {
  const given = (error !== null && typeof error === "object" ? error : { message: error }) as Record<string, unknown>;
  const message = String(given.message ?? given.error ?? "Unknown error");
  return { ...given, name: String(given.name ?? "Error"), message };
}

function parse(body: string): unknown {
  try {
    return body === "" ? null : JSON.parse(body);
  } catch {
    return body;
  }
}

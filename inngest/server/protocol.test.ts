import { expect, test } from "vitest";
import { readOps } from "./ops";
import { asError, type Call, callBody, callUrl, readReply } from "./protocol";
import { sign } from "./signature";

const KEY = "signkey-test-0123";
const now = new Date("2026-01-01T00:00:00Z");
const call: Call = {
  functionId: "app-fn",
  runId: "R",
  event: { id: "E", name: "x", data: {}, ts: 1 },
  steps: [
    { id: "b", outcome: { data: 1 } },
    { id: "a", outcome: { error: { name: "Error", message: "no" } } },
  ],
  attempt: 2,
  maxAttempts: 5,
  planOnly: true,
};
const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  readReply(
    { status, body, headers: { "x-inngest-sdk": "js:v4", "x-inngest-signature": sign(body, KEY, now), ...headers } },
    KEY,
    now,
  );

test("a call names its function and step in the address", () => {
  expect(callUrl("http://a/api/inngest?k=v", call)).toBe("http://a/api/inngest?k=v&fnId=app-fn&stepId=step");
  expect(callUrl("http://a/", { ...call, stepId: "s1" })).toBe("http://a/?fnId=app-fn&stepId=s1");
});

test("a call carries what is finished, in the order in which it finished", () => {
  const body = JSON.parse(callBody(call));
  expect(body.steps).toEqual({ a: { error: { name: "Error", message: "no" } }, b: { data: 1 } });
  expect(body.events).toEqual([body.event]);
  expect(body.ctx).toEqual({
    run_id: "R",
    attempt: 2,
    max_attempts: 5,
    disable_immediate_execution: true,
    use_api: false,
    stack: { stack: ["b", "a"], current: 2 },
  });
});

test("the app's answers", () => {
  expect(answer(200, '{"a":1}')).toEqual({ kind: "complete", data: { a: 1 } });
  expect(answer(200, "")).toEqual({ kind: "complete", data: null });
  expect(answer(206, "[]")).toEqual({ kind: "ops", ops: [], race: false });
  expect(answer(206, "[]", { "x-inngest-req-version": "1" })).toMatchObject({ race: true });
  expect(answer(500, '{"message":"m"}')).toEqual({ kind: "error", error: { message: "m" }, retriable: true });
  expect(answer(400, '{"message":"m"}', { "x-inngest-no-retry": "true" })).toMatchObject({ retriable: false });
  expect(answer(500, "oops", { "retry-after": "7" })).toMatchObject({ retryAt: new Date("2026-01-01T00:00:07Z") });
});

test("an answer that is not the app's is lost", () => {
  expect(answer(200, "1", { "x-inngest-signature": "t=1&s=2" })).toMatchObject({ kind: "lost", reached: true });
  expect(answer(200, "1", { "x-inngest-sdk": "" })).toMatchObject({ kind: "lost" });
  expect(readReply({ status: 404, headers: {}, body: "" }, KEY, now)).toMatchObject({ kind: "lost", reached: false });
});

test("step reports are read by their codes", () => {
  const step = { id: "h", displayName: "shown" };
  const shown = { id: "h", name: "shown" };
  expect(
    readOps([
      { ...step, op: "StepRun", data: 0 },
      { ...step, op: "StepError", error: { message: "e" } },
      { ...step, op: "StepFailed", data: { message: "d" } },
      { ...step, op: "StepPlanned", opts: { parallelMode: "race" } },
      { ...step, op: "Sleep", name: "1s" },
      { ...step, op: "WaitForEvent", name: "ev", opts: { timeout: "1h", if: "true" } },
      { ...step, op: "InvokeFunction", opts: { function_id: "app-f", payload: { data: { n: 1 } } } },
      { ...step, op: "RunComplete", data: null },
    ]),
  ).toEqual([
    { kind: "done", ...shown, data: 0 },
    { kind: "error", ...shown, error: { message: "e" }, final: false },
    { kind: "error", ...shown, error: { message: "d" }, final: true },
    { kind: "plan", ...shown, race: true },
    { kind: "sleep", ...shown, race: false, due: { inMs: 1_000 } },
    { kind: "wait", ...shown, race: false, event: "ev", expression: "true", due: { inMs: 3_600_000 } },
    { kind: "invoke", ...shown, race: false, functionId: "app-f", data: { n: 1 }, due: { inMs: 366 * 86_400_000 } },
    { kind: "complete", data: null },
  ]);
});

test.each([
  [{ id: "h", op: "WaitForSignal", displayName: "s" }, 'step "s" wants WaitForSignal'],
  [{ id: "h", op: "AIGateway" }, 'step "h" wants AIGateway'],
  [{ id: "h", op: "Sleep", name: "soon" }, 'step "soon" has an unreadable time "soon"'],
  [{ id: "h", op: "WaitForEvent", name: "inngest/function.failed", opts: { timeout: "1s" } }, "wants to wait for"],
  [{ id: "h", op: "WaitForEvent", name: "e", opts: { timeout: "1s", if: "has(async.data.a)" } }, "a call of has()"],
  [{ op: "StepRun" }, "a step without an id"],
  [null, "a step without an id"],
])("%j is not ignored", (op, problem) => {
  expect(readOps([op])[0]).toMatchObject({ kind: "unknown", problem: expect.stringContaining(problem) });
});

test("anything can be told as an error", () => {
  expect(asError({ name: "N", message: "m", stack: "s" })).toEqual({ name: "N", message: "m", stack: "s" });
  expect(asError("text")).toEqual({ name: "Error", message: "text" });
  expect(asError({ error: "e" })).toMatchObject({ message: "e" });
  expect(asError(null)).toMatchObject({ message: "Unknown error" });
});

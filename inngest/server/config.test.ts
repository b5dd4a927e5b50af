import { Inngest } from "inngest";
import { expect, test } from "vitest";
import { readFunctions } from "./config";
import { readEngineEnv } from "./env";

const inngest = new Inngest({ id: "app" });
const base = { baseUrl: new URL("http://a/"), appPrefix: "app" };
type Options = Parameters<typeof inngest.createFunction>[0];
const configOf = (options: Options): unknown[] => inngest.createFunction(options, () => {})["getConfig"](base);
const trigger = { event: "x" };

test("what the SDK registers is understood", () => {
  const onFailure = () => {};
  const read = readFunctions(
    configOf({
      id: "fn",
      name: "Fn",
      retries: 2,
      triggers: [{ event: "x", if: "event.data.n > 1" }, { cron: "TZ=Asia/Shanghai 0 9 * * *" }],
      cancelOn: [{ event: "stop", match: "data.id", timeout: "1h" }],
      idempotency: "event.data.id",
      onFailure,
    }),
  );
  expect(read).toEqual({
    ok: true,
    functions: [
      {
        id: "app-fn",
        name: "Fn",
        retries: 2,
        triggers: [{ event: "x", expression: "event.data.n > 1" }],
        crons: ["TZ=Asia/Shanghai 0 9 * * *"],
        cancel: [{ event: "stop", if: "event.data.id == async.data.id", timeout: "1h" }],
        idempotency: "event.data.id",
      },
      expect.objectContaining({
        id: "app-fn-failure",
        retries: 1,
        triggers: [{ event: "inngest/function.failed", expression: "event.data.function_id == 'app-fn'" }],
      }),
    ],
  });
});

test("limits are understood in each form; the narrow one comes first, and nought is none", () => {
  const limits = (concurrency: Options["concurrency"]) => {
    const read = readFunctions(configOf({ id: "fn", triggers: trigger, concurrency }));
    return read.ok && read.functions[0]?.concurrency;
  };
  const keyed = { limit: 1, key: "event.data.id" } as const;
  expect(limits(3)).toEqual([{ limit: 3, scope: "fn" }]);
  expect(limits(keyed)).toEqual([{ ...keyed, scope: "fn" }]);
  expect(limits([{ limit: 9 }, keyed])).toEqual([
    { ...keyed, scope: "fn" },
    { limit: 9, scope: "fn" },
  ]);
  expect([limits(0), limits(undefined)]).toEqual([undefined, undefined]);
});

test("four retries unless told otherwise, twenty at most", () => {
  const retries = (options: object) => {
    const read = readFunctions(configOf({ id: "fn", triggers: trigger, ...options }));
    return read.ok && read.functions[0]?.retries;
  };
  expect([retries({}), retries({ retries: 0 }), retries({ retries: 20 })]).toEqual([4, 0, 20]);
});

test.each<[string, Partial<Options>]>([
  ["debounce", { debounce: { period: "1s" } }],
  ["throttle", { throttle: { limit: 1, period: "1s" } }],
  ["batchEvents", { batchEvents: { maxSize: 2, timeout: "1s" } }],
  ["rateLimit", { rateLimit: { limit: 1, period: "1s" } }],
  ["priority", { priority: { run: "1" } }],
  ["singleton", { singleton: { mode: "skip" } }],
  ["concurrency (more than two limits)", { concurrency: [1, 2, 3].map((limit) => ({ limit })) as never }],
  ['concurrency (the scope "account" without a key)', { concurrency: { limit: 1, scope: "account" } }],
  ["concurrency (a call of size() in the expression", { concurrency: { limit: 1, key: "size(event.data.a)" } }],
  ['concurrency ("async" in the key', { concurrency: { limit: 1, key: "'a' + async.data.a" } }],
  ["concurrency (a limit that is not understood)", { concurrency: { limit: -1 } }],
  ["timeouts", { timeouts: { finish: "1h" } }],
  ["cron jitter", { triggers: { cron: "* * * * *", jitter: "10s" } as never }],
  ['a cron trigger ("* * *" does not have five fields)', { triggers: { cron: "* * *" } }],
  ['a cron trigger ("0 0 30 2 *" names no day that exists)', { triggers: { cron: "0 0 30 2 *" } }],
  ["a trigger (a call of size() in the expression", { triggers: { event: "x", if: "size(event.data.a) > 1" } }],
  ['cancelOn ("in" in the expression', { cancelOn: [{ event: "y", if: "async.data.a in event.data" }] }],
  ['cancelOn (the event "inngest/function.failed")', { cancelOn: [{ event: "inngest/function.failed" }] }],
  ["idempotency (a call of string() in the expression", { idempotency: "string(event.data.a)" }],
])("%s is refused by name", (feature, options) => {
  const read = readFunctions(configOf({ id: "fn", triggers: trigger, ...options }));
  expect(read).toMatchObject({ ok: false });
  expect(!read.ok && read.problem).toContain(`Function "app-fn" uses ${feature}`);
});

test("a feature that is not known yet is refused too", () => {
  const [config] = configOf({ id: "fn", triggers: trigger }) as object[];
  expect(readFunctions([{ ...config, telepathy: {} }])).toEqual({
    ok: false,
    problem: 'Function "app-fn" uses telepathy, which the embedded server lacks.',
  });
  expect(readFunctions([{ id: "odd" }])).toMatchObject({ ok: false, problem: expect.stringContaining('"odd"') });
});

test("the engine's variables", () => {
  const good = {
    ENGINE_PORT: "8288",
    DATABASE_URL: "postgresql://u:p@localhost/db",
    INNGEST_EVENT_KEY: "e",
    INNGEST_SIGNING_KEY: "signkey-x-00ff",
    APP_URL: "http://127.0.0.1:3000/api/inngest, http://127.0.0.1:3001/api/inngest",
    ENGINE_LEASE_MS: "",
  };
  const read = readEngineEnv(good, 1);
  expect(read).toMatchObject({ config: { port: 8288, leaseMs: 10_000, concurrency: 16, host: "127.0.0.1" } });
  expect("config" in read && read.config.appUrls).toHaveLength(2);
  const bad = readEngineEnv({ ...good, ENGINE_PORT: "x", INNGEST_SIGNING_KEY: "secret", APP_URL: "ftp://a" }, 1);
  expect("problems" in bad && bad.problems.map((line) => line.split(":")[0])).toEqual([
    "ENGINE_PORT",
    "INNGEST_SIGNING_KEY",
    "APP_URL",
  ]);
  expect(JSON.stringify(bad)).not.toContain("secret");
});

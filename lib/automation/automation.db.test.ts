import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type App, clientOf, SIGNING_KEY, serveApp, testConfig, until } from "@/inngest/server/conformance-app";
import { type Engine, startEngine } from "@/inngest/server/engine";
import { type Actor, publicActor, type StaffActor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { subscribeRuns } from "@/lib/events/live";
import { freePort } from "@/prisma/postgres";
import { cancelRun, rerun } from "./commands";
import { askKind } from "./engine";
import { findRun, listRuns, runNumbers, stepsOf } from "./queries";
import type { View } from "./schema";

const now = new Date("2024-06-11T02:00:00Z");
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const inngest = clientOf(url);
let shop: Shop;
let owner: StaffActor;
let order: string;
let app: App;
let engine: Engine;
let broken = true;

const functions = [
  inngest.createFunction({ id: "naps", triggers: { event: "nap" } }, async ({ step }) => {
    await step.run("before", () => 1);
    await step.sleep("nap", "2h");
  }),
  inngest.createFunction({ id: "waits", triggers: { event: "wait" } }, ({ step }) =>
    step.waitForEvent("news", { event: "news/came", timeout: "1h" }),
  ),
  inngest.createFunction({ id: "fails", retries: 0, triggers: { event: "fail" } }, async ({ step }) => {
    await step.run("try", () => {
      if (broken) throw new Error("the bridge is out");
    });
  }),
  inngest.createFunction({ id: "tries", retries: 3, triggers: { event: "try" } }, async ({ step }) => {
    await step.run("again", () => {
      throw new Error("not yet");
    });
  }),
];

beforeAll(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  owner = { ...shop.manager, role: "owner" };
  order = await waitingOrder(shop, now);
  app = await serveApp(inngest, functions);
  engine = await startEngine(testConfig({ port, appUrls: [app.url], retryMs: 3_600_000 }));
  Object.assign(env, { INNGEST_BASE_URL: url, INNGEST_SIGNING_KEY: SIGNING_KEY });
  await until("the sync", async () => (await (await fetch(`${url}/health`)).json()).ok);
});
afterAll(async () => {
  await engine.stop();
  await app.close();
});

const only = async (view: View, name: string) =>
  (await listRuns(owner, view, 1)).find(({ functionName }) => functionName === name);
const begin = async (view: View, name: string, event: string, data: object = {}) => {
  await inngest.send({ name: event, data });
  return until(`${name} in ${view}`, () => only(view, name));
};

test("what sleeps, and until when, with its order and its steps", async () => {
  const run = await begin("asleep", "naps", "nap", { orderId: order });
  expect(run).toMatchObject({ phase: "asleep", endedAt: null, error: null, order: { id: order } });
  expect(run.order?.code).toBe("order-1");
  expect((run.until as Date).getTime() - run.createdAt.getTime()).toBeCloseTo(7_200_000, -4);
  const [before, nap] = await stepsOf(owner, run.id);
  expect(before).toMatchObject({ name: "before", op: "run", endedAt: expect.any(Date), error: null });
  expect(nap).toMatchObject({ name: "nap", op: "sleep", endedAt: null, until: run.until });
});

test("an order that is no longer there, or a name that is no order's, is no obstacle", async () => {
  await inngest.send([
    { name: "nap", data: { orderId: "01900000-0000-7000-8000-000000000000" } },
    { name: "nap", data: { orderId: "x".repeat(36) } },
  ]);
  await until("three", async () => (await runNumbers(owner)).asleep === 3);
  expect((await listRuns(owner, "asleep", 1)).filter((run) => run.order === null)).toHaveLength(2);
});

test("what waits for an event names it", async () => {
  const run = await begin("asleep", "waits", "wait");
  expect(await stepsOf(owner, run.id)).toMatchObject([{ event: "news/came", until: run.until }]);
});

test("what failed says why; it is run again once, from the start, and the old run leads to the new one", async () => {
  const run = await begin("failed", "fails", "fail");
  expect(run).toMatchObject({ phase: "failed", error: "the bridge is out", rerunId: null });
  expect(await stepsOf(owner, run.id)).toMatchObject([{ name: "try", error: "the bridge is out" }]);
  broken = false;
  expect(await rerun(owner, run.id)).toEqual({ ok: true });
  const again = await until("the new run", () => only("ended", "fails"));
  expect(again).toMatchObject({ phase: "completed", error: null });
  expect((await findRun(owner, run.id))?.rerunId).toBe(again.id);
  expect(await rerun(owner, run.id)).toEqual({ ok: false, reason: "rerun" });
  expect(await cancelRun(owner, run.id)).toEqual({ ok: false, reason: "not_running" });
});

test("what waits for its next attempt says why, and can be cancelled", async () => {
  const run = await begin("asleep", "tries", "try");
  expect(run).toMatchObject({ phase: "retrying", error: "not yet", until: expect.any(Date) });
  expect(await rerun(owner, run.id)).toEqual({ ok: false, reason: "not_failed" });
  expect(await cancelRun(owner, run.id)).toEqual({ ok: true });
  expect(await findRun(owner, run.id)).toMatchObject({ phase: "cancelled", until: null, endedAt: expect.any(Date) });
  expect(await cancelRun(owner, "no-run")).toEqual({ ok: false, reason: "not_found" });
});

test("the numbers are those of the lists, newest first, and the engine says who it is", async () => {
  const numbers = await runNumbers(owner);
  expect(numbers).toMatchObject({ active: 0, asleep: 4, failed: 1, ended: 2, backlog: 0, oldestSeconds: 0 });
  const begun = (await listRuns(owner, "asleep", 1)).map(({ createdAt }) => +createdAt);
  expect(begun).toEqual([...begun].sort((a, b) => b - a));
  expect(await listRuns(owner, "asleep", 2)).toEqual([]);
  expect(await askKind(url)).toEqual({ kind: "embedded" });
  expect(await askKind(app.url)).toEqual({ kind: "external", url: app.url });
});

test("whoever looks on is told when a run begins and when it ends", async () => {
  let told = 0;
  const stop = subscribeRuns(() => told++);
  await until("the listening", () => told);
  const before = told;
  await inngest.send({ name: "fail" });
  await until("the beginning and the end", () => told >= before + 2);
  stop();
});

test("nobody but the owner sees or changes runs", async () => {
  const [worker] = shop.workers as [StaffActor];
  const others: Actor[] = [shop.manager, { ...shop.manager, role: "support" }, worker, publicActor];
  for (const stranger of others) {
    await expect(runNumbers(stranger)).rejects.toThrow("FORBIDDEN");
    await expect(listRuns(stranger, "failed", 1)).rejects.toThrow("FORBIDDEN");
    await expect(findRun(stranger, "x")).rejects.toThrow("FORBIDDEN");
    await expect(stepsOf(stranger, "x")).rejects.toThrow("FORBIDDEN");
    await expect(cancelRun(stranger, "x")).rejects.toThrow("FORBIDDEN");
    await expect(rerun(stranger, "x")).rejects.toThrow("FORBIDDEN");
  }
});

test("an engine that is away is said to be", async () => {
  const [run] = await listRuns(owner, "asleep", 1);
  await engine.stop();
  expect(await askKind(url)).toEqual({ kind: "away" });
  expect(await cancelRun(owner, run?.id ?? "")).toEqual({ ok: false, reason: "away" });
  engine = await startEngine(testConfig({ port, appUrls: [app.url] }));
});

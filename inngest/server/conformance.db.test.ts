import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/prisma/postgres";
import { type App, clientOf, serveApp, sleep, testConfig, until } from "./conformance-app";
import { tinyFunctions } from "./conformance-functions";
import { type Engine, startEngine } from "./engine";

// Tiny functions that say what they see, seen through the SDK alone: the same suite holds for a real Inngest server,
// if INNGEST_BASE_URL names one (it must know the test keys and reach this machine).
const external = process.env.INNGEST_BASE_URL;
const patience = external ? 240_000 : 10_000;
/** A second is the aim (e2e/bench/engine.ts measures it); the rest is for a busy machine. */
const LATEST_MS = 3_000;
const port = external ? 0 : await freePort();
const inngest = clientOf(external ?? `http://127.0.0.1:${port}`);

/** What the functions say, by the case of the event they run for. */
const said: Record<string, unknown[]> = {};
const say = (id: unknown, word: unknown) => {
  const words = said[String(id)] ?? [];
  said[String(id)] = words;
  words.push(word);
  return word;
};
const heard = (id: string, word: string) => until(`${id} says ${word}`, () => said[id]?.includes(word), patience);
let cases = 0;
const send = async (name: string, more: object = {}, event: object = {}) => {
  const id = `case-${Date.now()}-${cases++}`;
  await inngest.send({ name, data: { id, ...more }, ...event });
  return id;
};

const functions = tinyFunctions(inngest, say);

let app: App;
let engine: Engine | undefined;

beforeAll(async () => {
  app = await serveApp(inngest, functions);
  if (external) await fetch(app.url, { method: "PUT" });
  else engine = await startEngine(testConfig({ port, appUrls: [app.url] }));
});

afterAll(async () => {
  await engine?.stop();
  await app.close();
});

test("steps run in order, each once, and their results come back as they were", async () => {
  const id = await send("t/order");
  await heard(id, "end 2 true null");
  expect(said[id]).toEqual(["a", "b", "end 2 true null"]);
});

test("a step of the same name in a loop is a new step each time", async () => {
  const id = await send("t/loop");
  await heard(id, "end");
  expect(said[id]).toEqual([0, 1, 2, "end"]);
});

test("sleeps end on time: not before, and not long after", async () => {
  const id = await send("t/sleep");
  const [{ slept, late }] = (await until("the sleeper", () => said[id], patience)) as [{ slept: number; late: number }];
  expect(slept).toBeGreaterThanOrEqual(1_000);
  expect(slept).toBeLessThan(1_000 + LATEST_MS);
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(LATEST_MS);
});

test("a failing step is tried again; steps that are done are not, and the next step begins at attempt 0", async () => {
  const id = await send("t/retry");
  await heard(id, "end after 0");
  expect(said[id]).toEqual(["before", 0, 1, 2, "after 0", "end after 0"]);
});

test("a function that keeps failing ends after its retries, and its failure handler is told", async () => {
  const id = await send("t/give-up", { how: "retries" });
  await heard(id, "failed again conformance-give-up");
  expect(said[id]).toEqual([0, 1, 2, 3, "failed again conformance-give-up"]);
});

test("NonRetriableError ends a run at once", async () => {
  const id = await send("t/give-up", { how: "final" });
  await heard(id, "failed never conformance-give-up");
  expect(said[id]).toEqual([0, "failed never conformance-give-up"]);
});

test("a function may catch the failure of a step and go on", async () => {
  const id = await send("t/catch");
  await heard(id, "end");
  expect(said[id]).toEqual(["try", "try", "caught RangeError: bad no", "end"]);
});

test("RetryAfterError names the time of the next attempt", async () => {
  const id = await send("t/later");
  await heard(id, "end");
  const [first, second] = said[id] as [number, number];
  expect(second - first).toBeGreaterThanOrEqual(900);
  expect(second - first).toBeLessThan(1_000 + LATEST_MS);
});

test("parallel steps run side by side, each once, and all are awaited", async () => {
  const id = await send("t/parallel");
  await heard(id, "end x,y,z,w");
  expect(said[id]?.slice(0, 3).sort()).toEqual(["w", "x", "y"]);
  expect(said[id]?.slice(3)).toEqual(["x,y,z,w", "end x,y,z,w"]);
});

test("chains of steps run in parallel", async () => {
  const id = await send("t/chains");
  await heard(id, "end p-1>p-2,q-1>q-2");
  expect(said[id]).toHaveLength(5);
});

test("in a race the winner goes on without the others", async () => {
  const id = await send("t/race");
  await heard(id, "end");
  const words = said[id] as string[];
  expect(words.filter((word) => word === "won quick")).toHaveLength(1);
  expect(words.filter((word) => word === "then")).toHaveLength(1);
  expect(words.indexOf("then")).toBeLessThan(words.includes("slow") ? words.indexOf("slow") : 99);
});

test("cancelOn ends the runs whose event matches, and no others", async () => {
  const [matched, other, both, half] = [
    await send("t/cancel"),
    await send("t/cancel"),
    await send("t/cancel"),
    await send("t/cancel"),
  ];
  for (const id of [matched, other, both, half]) await heard(id, "begin");
  await inngest.send([
    { name: "t/stop", data: { id: matched } },
    { name: "t/stop-if", data: { id: both, reason: "gone" } },
    { name: "t/stop-if", data: { id: half, reason: "late" } },
  ]);
  await heard(other, "end");
  await heard(half, "end");
  await sleep(500);
  expect([said[matched], said[both]]).toEqual([["begin"], ["begin"]]);
});

test("waitForEvent goes on with the event that matches, or with nothing when its time is up", async () => {
  const answered = await send("t/wait");
  const silent = await send("t/wait");
  await heard(answered, "begin");
  await heard(silent, "begin");
  await sleep(external ? 2_000 : 300);
  await inngest.send([
    { name: "t/answer", data: { id: "nobody", text: "no" } },
    { name: "t/answer", data: { id: answered, text: "yes" } },
  ]);
  await heard(answered, "got t/answer yes");
  await heard(silent, "nothing");
});

test("invoke brings back what another function returns, or its failure", async () => {
  const good = await send("t/invoke", { n: 8 });
  await heard(good, 'child: {"half":4}');
  const bad = await send("t/invoke", { n: 80 });
  await heard(bad, 'child: "too much"');
});

test("sendEvent starts other functions once, and a trigger's condition is obeyed", async () => {
  const id = await send("t/send");
  for (const word of ["sent 2", "echo 1", "echo 2", "if 2"]) await heard(id, word);
  await sleep(300);
  expect(said[id]).toHaveLength(4);
});

test("an event sent twice under one id starts its functions once", async () => {
  const id = await send("t/echo", { n: 3 }, { id: "the-same-id" });
  await heard(id, "echo 3");
  await send("t/echo", { n: 3 }, { id: "the-same-id" });
  await inngest.send({ name: "t/echo", data: { id, n: 4 } });
  await heard(id, "echo 4");
  expect(Object.entries(said).filter(([, words]) => words.includes("echo 3"))).toHaveLength(1);
});

test("idempotency: one run for one key", async () => {
  const key = `key-${Date.now()}`;
  await inngest.send([1, 2, 3].map((n) => ({ name: "t/once", data: { key, n } })));
  await inngest.send({ name: "t/once", data: { key: `${key}-other` } });
  await heard(`${key}-other`, "ran");
  await sleep(300);
  expect(said[key]).toEqual(["ran"]);
});

test("no more steps run at once than the limits allow, and sleeping runs hold nobody up", async () => {
  const begun = Date.now();
  const group = `group-${begun}`;
  const ids = await Promise.all([...Array(8).keys()].map((n) => send("t/limited", { group: `${group}-${n % 2}` })));
  for (const id of ids) await heard(id, "end");
  if (!external) expect(Date.now() - begun).toBeLessThan(8_000);
  const words = [...(said[`${group}-0`] ?? []), ...(said[`${group}-1`] ?? [])] as number[];
  expect([words.length, Math.max(...words)]).toEqual([16, 3]);
});

test("of one value of the key only as many run as its limit allows", async () => {
  const group = `alone-${Date.now()}`;
  const ids = await Promise.all([...Array(6).keys()].map(() => send("t/limited", { group })));
  for (const id of ids) await heard(id, "end");
  expect([said[group]?.length, Math.max(...(said[group] as number[]))]).toEqual([12, 2]);
});

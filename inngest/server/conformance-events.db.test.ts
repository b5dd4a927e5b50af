import { expect, test } from "vitest";
import { freePort } from "@/prisma/postgres";
import { until } from "./conformance-app";
import { conformance, LATEST_MS, quiet } from "./conformance-suite";

// What starts a run: events, their conditions and ids, keys that make it start once, the clock.
const { inngest, add, say, said, heard, send, newCase } = conformance("events", await freePort());

add(
  inngest.createFunction({ id: "send", triggers: { event: "t/send" } }, async ({ event, step }) => {
    const { id } = event.data;
    const { ids } = await step.sendEvent("tell", [
      { name: "t/echo", data: { id, n: 1 } },
      { name: "t/echo", data: { id, n: 2 } },
    ]);
    say(id, `sent ${ids.length}`);
  }),
  inngest.createFunction({ id: "echo", triggers: { event: "t/echo" } }, ({ event }) => {
    say(event.data.id, `echo ${event.data.n}`);
  }),
  inngest.createFunction(
    { id: "if", triggers: { event: "t/echo", if: "event.data.n > 1 && event.data.n != 3" } },
    ({ event }) => {
      say(event.data.id, `if ${event.data.n}`);
    },
  ),
);
test("sendEvent starts other functions once, and a trigger's condition is obeyed", async () => {
  const id = await send("t/send");
  for (const word of ["sent 2", "echo 1", "echo 2", "if 2"]) await heard(id, word);
  await quiet();
  expect(said[id]).toHaveLength(4);
});

add(
  inngest.createFunction({ id: "seen", triggers: [{ event: "t/seen" }, { event: "t/also" }] }, ({ event, runId }) => {
    const { id, name, data, ts, v } = event;
    say(data.id, { id, name, data, ts, v, run: runId.length });
    say(data.id, "end");
  }),
);
test("an event arrives as it was sent, by each of the triggers", async () => {
  const data = { text: "甲é", none: null, list: [1, { a: 0.5 }], big: 2 ** 53, deep: { er: {} } };
  const ts = Date.now() - 60_000;
  const one = await send("t/seen", data, { id: newCase(), ts, v: "2026-01-01" });
  const two = await send("t/also");
  await heard(one, "end");
  await heard(two, "end");
  expect(said[one]?.[0]).toMatchObject({ name: "t/seen", data: { ...data, id: one }, ts, v: "2026-01-01", run: 26 });
  expect(said[two]?.[0]).toMatchObject({ name: "t/also", data: { id: two } });
});

test("an event sent twice under one id starts its functions once", async () => {
  const same = newCase();
  const id = await send("t/echo", { n: 3 }, { id: same });
  await heard(id, "echo 3");
  await send("t/echo", { n: 3 }, { id: same });
  await inngest.send({ name: "t/echo", data: { id, n: 4 } });
  await heard(id, "echo 4");
  await quiet();
  expect(Object.entries(said).filter(([, words]) => words.includes("echo 3"))).toHaveLength(1);
});

const conditions = [
  ["event.data.s == 'a' && event.data.n >= 3", true],
  ["event.data['s'] == 'b' || event.data.n < 4", true],
  ["!(event.data.s == 'a')", false],
  ["event.data.s + '-' + event.data.n == 'a-3'", true],
  ["event.data.s && event.data.t", true],
  ["event.data.gone == null && event.data.none == null", true],
  ["event.data.gone == event.data.missing", false],
  ["event.data.none == event.data.gone", true],
  ["event.data.gone != 'a'", true],
  ["event.data.gone < 1", true],
  ["event.data.gone > 1", false],
  ["event.data.none >= 0", true],
] as const;
add(
  ...conditions.map(([condition], index) =>
    inngest.createFunction(
      { id: `condition-${index}`, triggers: { event: "t/condition", if: condition } },
      ({ event }) => {
        say(event.data.id, condition);
      },
    ),
  ),
);
test("a condition is judged the same everywhere, also where the event lacks what it names", async () => {
  const id = await send("t/condition", { s: "a", n: 3, t: true, none: null });
  const wanted = conditions.flatMap(([condition, holds]) => (holds ? [condition] : []));
  for (const condition of wanted) await heard(id, condition);
  await quiet();
  expect([...(said[id] as string[])].sort()).toEqual([...wanted].sort());
});

add(
  inngest.createFunction({ id: "once", idempotency: "event.data.key", triggers: { event: "t/once" } }, ({ event }) => {
    say(event.data.key, "ran");
  }),
);
test("idempotency: one run for one key", async () => {
  const key = newCase();
  await inngest.send([1, 2, 3].map((n) => ({ name: "t/once", data: { key, n } })));
  await inngest.send({ name: "t/once", data: { key: `${key}-other` } });
  await heard(`${key}-other`, "ran");
  await quiet();
  expect(said[key]).toEqual(["ran"]);
});

test("an event of a later time starts its functions then", async () => {
  const at = Date.now() + 2_000;
  const id = await send("t/seen", { later: true }, { ts: at });
  await heard(id, "end");
  expect(Date.now()).toBeGreaterThanOrEqual(at);
});

/** A schedule of every day, in the next minute that begins in five seconds or later. */
function nextMinute(): string {
  const at = new Date(Date.now() + 65_000);
  return `TZ=Asia/Shanghai ${at.getUTCMinutes()} ${(at.getUTCHours() + 8) % 24} * * *`;
}
const cron = nextMinute();
add(
  inngest.createFunction({ id: "cron", triggers: { cron } }, ({ event }) => {
    say("cron", { name: event.name, cron: event.data.cron, at: Date.now() });
  }),
);
test("a cron trigger starts its function in its minute, in its own time zone, once", { timeout: 90_000 }, async () => {
  const [{ at, ...told }] = (await until("the tick", () => said.cron, 70_000)) as [{ at: number }];
  expect(told).toEqual({ name: "inngest/scheduled.timer", cron });
  expect(at % 60_000).toBeLessThan(LATEST_MS);
  await quiet();
  expect(said.cron).toHaveLength(1);
});

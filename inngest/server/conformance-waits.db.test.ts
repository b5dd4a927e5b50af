import { NonRetriableError } from "inngest";
import { expect, test } from "vitest";
import { freePort } from "@/prisma/postgres";
import { sleep } from "./conformance-app";
import { conformance, external, LATEST_MS, quiet } from "./conformance-suite";

// What reaches a run from outside while it waits: cancelOn, waitForEvent, invoke.
const { inngest, add, say, said, heard, send } = conformance("waits", await freePort());

add(
  inngest.createFunction(
    {
      id: "cancel",
      triggers: { event: "t/cancel" },
      cancelOn: [
        { event: "t/stop", match: "data.id" },
        { event: "t/stop-if", if: "async.data.id == event.data.id && async.data.reason == 'gone'" },
        { event: "t/stop-early", match: "data.id", timeout: "1s" },
      ],
    },
    async ({ event, step }) => {
      await step.run("begin", () => say(event.data.id, "begin"));
      await step.sleep("wait", "5s");
      await step.run("finish", () => say(event.data.id, "end"));
    },
  ),
);
test("cancelOn ends the runs whose event matches, and no others", async () => {
  const cases = () => Promise.all([...Array(3)].map(() => send("t/cancel")));
  const stopped = (await cases()) as [string, string, string];
  const others = (await cases()) as [string, string, string];
  for (const id of [...stopped, ...others]) await heard(id, "begin");
  await inngest.send([
    { name: "t/stop", data: { id: stopped[0] } },
    { name: "t/stop-if", data: { id: stopped[1], reason: "gone" } },
    { name: "t/stop-if", data: { id: others[1], reason: "late" } },
    { name: "t/stop", data: {} },
  ]);
  await sleep(1_200);
  await quiet();
  await inngest.send([
    { name: "t/stop-early", data: { id: others[2] } },
    { name: "t/stop", data: { id: stopped[2] } },
  ]);
  for (const id of others) await heard(id, "end");
  await quiet();
  expect(stopped.map((id) => said[id])).toEqual([["begin"], ["begin"], ["begin"]]);
});

add(
  inngest.createFunction(
    { id: "lacking", triggers: { event: "t/lacking" }, cancelOn: [{ event: "t/stop-lacking", match: "data.other" }] },
    async ({ event, step }) => {
      await step.run("begin", () => say(event.data.id, "begin"));
      await step.sleep("wait", "4s");
      say(event.data.id, "end");
    },
  ),
);
test("what a run's event lacks is null to it: it is ended by an event that lacks it too, not by others", async () => {
  const [lacks, has] = [await send("t/lacking"), await send("t/lacking", { other: "a" })];
  for (const id of [lacks, has]) await heard(id, "begin");
  await quiet();
  await inngest.send([
    { name: "t/stop-lacking", data: {} },
    { name: "t/stop-lacking", data: { other: "b" } },
  ]);
  await heard(has, "end");
  await quiet();
  expect(said[lacks]).toEqual(["begin"]);
});

/** Longer than what happens meanwhile. */
const PATIENT = external ? "12s" : "3s";
add(
  inngest.createFunction({ id: "wait", triggers: { event: "t/wait" } }, async ({ event, step }) => {
    const { id, n } = event.data;
    await step.run("begin", () => say(id, "begin"));
    const [plain, chosen] = await Promise.all([
      step.waitForEvent("answer", { event: "t/answer", match: "data.id", timeout: PATIENT }),
      step.waitForEvent("choice", {
        event: "t/choice",
        if: "event.data.id == async.data.id && async.data.n > event.data.n",
        timeout: PATIENT,
      }),
    ]);
    say(id, plain ? `got ${plain.name} ${plain.data.text}` : "nothing");
    say(id, chosen ? `chose ${chosen.data.n} over ${n}` : "no choice");
  }),
);
test("waitForEvent goes on with the event that matches, or with nothing when its time is up", async () => {
  const answered = await send("t/wait", { n: 2 });
  const silent = await send("t/wait", { n: 2 });
  for (const id of [answered, silent]) await heard(id, "begin");
  await quiet();
  await inngest.send([
    { name: "t/answer", data: { id: "nobody", text: "no" } },
    { name: "t/answer", data: { id: answered, text: "yes" } },
    { name: "t/choice", data: { id: answered, n: 1 } },
    { name: "t/choice", data: { id: silent, n: 2 } },
  ]);
  await quiet();
  await inngest.send({ name: "t/choice", data: { id: answered, n: 3 } });
  await heard(answered, "chose 3 over 2");
  await heard(silent, "no choice");
  expect([said[answered], said[silent]]).toEqual([
    ["begin", "got t/answer yes", "chose 3 over 2"],
    ["begin", "nothing", "no choice"],
  ]);
});

const child = inngest.createFunction(
  { id: "child", retries: 0, triggers: { event: "t/child" } },
  async ({ event, step }) => {
    const half = await step.run("half", () => event.data.n / 2);
    if (half > 10) throw new NonRetriableError("too much");
    if (event.data.nap) await step.sleep("nap", event.data.nap);
    return { half, name: event.name };
  },
);
add(
  child,
  inngest.createFunction({ id: "invoke", triggers: { event: "t/invoke" } }, async ({ event, step }) => {
    const { id, n, nap, timeout } = event.data;
    const began = Date.now();
    const result = await step
      .invoke("call", { function: child, data: { n, nap }, ...(timeout && { timeout }) })
      .catch((error: Error) => (timeout ? "late" : error.message));
    say(id, Date.now() - began);
    say(id, `child: ${JSON.stringify(result)}`);
  }),
);
test("invoke brings back what another function returns, or its failure", async () => {
  const good = await send("t/invoke", { n: 8 });
  await heard(good, 'child: {"half":4,"name":"inngest/function.invoked"}');
  const bad = await send("t/invoke", { n: 80 });
  await heard(bad, 'child: "too much"');
});

test("invoke waits as long as it may, and no longer", async () => {
  const slow = await send("t/invoke", { n: 8, nap: "2s" });
  const late = await send("t/invoke", { n: 8, nap: "1h", timeout: "1s" });
  await heard(slow, 'child: {"half":4,"name":"inngest/function.invoked"}');
  await heard(late, 'child: "late"');
  expect(Math.max(...(said[late]?.filter((word) => typeof word === "number") as number[]))).toBeLessThan(LATEST_MS);
});

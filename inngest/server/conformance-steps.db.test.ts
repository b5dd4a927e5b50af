import { expect, test } from "vitest";
import { freePort } from "@/prisma/postgres";
import { sleep } from "./conformance-app";
import { conformance, external, LATEST_MS } from "./conformance-suite";

// Steps: run, sleep, sleepUntil, side by side, in a race.
const { inngest, add, say, said, heard, send } = conformance("steps", await freePort());

add(
  inngest.createFunction({ id: "order", triggers: { event: "t/order" } }, async ({ event, step }) => {
    const { id } = event.data;
    const a = await step.run("a", () => ({ said: say(id, "a"), n: 1, text: "甲\u0000é" }));
    const b = await step.run("b", () => {
      say(id, "b");
      return a.n + 1;
    });
    const none = await step.run("none", () => undefined);
    say(id, `end ${b} ${a.text === "甲\u0000é"} ${none}`);
  }),
);
test("steps run in order, each once, and their results come back as they were", async () => {
  const id = await send("t/order");
  await heard(id, "end 2 true null");
  expect(said[id]).toEqual(["a", "b", "end 2 true null"]);
});

add(
  inngest.createFunction({ id: "loop", triggers: { event: "t/loop" } }, async ({ event, step }) => {
    for (let i = 0; i < 3; i++) await step.run("same", () => say(event.data.id, i));
    say(event.data.id, "end");
  }),
);
test("a step of the same name in a loop is a new step each time", async () => {
  const id = await send("t/loop");
  await heard(id, "end");
  expect(said[id]).toEqual([0, 1, 2, "end"]);
});

add(
  inngest.createFunction({ id: "sleep", triggers: { event: "t/sleep" } }, async ({ event, step }) => {
    const { id } = event.data;
    const at = await step.run("start", () => Date.now());
    await step.sleep("one", "1s");
    const one = await step.run("one-woke", () => Date.now());
    const until = new Date(one + 1_500);
    await step.sleepUntil("two", await step.run("until", () => until.toISOString()));
    const two = await step.run("two-woke", () => Date.now());
    await step.sleepUntil("past", new Date(at));
    await step.sleep("none", 0);
    say(id, { slept: one - at, late: two - until.getTime() });
    say(id, "end");
  }),
);
test("sleeps end on time: not before, and not long after", async () => {
  const id = await send("t/sleep");
  await heard(id, "end");
  const [{ slept, late }] = said[id] as [{ slept: number; late: number }];
  expect(slept).toBeGreaterThanOrEqual(1_000);
  expect(slept).toBeLessThan(1_000 + LATEST_MS);
  // A real server rounds the time that is left to whole seconds.
  expect(late).toBeGreaterThanOrEqual(external ? -500 : 0);
  expect(late).toBeLessThan(LATEST_MS);
});

add(
  inngest.createFunction({ id: "parallel", triggers: { event: "t/parallel" } }, async ({ event, step }) => {
    const { id } = event.data;
    const run = (name: string, ms: number) =>
      step.run(name, async () => {
        say(id, name);
        await sleep(ms);
        return name;
      });
    const all = await Promise.all([run("x", 300), run("y", 10), step.sleep("z", "1s").then(() => "z"), run("w", 10)]);
    const joined = await step.run("join", () => say(id, all.join()));
    say(id, `end ${joined}`);
  }),
);
test("parallel steps run side by side, each once, and all are awaited", async () => {
  const id = await send("t/parallel");
  await heard(id, "end x,y,z,w");
  expect(said[id]?.slice(0, 3).sort()).toEqual(["w", "x", "y"]);
  expect(said[id]?.slice(3)).toEqual(["x,y,z,w", "end x,y,z,w"]);
});

add(
  inngest.createFunction({ id: "chains", triggers: { event: "t/chains" } }, async ({ event, step }) => {
    const { id } = event.data;
    const chain = async (name: string) => {
      const one = await step.run(`${name}-1`, () => say(id, `${name}-1`));
      return step.run(`${name}-2`, () => say(id, `${one}>${name}-2`));
    };
    const both = await Promise.all([chain("p"), chain("q")]);
    say(id, `end ${both.join()}`);
  }),
);
test("chains of steps run in parallel", async () => {
  const id = await send("t/chains");
  await heard(id, "end p-1>p-2,q-1>q-2");
  expect(said[id]).toHaveLength(5);
});

add(
  inngest.createFunction({ id: "race", triggers: { event: "t/race" } }, async ({ event, step, group }) => {
    const { id } = event.data;
    const winner = await group.parallel({ mode: "race" }, () =>
      Promise.race([
        step.run("quick", () => say(id, "quick")),
        step.run("slow", async () => {
          await sleep(2_000);
          return say(id, "slow");
        }),
      ]),
    );
    await step.run("won", () => say(id, `won ${winner}`));
    await step.run("then", () => say(id, "then"));
    say(id, "end");
  }),
);
test("in a race the winner goes on without the others", async () => {
  const id = await send("t/race");
  await heard(id, "end");
  const words = said[id] as string[];
  expect(words.filter((word) => word === "won quick")).toHaveLength(1);
  expect(words.filter((word) => word === "then")).toHaveLength(1);
  // Whether the steps after the next wait for the others is left open: a real server lets them.
  expect(words.indexOf("won quick")).toBeLessThan(words.includes("slow") ? words.indexOf("slow") : 99);
});

import { type FailureEventArgs, type GetStepTools, NonRetriableError, RetryAfterError } from "inngest";
import { expect, test } from "vitest";
import { freePort } from "@/prisma/postgres";
import { conformance, LATEST_MS } from "./conformance-suite";

// Failures: retries, errors that forbid or time them, failure handlers.
const { inngest, add, say, said, heard, send } = conformance("failures", await freePort());

add(
  inngest.createFunction(
    { id: "retry", retries: 3, triggers: { event: "t/retry" } },
    async ({ event, step, attempt, maxAttempts }) => {
      const { id } = event.data;
      await step.run("before", () => say(id, `before ${maxAttempts}`));
      await step.run("flaky", () => {
        say(id, attempt);
        if (attempt < 2) throw new Error("not yet");
      });
      const last = await step.run("after", () => say(id, `after ${attempt}`));
      say(id, `end ${last}`);
    },
  ),
);
test("a failing step is tried again; steps that are done are not, and the next step begins at attempt 0", async () => {
  const id = await send("t/retry");
  await heard(id, "end after 0");
  expect(said[id]).toEqual(["before 4", 0, 1, 2, "after 0", "end after 0"]);
});

add(
  inngest.createFunction({ id: "branches", retries: 1, triggers: { event: "t/branches" } }, async ({ event, step }) => {
    const { id } = event.data;
    const tried = new Set(said[id]);
    const branch = (name: string) =>
      step.run(name, () => {
        const again = tried.has(`${name} fails`);
        say(id, again ? name : `${name} fails`);
        if (!again) throw new Error("not yet");
        return name;
      });
    const all = await Promise.all([branch("p"), step.run("good", () => say(id, "good")), branch("q")]);
    say(id, `end ${all.join()}`);
  }),
);
test("of parallel steps each has its own attempts, and none that is done is done again", async () => {
  const id = await send("t/branches");
  await heard(id, "end p,good,q");
  expect([...(said[id] as string[])].sort()).toEqual(["end p,good,q", "good", "p", "p fails", "q", "q fails"]);
});

add(
  inngest.createFunction(
    {
      id: "give-up",
      retries: 3,
      triggers: { event: "t/give-up" },
      onFailure: async ({ error, event, step }: FailureEventArgs & { step: GetStepTools<typeof inngest> }) => {
        const { function_id, run_id, event: original } = event.data;
        const word = `failed ${error.name} ${error.message} ${function_id} ${run_id.length} ${event.name}`;
        await step.run("tell", () => say(original.data.id, word));
      },
    },
    ({ event, attempt }) => {
      say(event.data.id, attempt);
      if (event.data.how === "final") throw new NonRetriableError("never");
      throw new RangeError("again");
    },
  ),
);
const TOLD_BY = "conformance-failures-give-up 26 inngest/function.failed";
test("a function that keeps failing ends after its retries, and its failure handler is told", async () => {
  const id = await send("t/give-up", { how: "retries" });
  const told = `failed RangeError again ${TOLD_BY}`;
  await heard(id, told);
  expect(said[id]).toEqual([0, 1, 2, 3, told]);
});

test("NonRetriableError ends a run at once", async () => {
  const id = await send("t/give-up", { how: "final" });
  const told = `failed NonRetriableError never ${TOLD_BY}`;
  await heard(id, told);
  expect(said[id]).toEqual([0, told]);
});

add(
  inngest.createFunction({ id: "catch", retries: 1, triggers: { event: "t/catch" } }, async ({ event, step }) => {
    const { id } = event.data;
    const failing = () => {
      say(id, "try");
      throw Object.assign(new RangeError("bad"), { code: "E_BAD" });
    };
    const caught = await step.run("fails", failing).catch((error: Error) => `${error.name}: ${error.message}`);
    const final = await step
      .run("final", () => {
        say(id, "once");
        throw new NonRetriableError("no");
      })
      .catch((error: Error) => error.message);
    await step.run("goes-on", () => say(id, `caught ${caught} ${final}`));
    say(id, "end");
  }),
);
test("a function may catch the failure of a step and go on", async () => {
  const id = await send("t/catch");
  await heard(id, "end");
  expect(said[id]).toEqual(["try", "try", "once", "caught RangeError: bad no", "end"]);
});

add(
  inngest.createFunction(
    { id: "later", retries: 1, triggers: { event: "t/later" } },
    async ({ event, step, attempt }) => {
      const { id, where } = event.data;
      const busy = () => {
        say(id, Date.now());
        // An instant, and to the second as the header tells it.
        if (attempt === 0) throw new RetryAfterError("busy", where === "step" ? new Date(Date.now() + 2_000) : 2_000);
      };
      if (where === "step") await step.run("busy", busy);
      else busy();
      say(id, "end");
    },
  ),
);
test.each(["function", "step"])("RetryAfterError in a %s names the time of the next attempt", async (where) => {
  const id = await send("t/later", { where });
  await heard(id, "end");
  const [first, second] = said[id] as [number, number];
  expect(second - first).toBeGreaterThanOrEqual(1_000);
  expect(second - first).toBeLessThan(2_000 + LATEST_MS);
});

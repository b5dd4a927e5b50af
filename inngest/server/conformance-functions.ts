import { type FailureEventArgs, type InngestFunction, NonRetriableError, RetryAfterError } from "inngest";
import { type clientOf, sleep } from "./conformance-app";

/** Tiny functions, one per promise of the protocol. Each says what it sees, under the case its event names. */
export function tinyFunctions(
  inngest: ReturnType<typeof clientOf>,
  say: (id: unknown, word: unknown) => unknown,
): InngestFunction.Any[] {
  const functions: InngestFunction.Any[] = [
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
    inngest.createFunction({ id: "loop", triggers: { event: "t/loop" } }, async ({ event, step }) => {
      for (let i = 0; i < 3; i++) await step.run("same", () => say(event.data.id, i));
      say(event.data.id, "end");
    }),
    inngest.createFunction({ id: "sleep", triggers: { event: "t/sleep" } }, async ({ event, step }) => {
      const at = await step.run("start", () => Date.now());
      await step.sleep("one", "1s");
      const one = await step.run("one-woke", () => Date.now());
      const until = new Date(one + 1_500);
      await step.sleepUntil("two", await step.run("until", () => until.toISOString()));
      const two = await step.run("two-woke", () => Date.now());
      await step.sleepUntil("past", new Date(at));
      say(event.data.id, { slept: one - at, late: two - until.getTime() });
    }),
    inngest.createFunction(
      { id: "retry", retries: 3, triggers: { event: "t/retry" } },
      async ({ event, step, attempt }) => {
        const { id } = event.data;
        await step.run("before", () => say(id, "before"));
        await step.run("flaky", () => {
          say(id, attempt);
          if (attempt < 2) throw new Error("not yet");
        });
        const last = await step.run("after", () => say(id, `after ${attempt}`));
        say(id, `end ${last}`);
      },
    ),
    inngest.createFunction(
      {
        id: "give-up",
        retries: 3,
        triggers: { event: "t/give-up" },
        onFailure: ({ error, event }: FailureEventArgs) => {
          say(event.data.event.data.id, `failed ${error.message} ${event.data.function_id}`);
        },
      },
      ({ event, attempt }) => {
        say(event.data.id, attempt);
        if (event.data.how === "final") throw new NonRetriableError("never");
        throw new Error("again");
      },
    ),
    inngest.createFunction({ id: "catch", retries: 1, triggers: { event: "t/catch" } }, async ({ event, step }) => {
      const { id } = event.data;
      const failing = () => {
        say(id, "try");
        throw Object.assign(new RangeError("bad"), { code: "E_BAD" });
      };
      const caught = await step.run("fails", failing).catch((error: Error) => `${error.name}: ${error.message}`);
      const final = await step
        .run("final", () => {
          throw new NonRetriableError("no");
        })
        .catch((error: Error) => error.message);
      await step.run("goes-on", () => say(id, `caught ${caught} ${final}`));
      say(id, "end");
    }),
    inngest.createFunction({ id: "later", retries: 1, triggers: { event: "t/later" } }, async ({ event, attempt }) => {
      say(event.data.id, Date.now());
      if (attempt === 0) throw new RetryAfterError("busy", 1_000);
      say(event.data.id, "end");
    }),
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
    inngest.createFunction({ id: "chains", triggers: { event: "t/chains" } }, async ({ event, step }) => {
      const { id } = event.data;
      const chain = async (name: string) => {
        const one = await step.run(`${name}-1`, () => say(id, `${name}-1`));
        return step.run(`${name}-2`, () => say(id, `${one}>${name}-2`));
      };
      const both = await Promise.all([chain("p"), chain("q")]);
      say(id, `end ${both.join()}`);
    }),
    inngest.createFunction({ id: "race", triggers: { event: "t/race" } }, async ({ event, step, group }) => {
      const { id } = event.data;
      const winner = await group.parallel({ mode: "race" }, () =>
        Promise.race([
          step.run("quick", () => say(id, "quick")),
          step.run("slow", async () => {
            await sleep(1_500);
            return say(id, "slow");
          }),
        ]),
      );
      await step.run("won", () => say(id, `won ${winner}`));
      await step.run("then", () => say(id, "then"));
      say(id, "end");
    }),
    inngest.createFunction(
      {
        id: "cancel",
        triggers: { event: "t/cancel" },
        cancelOn: [
          { event: "t/stop", match: "data.id" },
          { event: "t/stop-if", if: "async.data.id == event.data.id && async.data.reason == 'gone'" },
        ],
      },
      async ({ event, step }) => {
        await step.run("begin", () => say(event.data.id, "begin"));
        await step.sleep("wait", "2s");
        await step.run("finish", () => say(event.data.id, "end"));
      },
    ),
    inngest.createFunction({ id: "wait", triggers: { event: "t/wait" } }, async ({ event, step }) => {
      const { id } = event.data;
      await step.run("begin", () => say(id, "begin"));
      const got = await step.waitForEvent("answer", { event: "t/answer", match: "data.id", timeout: "2s" });
      say(id, got ? `got ${got.name} ${got.data.text}` : "nothing");
    }),
    inngest.createFunction({ id: "child", retries: 0, triggers: { event: "t/child" } }, async ({ event, step }) => {
      const half = await step.run("half", () => event.data.n / 2);
      if (half > 10) throw new NonRetriableError("too much");
      return { half };
    }),
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
    inngest.createFunction(
      { id: "once", idempotency: "event.data.key", triggers: { event: "t/once" } },
      ({ event }) => {
        say(event.data.key, "ran");
      },
    ),
  ];
  let busy = 0;
  functions.push(
    inngest.createFunction(
      {
        id: "limited",
        concurrency: [{ limit: 3 }, { limit: 2, key: "event.data.group" }],
        triggers: { event: "t/limited" },
      },
      async ({ event, step }) => {
        await step.sleep("outside", "1s");
        await step.run("inside", async () => {
          say(event.data.group, ++busy);
          await sleep(100);
          say(event.data.group, --busy);
        });
        say(event.data.id, "end");
      },
    ),
  );
  const child = functions.find((each) => each.id() === "child") as InngestFunction.Any;
  functions.push(
    inngest.createFunction({ id: "invoke", triggers: { event: "t/invoke" } }, async ({ event, step }) => {
      const result = await step
        .invoke("call", { function: child, data: { n: event.data.n } })
        .catch((error: Error) => error.message);
      say(event.data.id, `child: ${JSON.stringify(result)}`);
    }),
  );
  return functions;
}

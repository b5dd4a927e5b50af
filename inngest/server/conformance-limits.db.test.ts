import { expect, test } from "vitest";
import { freePort } from "@/prisma/postgres";
import { sleep } from "./conformance-app";
import { conformance, external } from "./conformance-suite";

// Concurrency: for the whole function, and for each value of a key.
const { inngest, add, say, said, heard, send } = conformance("limits", await freePort());

let busy = 0;
add(
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
        await sleep(500);
        say(event.data.group, --busy);
      });
      say(event.data.id, "end");
    },
  ),
);
test("no more steps run at once than the limits allow, and sleeping runs hold nobody up", async () => {
  const begun = Date.now();
  const group = `group-${begun}`;
  const ids = await Promise.all([...Array(8).keys()].map((n) => send("t/limited", { group: `${group}-${n % 2}` })));
  for (const id of ids) await heard(id, "end");
  if (!external) expect(Date.now() - begun).toBeLessThan(9_000);
  const words = [...(said[`${group}-0`] ?? []), ...(said[`${group}-1`] ?? [])] as number[];
  expect(words).toHaveLength(16);
  expectMost(words, 3);
});

test("of one value of the key only as many run as its limit allows", async () => {
  const group = `alone-${Date.now()}`;
  const ids = await Promise.all([...Array(6).keys()].map(() => send("t/limited", { group })));
  for (const id of ids) await heard(id, "end");
  expect(said[group]).toHaveLength(12);
  expectMost(said[group] as number[], 2);
});

/** A limit is kept by everybody; that it is made full use of is the embedded server's own promise. */
function expectMost(words: number[], limit: number): void {
  const most = Math.max(...words);
  if (external) expect(most).toBeLessThanOrEqual(limit);
  else expect(most).toBe(limit);
}

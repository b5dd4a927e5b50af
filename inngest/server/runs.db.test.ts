import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "@/prisma/postgres";
import { clientOf, SIGNING_KEY, serveApp, testConfig, until } from "./conformance-app";
import { startEngine } from "./engine";
import { bearerOf } from "./signature";

const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const inngest = clientOf(base);

test("a run can be cancelled, and a failed one started again once, by whoever has the signing key", async () => {
  let good = false;
  const fn = inngest.createFunction(
    { id: "mends", triggers: { event: "x" }, retries: 0, idempotency: "event.data.id" },
    async ({ step }) => {
      await step.run("try", () => {
        if (!good) throw new Error("no");
      });
      await step.sleep("nap", "1h");
    },
  );
  const app = await serveApp(inngest, [fn]);
  const engine = await startEngine(testConfig({ port, appUrls: [app.url] }));
  onTestFinished(async () => {
    await engine.stop();
    await app.close();
    await sql.end();
  });
  const health = async () => (await fetch(`${base}/health`)).json();
  await until("health", async () => (await health()).ok);
  await inngest.send({ name: "x", data: { id: "1" } });
  const idOf = async (status: string) =>
    (await sql.query("SELECT id FROM engine_run WHERE status::text = $1", [status])).rows[0]?.id;
  const failed = await until("the failure", () => idOf("failed"));
  const ask = async (method: string, path: string, key = SIGNING_KEY) => {
    const authorization = `Bearer ${bearerOf(key)}`;
    const response = await fetch(`${base}/v1/runs/${path}`, { method, headers: { authorization } });
    return [response.status, (await response.json()).error];
  };
  expect(await ask("POST", `${failed}/rerun`, "signkey-test-00")).toEqual([401, expect.anything()]);
  expect(await ask("DELETE", failed)).toEqual([409, "not_running"]);
  expect(await ask("POST", "nobody/rerun")).toEqual([409, "not_found"]);
  good = true;
  expect(await ask("POST", `${failed}/rerun`)).toEqual([200, undefined]);
  expect(await ask("POST", `${failed}/rerun`)).toEqual([409, "rerun"]);
  await until("the nap", async () => (await health()).sleeping === 1);
  const asleep = await idOf("running");
  expect(await ask("DELETE", asleep, "signkey-test-00")).toEqual([401, expect.anything()]);
  expect(await ask("POST", `${asleep}/rerun`)).toEqual([409, "not_failed"]);
  expect(await ask("DELETE", asleep)).toEqual([200, undefined]);
  const { rows } = await sql.query("SELECT status FROM engine_run ORDER BY id");
  expect(rows.map(({ status }) => status)).toEqual(["failed", "cancelled"]);
  expect(await health()).toMatchObject({ sleeping: 0, backlog: 0 });
});

import { expect, test } from "vitest";
import { openPool } from "@/inngest/server/db";
import { pool } from "./db";

test.each([
  ["the web app's", () => pool],
  ["the engine's", () => openPool(process.env.DATABASE_URL as string, 1)],
])("a connection of %s pool that breaks as it is handed over ends no process", async (_, open) => {
  const client = await open().connect();
  const listeners = client.listenerCount("error");
  client.release(true);
  expect(listeners).toBeGreaterThan(0);
});

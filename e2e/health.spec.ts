import { expect, test } from "playwright/test";

test("every part says that it works", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(await response.json()).toMatchObject({ ok: true, parts: { database: { ok: true }, functions: { ok: true } } });
  expect(response.status()).toBe(200);
  const behind = { backlog: expect.any(Number), oldestSeconds: expect.any(Number) };
  expect((await response.json()).parts).toMatchObject({ engine: behind, outbox: behind });
});

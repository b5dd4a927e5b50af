import { randomBytes, randomUUID } from "node:crypto";
import { createApiKey } from "@/lib/api/commands";
import { system } from "@/lib/auth/actor";
import { freshPhone, windowAhead } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

/** The headers of a partner with a key of its own. */
async function partner(): Promise<{ authorization: string }> {
  const made = await createApiKey(system("e2e"), { name: "e2e" }, randomBytes, new Date());
  if (!made.ok) throw new Error(made.reason);
  return { authorization: `Bearer ${made.key}` };
}

test("a partner's program reads services and free windows, places an order once, and follows it", async ({
  request,
  hired,
  baseURL,
}) => {
  const { service } = await hired(1);
  const headers = await partner();
  const services = await (await request.get("/api/v1/services", { headers })).json();
  expect(services.services).toContainEqual(
    expect.objectContaining({ slug: service.slug, baseAmount: 10_000, currency: "CNY" }),
  );
  const address = "广州市天河区体育西路103号";
  const asked = { service: service.slug, address, days: 3 };
  const { slots } = await (await request.get("/api/v1/slots", { headers, params: asked })).json();
  expect(slots.length).toBeGreaterThan(5);
  expect(slots.at(-1)).toMatchObject({ free: 1, start: expect.stringMatching(/Z$/) });

  const { start, end } = slots.at(-1);
  const customer = { name: "王五", phone: freshPhone() };
  const data = { service: service.slug, customer, address: { text: address }, window: { start, end } };
  const idempotent = { ...headers, "idempotency-key": randomUUID() };
  const placed = await request.post("/api/v1/orders", { headers: idempotent, data });
  expect(placed.status()).toBe(201);
  const order = await placed.json();
  expect(order).toMatchObject({ status: "placed", price: { amount: 10_000, currency: "CNY" }, window: { start, end } });
  expect(order.trackingUrl).toMatch(new RegExp(`^${baseURL}/o/[\\w-]{24}$`));

  const again = await request.post("/api/v1/orders", { headers: idempotent, data });
  expect([again.status(), (await again.json()).id]).toEqual([201, order.id]);
  const altered = { ...data, note: "另一单" };
  const mismatch = await request.post("/api/v1/orders", { headers: idempotent, data: altered });
  expect([mismatch.status(), (await mismatch.json()).code]).toEqual([409, "idempotency_mismatch"]);

  // Two visits of an hour can begin within two hours, not three.
  const another = async () => {
    const mine = { ...data, customer: { ...customer, phone: freshPhone() } };
    const answer = await request.post("/api/v1/orders", { headers, data: mine });
    return [answer.status(), (await answer.json()).code];
  };
  expect(await another()).toEqual([201, expect.any(String)]);
  expect(await another()).toEqual([409, "window_full"]);

  const read = await request.get(`/api/v1/orders/${order.code}`, { headers });
  expect(await read.json()).toMatchObject({ id: order.id, code: order.code });
  expect((await request.get(`/api/v1/orders/${order.id}`, { headers: await partner() })).status()).toBe(404);
});

test("what is wrong comes back as problem details, field by field", async ({ request }) => {
  const body = { service: "no-such", customer: { name: "王五", phone: "123" }, address: { text: "广州市" } };
  const nobody = await request.post("/api/v1/orders", { data: body });
  expect(nobody.status()).toBe(401);
  expect(nobody.headers()["content-type"]).toContain("application/problem+json");
  expect(nobody.headers()["www-authenticate"]).toContain("Bearer");

  const headers = { ...(await partner()), "accept-language": "zh" };
  const window = windowAhead(-1, 10);
  const wrong = await request.post("/api/v1/orders", { headers, data: { ...body, window } });
  expect(wrong.status()).toBe(422);
  expect(wrong.headers()["content-type"]).toContain("application/problem+json");
  const problem = await wrong.json();
  expect(problem).toMatchObject({ status: 422, code: "invalid", title: expect.any(String) });
  const codes = Object.fromEntries(
    problem.errors.map((error: { field: string; code: string }) => [error.field, error.code]),
  );
  expect(codes).toEqual({
    service: "service_unknown",
    "customer.phone": "phone_wrong",
    "address.text": "address_city_only",
    window: "window_past",
  });
  const nowhere = await request.get("/api/v1/slots", {
    headers,
    params: { service: "no-such", lat: "north", lng: 113 },
  });
  expect([nowhere.status(), (await nowhere.json()).errors]).toEqual([
    422,
    [{ field: "lat", code: "position_wrong", message: expect.any(String) }],
  ]);
  const broken = await request.post("/api/v1/orders", { headers, data: Buffer.from("{") });
  expect(broken.status()).toBe(422);
  expect((await request.get("/api/v1/orders/not-there", { headers })).status()).toBe(404);
});

test("the API describes itself: every operation has answers, every reference leads somewhere", async ({ request }) => {
  const text = await (await request.get("/api/v1/openapi.json")).text();
  const document = JSON.parse(text);
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.paths).sort()).toEqual([
    "/api/v1/orders",
    "/api/v1/orders/{id}",
    "/api/v1/services",
    "/api/v1/slots",
  ]);
  for (const [path, methods] of Object.entries<Record<string, { responses: object; operationId: string }>>(
    document.paths,
  ))
    for (const [method, { responses, operationId }] of Object.entries(methods)) {
      expect(operationId, `${method} ${path}`).toBeTruthy();
      expect(Object.keys(responses), `${method} ${path}`).toContain("401");
    }
  for (const [, pointer = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g))
    expect(
      pointer.split("/").reduce((at, key) => at?.[key], document),
      pointer,
    ).toBeTruthy();
  expect(document.components.schemas.OrderInput.required).toEqual(
    expect.arrayContaining(["service", "customer", "address"]),
  );
});

import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { deliverOutbox, type Outgoing } from "./relay";

const NOW = new Date("2026-03-02T02:00:00Z");

beforeEach(async () => {
  await db.outboxEvent.deleteMany();
  const createdAt = (i: number) => new Date(NOW.getTime() + i * 1000);
  const names = Array.from({ length: 300 }, (_, i) => (i === 7 ? "order/bad" : "order/placed"));
  await db.outboxEvent.createMany({
    data: names.map((name, i) => ({ name, data: { orderId: String(i) }, createdAt: createdAt(i) })),
  });
});

test("an event that the engine refuses holds up no other, and is known with its reason", async () => {
  const sent = new Set<string>();
  const send = async (events: Outgoing[]) => {
    if (events.some(({ name }) => name === "order/bad")) throw new Error("400: no such event");
    for (const { id } of events) sent.add(id);
  };
  for (let round = 0; round < 60; round++) await deliverOutbox(send, NOW).catch(() => false);
  expect(sent.size).toBe(299);
  const left = await db.outboxEvent.findMany({ where: { deliveredAt: null } });
  expect(left).toMatchObject([{ name: "order/bad", lastError: "400: no such event" }]);
});

test("while the engine is away nothing is marked, and when it is back everything goes, once", async () => {
  const away = async () => Promise.reject(new Error("no engine"));
  for (let round = 0; round < 5; round++) await expect(deliverOutbox(away, NOW)).rejects.toThrow("no engine");
  expect(await db.outboxEvent.count({ where: { deliveredAt: { not: null } } })).toBe(0);
  const sent: string[] = [];
  const send = async (events: Outgoing[]) => sent.push(...events.map(({ id }) => id));
  while (await deliverOutbox(send, NOW));
  expect(sent).toHaveLength(300);
  expect(new Set(sent).size).toBe(300);
});

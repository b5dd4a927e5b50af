import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type Actor, publicActor, type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { openComplaint, resolveComplaint, takeComplaint } from "./commands";
import { countOpenComplaints, listComplaints } from "./queries";

const now = new Date("2024-06-11T02:00:00Z");
const later = new Date("2024-06-11T05:00:00Z");
let shop: Shop;
let orderId: string;
let support: StaffActor;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
  orderId = await waitingOrder(shop, now);
  support = { ...shop.manager, role: "support", name: "孙婷" };
});

async function opened(text = "迟到了半小时", at = now): Promise<string> {
  const result = await openComplaint(support, orderId, { text }, at);
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

test("a complaint is due in a day and stands in the queue until it is settled", async () => {
  const id = await opened();
  expect(await listComplaints(support, "open")).toMatchObject([
    { id, text: "迟到了半小时", dueAt: new Date("2024-06-12T02:00:00Z"), ownerName: "孙婷", order: { id: orderId } },
  ]);
  expect(await countOpenComplaints(support)).toBe(1);
  expect(await resolveComplaint(support, id, { resolution: " 已道歉，免费返工 " }, later)).toEqual({ ok: true });
  expect(await listComplaints(support, "open")).toEqual([]);
  expect(await listComplaints(support, "resolved")).toMatchObject([
    { id, resolution: "已道歉，免费返工", resolvedAt: later },
  ]);
});

test("what is due first stands first", async () => {
  const second = await opened("二", later);
  const first = await opened("一", now);
  expect((await listComplaints(support, "open")).map(({ id }) => id)).toEqual([first, second]);
});

test("an empty complaint or resolution is refused beside its field", async () => {
  expect(await openComplaint(support, orderId, { text: "  " }, now)).toMatchObject({ fields: { text: "required" } });
  expect(await openComplaint(support, orderId, { text: "长".repeat(1001) }, now)).toMatchObject({
    fields: { text: "text_too_long" },
  });
  const id = await opened();
  expect(await resolveComplaint(support, id, { resolution: "" }, now)).toMatchObject({
    fields: { resolution: "required" },
  });
});

test("of many who settle it at once, one does", async () => {
  const id = await opened();
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => resolveComplaint(support, id, { resolution: `第 ${n} 个人` }, later)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === "complaint_closed")).toHaveLength(7);
});

test("taking it over makes it one's own, once it is settled no more", async () => {
  const id = await opened();
  expect(await takeComplaint({ ...shop.manager, name: "赵海燕" }, id)).toEqual({ ok: true });
  expect(await listComplaints(support, "open")).toMatchObject([{ ownerName: "赵海燕" }]);
  await resolveComplaint(support, id, { resolution: "已退款" }, later);
  expect(await takeComplaint(support, id)).toMatchObject({ reason: "complaint_closed" });
});

test("the product opens one by itself, in the caller's transaction", async () => {
  await expect(
    db.$transaction(async (tx) => {
      await openComplaint(system("review"), orderId, { text: "1 星" }, now, tx);
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  expect(await db.complaint.count()).toBe(0);
});

test("workers, customers and partners have no part in it", async () => {
  const id = await opened();
  const strangers: Actor[] = [
    { ...(shop.workers[0] as StaffActor) },
    { kind: "link", orderId },
    { kind: "key", keyId: "k", name: "partner" },
    publicActor,
  ];
  for (const stranger of strangers) {
    await expect(openComplaint(stranger, orderId, { text: "x" }, now)).rejects.toThrow("FORBIDDEN");
    await expect(resolveComplaint(stranger, id, { resolution: "x" }, now)).rejects.toThrow("FORBIDDEN");
    await expect(takeComplaint(stranger, id)).rejects.toThrow("FORBIDDEN");
    await expect(listComplaints(stranger, "open")).rejects.toThrow("FORBIDDEN");
    expect(await countOpenComplaints(stranger)).toBe(0);
  }
});

test("there is no complaint about an order that does not exist", () =>
  expect(openComplaint(support, "01900000-0000-7000-8000-000000000000", { text: "x" }, now)).rejects.toThrow(
    "NOT_FOUND",
  ));

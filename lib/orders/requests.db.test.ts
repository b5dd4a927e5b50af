import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, orderInput, type Shop } from "@/e2e/fixtures/shop";
import { orderForApi } from "@/lib/api/queries";
import { publicActor, system } from "@/lib/auth/actor";
import { findService } from "@/lib/catalog/queries";
import { db } from "@/lib/db";
import { makeNextOffer } from "@/lib/dispatch/commands";
import { decisionsOf } from "@/lib/dispatch/queries-why";
import { rescheduleOrder } from "./commands";
import { placeOrder } from "./commands-place";
import { emptyForm, type FormValues } from "./form";
import { formState } from "./queries-form";
import { trackOrder, windowsToMove } from "./queries-track";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const window = { start: "2024-06-12T10:00:00+08:00", end: "2024-06-12T12:00:00+08:00" };
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
});

const place = (requests: object, change: object = {}) =>
  placeOrder(publicActor, orderInput({ window, requests, ...change }), { now, random: randomBytes });

/** What is known of the second worker; of the first nothing is. */
const know = (data: { gender?: "female" | "male"; languages?: string[] }) =>
  db.worker.update({ where: { id: shop.workers[1]?.workerId }, data });

async function stateFor(values: Partial<FormValues>) {
  const service = await findService(publicActor, "cleaning");
  if (!service) throw new Error("no service");
  return formState(publicActor, service, { values: { ...emptyForm, ...values }, tried: false, key: "k" }, now);
}

test("a window is promised only if somebody known to meet the requests is free, and the refusal says why", async () => {
  const asked = { gender: "female", language: "yue" };
  expect(await place(asked)).toEqual({ ok: false, reason: "window_full", fields: { window: "window_request" } });
  await know({ gender: "female", languages: ["zh"] });
  expect(await place(asked)).toMatchObject({ fields: { window: "window_request" } });
  await know({ languages: ["zh", "yue"] });
  const placed = await place(asked);
  expect(placed.ok).toBe(true);
  expect(await db.order.findFirstOrThrow()).toMatchObject({ wantsGender: "female", wantsLanguage: "yue" });
  // She cannot be promised three times over in two hours, though the other worker is free.
  for (const [index, ok] of [true, false].entries()) {
    const customer = { name: "李四", phone: `1391000000${index}` };
    const later = { start: window.start, end: "2024-06-12T10:30:00+08:00" };
    expect((await place(asked, { customer, window: index ? later : window })).ok).toBe(ok);
  }
  await db.worker.updateMany({ data: { active: false } });
  expect(await place(asked, { customer: { name: "王五", phone: "13900000009" } })).toMatchObject({
    fields: { window: "window_full" },
  });
});

test("requests that there are none of are refused beside their field", async () => {
  expect(await place({ gender: "both", language: "xx" })).toMatchObject({
    reason: "invalid",
    fields: { "requests.gender": "option_wrong", "requests.language": "option_wrong" },
  });
  expect((await stateFor({ gender: "both" })).errors).toEqual({ "requests.gender": "option_wrong" });
});

test("the order goes to who meets them, others with the reason; moving it keeps them; customer and partner read them", async () => {
  await know({ gender: "female", languages: ["en"] });
  const placed = await place({ language: "en" });
  if (!placed.ok) throw new Error(placed.reason);
  const { id } = placed.order;
  expect(await makeNextOffer(system("test"), id, now)).toMatchObject({ status: "offered" });
  const [decision] = await decisionsOf(shop.manager, id);
  expect(decision?.workerId).toBe(shop.workers[1]?.workerId);
  expect(decision?.candidates.find(({ chosen }) => !chosen)?.refusal).toBe("wrong_language");

  const customer = { kind: "link", orderId: id } as const;
  expect((await trackOrder(customer, id, now))?.requests).toEqual({ language: "en" });
  expect((await orderForApi(system("test"), id, "")).requests).toEqual({ language: "en" });
  const days = { days: 3, zone: "Asia/Shanghai" };
  expect(Object.keys(await windowsToMove(customer, id, days, now))).not.toEqual([]);
  await know({ languages: ["zh"] });
  expect(await windowsToMove(customer, id, days, now)).toEqual({});
  const other = { start: "2024-06-12T14:00:00+08:00", end: "2024-06-12T16:00:00+08:00" };
  expect(await rescheduleOrder(customer, id, { window: other }, now)).toMatchObject({ reason: "window_full" });
  await know({ languages: ["en"] });
  expect(await rescheduleOrder(customer, id, { window: other }, now)).toEqual({ ok: true });
  expect(await db.order.findFirstOrThrow()).toMatchObject({ wantsLanguage: "en" });
});

test("the form offers what somebody meets, shows only their windows, and says when requests leave none", async () => {
  expect((await stateFor({})).asks).toEqual({ genders: [], languages: [] });
  await know({ gender: "female", languages: ["yue", "zh"] });
  const state = await stateFor({ gender: "female" });
  expect(state.asks).toEqual({ genders: ["female"], languages: ["zh", "yue"] });
  expect(state).toMatchObject({ onlyWithout: false });
  expect(Object.keys(state.free)).toHaveLength(14);
  expect(await stateFor({ gender: "male" })).toMatchObject({ free: {}, onlyWithout: true, errors: {} });
  const chosen = { window: "2024-06-12/10:00-12:00" };
  expect((await stateFor({ gender: "female", ...chosen })).errors).toEqual({});
  expect((await stateFor({ gender: "male", ...chosen })).errors).toEqual({ window: "window_request" });
  await db.worker.updateMany({ data: { active: false } });
  expect(await stateFor({ gender: "male" })).toMatchObject({ free: {}, onlyWithout: false });
});

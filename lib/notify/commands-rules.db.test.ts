import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { ruleChanges } from "@/lib/business/queries-changes";
import { db } from "@/lib/db";
import { acceptOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { cancelOrder } from "@/lib/orders/commands";
import { cancelMessage } from "./commands-outbox";
import { saveMessageRules } from "./commands-rules";
import { defaultMessagePolicy } from "./policy";
import { forgetRules, messageRules, messageSettings } from "./queries-rules";

const now = new Date("2024-06-10T13:45:00Z"); // Monday 21:45 in Shanghai: quiet for customers
const before = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);
const start = before(now, -38.25 * 60); // Wednesday noon
let shop: Shop;
let owner: StaffActor;
let orderId: string;

beforeEach(async () => {
  await emptyDatabase();
  forgetRules();
  shop = await openShop(1);
  owner = { ...shop.manager, role: "owner" };
  orderId = await waitingOrder(shop, now, { hoursAhead: 38.25 });
  await makeNextOffer(system("test"), orderId, now);
  await acceptOffer(shop.workers[0] as StaffActor, orderId, now);
});

const planned = async () =>
  Object.fromEntries(
    (await db.message.findMany({ where: { status: "planned" } })).map(({ kind, sendAt }) => [kind, sendAt]),
  );
const save = (changes: object) => saveMessageRules(owner, { ...defaultMessagePolicy, ...changes }, now);

test("new rules move the reminders of visits to come, and leave news that waits for the morning", async () => {
  const had = await planned();
  expect(had).toMatchObject({ visit_soon: before(start, 120), worker_assigned: new Date("2024-06-11T00:00:00Z") });
  expect(await save({ soonMinutes: 30 })).toEqual({ ok: true });
  expect(await planned()).toEqual({ ...had, visit_soon: before(start, 30) });
  expect((await messageRules(db)).policy.soonMinutes).toBe(30);
  expect(await ruleChanges(owner, "messages")).toMatchObject([
    { actorName: "boss", at: now, before: { soonMinutes: 120 }, after: { soonMinutes: 30 } },
  ]);
});

test("a reminder that is switched off is cancelled, and lives again when it is switched on; one cancelled by hand does not", async () => {
  const had = await planned();
  await save({ soonMinutes: 0, jobSoonMinutes: 0 });
  const { visit_soon, job_soon, ...rest } = had;
  expect(await planned()).toEqual(rest);
  await save({});
  expect(await planned()).toEqual(had);
  await cancelMessage(shop.manager, (await db.message.findFirstOrThrow({ where: { kind: "visit_soon" } })).id);
  await save({ soonMinutes: 60 });
  expect(Object.keys(await planned())).not.toContain("visit_soon");
});

test("reminders of a cancelled order stay cancelled", async () => {
  await cancelOrder(shop.manager, orderId, { reason: "customer_asked" }, now);
  await save({ soonMinutes: 30 });
  expect(Object.keys(await planned()).filter((kind) => kind.startsWith("visit"))).toEqual([]);
});

test("only the owner sets rules, a manager reads them, and wrong ones change nothing", async () => {
  await expect(saveMessageRules(shop.manager, defaultMessagePolicy, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await messageSettings(shop.manager)).policy).toEqual(defaultMessagePolicy);
  await expect(messageSettings(shop.workers[0] as StaffActor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await save({ soonMinutes: -1 })).toEqual({
    ok: false,
    reason: "invalid",
    fields: { soonMinutes: "range_wrong" },
  });
  expect((await messageSettings(owner)).policy).toEqual(defaultMessagePolicy);
});

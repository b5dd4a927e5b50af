import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { ruleChanges } from "@/lib/business/queries-changes";
import { db } from "@/lib/db";
import { cancelOrder } from "@/lib/orders/commands";
import { countEscalated } from "@/lib/orders/queries-escalations";
import { acceptOffer, assignByHand, declineOffer, makeNextOffer } from "./commands";
import { climbLadders } from "./commands-ladder";
import { confirmSuggestion, setDispatchMode } from "./commands-shadow";
import { sweepDispatch } from "./commands-sweep";
import { canPromise } from "./queries";
import { disagreements, openSuggestions, serviceModes, weeklyAgreement } from "./queries-shadow";
import { decisionsOf } from "./queries-why";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const engine = system("dispatch");
const since = later(-1440);
let shop: Shop;
let owner: StaffActor;
let orderId: string;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
  const { id } = await db.user.create({ data: { login: "li", name: "li", role: "owner", passwordHash: "none" } });
  owner = { ...shop.manager, userId: id, name: "li", role: "owner" };
  await setDispatchMode(owner, shop.serviceId, "shadow", now);
  orderId = await waitingOrder(shop, now, { hoursAhead: 4 });
  await makeNextOffer(engine, orderId, now);
});

const read = () => db.order.findUniqueOrThrow({ where: { id: orderId } });
const suggested = async () => (await openSuggestions(shop.manager, [orderId]))[0];
const personOf = (id?: string) => shop.workers.find(({ workerId }) => workerId === id) as Shop["workers"][number];
const otherThan = (id?: string) => shop.workers.find(({ workerId }) => workerId !== id) as Shop["workers"][number];
const kindsTo = async (userId: string) =>
  (await db.message.findMany({ where: { userId }, orderBy: { sendAt: "asc" } })).map(({ kind }) => kind);

test("in shadow mode the engine decides, nobody is asked, and the managers are told once", async () => {
  expect(await read()).toMatchObject({ status: "placed", workerId: null });
  expect(await db.offer.count()).toBe(0);
  const suggestion = await suggested();
  expect(suggestion).toMatchObject({ orderId, startAt: later(240) });
  const [decision] = await decisionsOf(shop.manager, orderId);
  expect(decision).toMatchObject({ by: "dispatch", reason: "to_confirm", workerId: suggestion?.workerId, offer: null });
  expect(decision?.candidates).toHaveLength(2);
  expect(await countEscalated(shop.manager)).toBe(1);
  await sweepDispatch(engine, later(2));
  await makeNextOffer(engine, orderId, later(3));
  expect(await db.suggestion.count()).toBe(1);
  expect(await kindsTo(shop.manager.userId)).toEqual(["order_to_confirm"]);
});

test("one tap: the offer goes to the suggested person; ten taps, one offer", async () => {
  const suggestion = await suggested();
  const taps = await Promise.all(Array.from({ length: 10 }, () => confirmSuggestion(shop.manager, orderId, later(5))));
  expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
  expect(taps.filter((tap) => !tap.ok && tap.reason === "nothing_to_confirm")).toHaveLength(9);
  expect(await read()).toMatchObject({ status: "offered", workerId: suggestion?.workerId, round: 1 });
  expect(await db.outboxEvent.count({ where: { name: "order/confirmed" } })).toBe(1);
  expect(await db.escalation.findMany()).toMatchObject([{ reason: "to_confirm", outcome: "confirmed" }]);
  expect(await makeNextOffer(engine, orderId, later(5))).toMatchObject({ status: "offered" });
  expect((await acceptOffer(personOf(suggestion?.workerId), orderId, later(6))).ok).toBe(true);
  await expect(confirmSuggestion(shop.workers[0] as StaffActor, orderId, now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("who is asked after a confirmation and says no is followed by another suggestion", async () => {
  const first = await suggested();
  await confirmSuggestion(shop.manager, orderId, now);
  await declineOffer(personOf(first?.workerId), orderId, { reason: "too_far" }, later(1));
  await makeNextOffer(engine, orderId, later(1));
  expect((await suggested())?.workerId).toBe(otherThan(first?.workerId).workerId);
  expect(await countEscalated(shop.manager)).toBe(1);
});

test("a suggestion whose person can no longer go is stale, and another is made", async () => {
  const first = await suggested();
  const gone = { workerId: first?.workerId ?? "", startAt: now, endAt: later(1440), reason: "" };
  await db.timeOff.create({ data: gone });
  expect(await confirmSuggestion(shop.manager, orderId, later(1))).toEqual({ ok: false, reason: "suggestion_stale" });
  await sweepDispatch(engine, later(2));
  expect((await suggested())?.workerId).toBe(otherThan(first?.workerId).workerId);
  const outcomes = await db.suggestion.findMany({ orderBy: { at: "asc" } });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["lapsed", null]);
  expect(await confirmSuggestion(shop.manager, orderId, later(3))).toEqual({ ok: true });
});

test("somebody else with a reason counts as a difference, the same person by hand as agreement", async () => {
  const first = await suggested();
  const other = otherThan(first?.workerId);
  await assignByHand(shop.manager, orderId, { workerId: other.workerId, reason: "熟客" }, later(1));
  expect(await read()).toMatchObject({ status: "accepted", workerId: other.workerId });
  const second = await waitingOrder(shop, now, { hoursAhead: 8 });
  await makeNextOffer(engine, second, later(2));
  const [suggestion] = await openSuggestions(shop.manager, [second]);
  await assignByHand(shop.manager, second, { workerId: suggestion?.workerId ?? "", reason: "好" }, later(3));
  expect(await disagreements(shop.manager, since)).toMatchObject([
    { reason: "熟客", settledBy: "boss", chosen: { name: other.name }, worker: { name: first?.name } },
  ]);
  expect(await weeklyAgreement(shop.manager, since, "Asia/Shanghai")).toEqual([
    { week: "2024-06-10", confirmed: 1, overridden: 1 },
  ]);
  expect(await serviceModes(shop.manager, since)).toMatchObject([
    { mode: "shadow", confirmed: 1, overridden: 1, waiting: 0 },
  ]);
});

test("nobody confirms: the owner is told, and near the visit it is escalated as any other", async () => {
  await climbLadders(engine, later(9));
  expect(await kindsTo(owner.userId)).toEqual([]);
  await climbLadders(engine, later(11));
  await climbLadders(engine, later(12));
  expect(await kindsTo(owner.userId)).toEqual(["nobody_took_it"]);
  await sweepDispatch(engine, later(345));
  expect(await read()).toMatchObject({ status: "escalated" });
  expect(await suggested()).toBeUndefined();
  const rows = await db.escalation.findMany({ where: { closedAt: null } });
  expect(rows).toMatchObject([{ reason: "too_near", sentTo: "manager" }]);
});

test("a cancelled order asks nobody to confirm", async () => {
  await cancelOrder(shop.manager, orderId, { reason: "x" }, later(1));
  expect(await suggested()).toBeUndefined();
  expect(await countEscalated(shop.manager)).toBe(0);
  expect(await confirmSuggestion(shop.manager, orderId, later(2))).toEqual({ ok: false, reason: "nothing_to_confirm" });
});

test("what waits for a confirmation is counted by promises", async () => {
  // Whoever takes six hours from two o'clock on leaves the other person with all that waits: two fit, three do not.
  const others = [await waitingOrder(shop, now, { hoursAhead: 4 }), await waitingOrder(shop, now, { hoursAhead: 4 })];
  for (const id of others) await makeNextOffer(engine, id, now);
  const window = { start: later(240), end: later(245) };
  const business = await db.business.findFirstOrThrow();
  const wanted = { skillId: shop.skillId, minLevel: 1, areaId: shop.areaId, lat: 23.13, lng: 113.32 };
  const asked = { ...wanted, durationMinutes: 60 * 6, window };
  const can = () => db.$transaction((tx) => canPromise(tx, business, asked, now));
  expect(await can()).toBe(false);
  await cancelOrder(shop.manager, orderId, { reason: "x" }, now);
  expect(await can()).toBe(true);
});

test("switched to automatic, what waits is offered with the next sweep; who switched is kept", async () => {
  await expect(setDispatchMode(shop.manager, shop.serviceId, "automatic", now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await setDispatchMode(owner, shop.serviceId, "automatic", later(1));
  expect([await suggested(), await countEscalated(shop.manager)]).toEqual([undefined, 0]);
  await sweepDispatch(engine, later(2));
  expect(await read()).toMatchObject({ status: "offered" });
  expect((await ruleChanges(owner, "mode")).map(({ before, after }) => [before, after])).toEqual([
    [{ cleaning: "shadow" }, { cleaning: "automatic" }],
    [{ cleaning: "automatic" }, { cleaning: "shadow" }],
  ]);
});

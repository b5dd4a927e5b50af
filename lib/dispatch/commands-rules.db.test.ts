import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { ruleChanges } from "@/lib/business/queries-changes";
import { db } from "@/lib/db";
import { makeNextOffer } from "./commands";
import { saveDispatchRules, saveServiceWeights } from "./commands-rules";
import { defaultPolicy, dispatchPolicy } from "./policy";
import { decisionsOf } from "./queries-why";
import { type DispatchRules, dispatchRulesInput } from "./schema";

const now = new Date("2024-06-10T02:00:00Z"); // Monday 10:00 in Shanghai
let shop: Shop;
let owner: StaffActor;
const standard: DispatchRules = dispatchRulesInput.parse(defaultPolicy);

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2, { dispatchPolicy: { acknowledgeMinutes: 25 } });
  owner = { ...shop.manager, name: "老板", role: "owner" };
});

test("what the owner sets is kept beside what the form does not show, with who changed what", async () => {
  const rules = { ...standard, weights: { ...standard.weights, rating: 9 }, dailyVisits: 4 };
  expect(await saveDispatchRules(owner, rules, now)).toEqual({ ok: true });
  expect(dispatchPolicy.parse((await getBusiness()).dispatchPolicy)).toMatchObject({
    acknowledgeMinutes: 25,
    dailyVisits: 4,
    weights: { rating: 9, travel: 1 },
  });
  const change = {
    before: { "weights.rating": 5, dailyVisits: null },
    after: { "weights.rating": 9, dailyVisits: 4 },
  };
  expect(await ruleChanges(shop.manager, "dispatch")).toMatchObject([{ at: now, actorName: "老板", ...change }]);
  await saveDispatchRules(owner, rules, now);
  expect(await ruleChanges(shop.manager, "dispatch")).toHaveLength(1);
});

test("ten owners at once: every change is told from what was just before it", async () => {
  const set = (rating: number) =>
    saveDispatchRules(
      owner,
      { ...standard, weights: { ...standard.weights, rating } },
      new Date(now.getTime() + rating),
    );
  await Promise.all([1, 2, 3, 4, 6, 7, 8, 9, 10, 11].map(set));
  const changes = await db.ruleChange.findMany();
  const befores = changes.map(({ before }) => (before as Record<string, number>)["weights.rating"]);
  const afters = changes.map(({ after }) => (after as Record<string, number>)["weights.rating"]);
  expect(new Set([...befores, ...afters]).size).toBe(11);
  expect(new Set(befores).size).toBe(10);
});

test("with one visit a day each, the third order of the day finds nobody", async () => {
  await saveDispatchRules(owner, { ...standard, dailyVisits: 1 }, now);
  const ids = [];
  for (const hoursAhead of [1, 3, 5]) ids.push(await waitingOrder(shop, now, { hoursAhead }));
  const answers = await Promise.all(ids.map((id) => makeNextOffer(system("test"), id, now)));
  expect(answers.map(({ status }) => status).sort()).toEqual(["escalated", "offered", "offered"]);
  const [decision] = await db.dispatchDecision.findMany({ where: { workerId: null } });
  expect(decision?.candidates).toMatchObject([{ refusal: "day_full" }, { refusal: "day_full" }]);
});

test("only the owner sets rules; wrong ones change nothing", async () => {
  await expect(saveDispatchRules(shop.manager, standard, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const wrong = { ...standard, weights: { ...standard.weights, travel: -1 } };
  const refused = { ok: false, reason: "invalid", fields: { "weights.travel": "range_wrong" } };
  expect(await saveDispatchRules(owner, wrong, now)).toEqual(refused);
  expect((await getBusiness()).dispatchPolicy).toEqual({ acknowledgeMinutes: 25 });
});

test("a service weighs as it likes, the others as the shop does; who changed it is told; a manager may not", async () => {
  const { id, slug } = await db.service.findFirstOrThrow({ orderBy: { sort: "asc" } });
  expect(await saveServiceWeights(owner, id, { travel: 2.5, fairness: 0 }, now)).toEqual({ ok: true });
  const orderId = await waitingOrder(shop, now, { hoursAhead: 3 });

  await makeNextOffer(system("test"), orderId, now);
  const [decision] = await decisionsOf(shop.manager, orderId);
  const factors = decision?.candidates[0]?.factors ?? [];
  const cost = (key: string) => factors.find((factor) => factor.key === key);
  expect(cost("travel")?.cost).toBeCloseTo(((cost("travel")?.value ?? 0) / 60) * 2.5, 2);
  expect(cost("travel")?.cost).toBeGreaterThan(0);
  expect(cost("fairness")?.cost).toBe(0);
  const [change] = await ruleChanges(shop.manager, "dispatch");
  expect(change?.after).toEqual({ [`services.${slug}.weights.travel`]: 2.5, [`services.${slug}.weights.fairness`]: 0 });
  expect(await saveServiceWeights(owner, id, { travel: 99 }, now)).toEqual({
    ok: false,
    reason: "invalid",
    fields: { "weights.travel": "range_wrong" },
  });
  await expect(saveServiceWeights(shop.manager, id, {}, now)).rejects.toThrow("FORBIDDEN");
});

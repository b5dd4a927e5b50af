import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { ruleChanges } from "@/lib/business/queries-changes";
import { db } from "@/lib/db";
import { makeNextOffer } from "./commands";
import { saveDispatchRules } from "./commands-rules";
import { defaultPolicy, dispatchPolicy } from "./policy";
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

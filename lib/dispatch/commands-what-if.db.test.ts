import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop } from "@/e2e/fixtures/shop";
import type { StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { switchTrialOn } from "./commands-what-if";
import { dispatchPolicy } from "./policy";
import { loadAreas, loadStaff } from "./queries-state";
import type { Change } from "./what-if/changes";
import { differences } from "./what-if/differences";
import { markOf } from "./what-if/mark";
import { changed } from "./what-if/state";

const now = new Date("2024-06-11T00:00:00Z");
let shop: Shop;
let owner: StaffActor;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2, { dispatchPolicy: { maxRounds: 5, quiet: { startMinute: 0, endMinute: 0 } } });
  owner = { ...shop.manager, role: "owner" };
});

/** What the page sends: the changes, and the mark of what they come to now. */
async function confirmed(...changes: Change[]) {
  const { dispatchPolicy: rules } = await db.business.findUniqueOrThrow({ where: { id: "business" } });
  const was = { policy: dispatchPolicy.parse(rules), people: await loadStaff(db), areas: await loadAreas(db) };
  return { changes: JSON.stringify(changes), mark: markOf(differences(was, changed(was, changes, 0))) };
}

const ids = () => ({ ann: shop.workers[0]?.workerId ?? "", bob: shop.workers[1]?.workerId ?? "" });

test("rules, shifts, skills, areas and fees are switched on together, and who did is written down", async () => {
  const { ann, bob } = ids();
  const skill = await db.skill.create({ data: { code: "drain", nameZh: "疏通", nameEn: "Drains" } });
  const before = await db.area.findUniqueOrThrow({ where: { id: shop.areaId } });
  const input = await confirmed(
    { kind: "rule", name: "weights.travel", value: 2 },
    { kind: "ends", who: "all", day: 6, minutes: 60 },
    { kind: "off", who: ann, day: 7 },
    { kind: "learns", who: bob, skill: skill.id, level: 2 },
    { kind: "leaves", who: ann, area: shop.areaId },
    { kind: "fee", area: shop.areaId, fee: 1500 },
    { kind: "outline", area: shop.areaId, percent: 50 },
    { kind: "twin", who: ann },
  );
  expect(await switchTrialOn(owner, input, now)).toEqual({ ok: true });
  const { dispatchPolicy: kept } = await db.business.findUniqueOrThrow({ where: { id: "business" } });
  expect(kept).toMatchObject({
    maxRounds: 5,
    quiet: { startMinute: 0, endMinute: 0 },
    weights: { travel: 2, wait: 0.1 },
  });
  const [first, second, ...others] = await loadStaff(db);
  expect(others).toEqual([]);
  expect(first?.shifts.map(({ weekday, endMinute }) => [weekday, endMinute]).sort()).toEqual(
    [1, 2, 3, 4, 5, 6].map((weekday) => [weekday, weekday === 6 ? 1320 : 1260]),
  );
  expect(second?.shifts).toHaveLength(7);
  expect(second?.skills.get(skill.id)).toBe(2);
  expect([first?.areaIds.size, second?.areaIds.size]).toEqual([0, 1]);
  const area = await db.area.findUniqueOrThrow({ where: { id: shop.areaId } });
  expect(area).toMatchObject({ feeAmount: 1500, active: true, code: before.code });
  expect((area.ring as number[][])[0]?.[0]).toBeCloseTo(113.295, 4);
  const noted = await db.ruleChange.findMany({ orderBy: { subject: "asc" } });
  expect(noted).toMatchObject([
    { subject: "dispatch", actorName: owner.name, before: { "weights.travel": 1 }, after: { "weights.travel": 2 } },
    {
      subject: "trial",
      after: { [`areas.${shop.areaId}.feeAmount`]: 1500 },
      before: { [`people.${bob}.skills`]: [] },
    },
  ]);
});

test("what has changed since it was confirmed is not switched on, nor is it twice; what it does not touch may change", async () => {
  const input = await confirmed(
    { kind: "ends", who: "all", day: 1, minutes: 60 },
    { kind: "closed", area: shop.areaId },
  );
  await db.area.update({ where: { id: shop.areaId }, data: { feeAmount: 100 } });
  expect(await switchTrialOn(owner, input, now)).toEqual({ ok: true });
  const again = await switchTrialOn(owner, input, now);
  expect(again).toMatchObject({ ok: false, reason: "changed_meanwhile" });
  const { ann } = ids();
  const monday = await db.shift.findFirstOrThrow({ where: { workerId: ann, weekday: 1 } });
  expect(monday.endMinute).toBe(1320);
  expect(await db.area.findUniqueOrThrow({ where: { id: shop.areaId } })).toMatchObject({ active: false });
  const fee = await confirmed({ kind: "ends", who: ann, day: 2, minutes: 60 });
  await db.shift.updateMany({ where: { workerId: ann, weekday: 2 }, data: { endMinute: 1000 } });
  expect(await switchTrialOn(owner, fee, now)).toMatchObject({ reason: "changed_meanwhile" });
});

test("of two who press at once, one is told that it was changed", async () => {
  const input = await confirmed({ kind: "fee", area: shop.areaId, fee: 700 });
  const answers = await Promise.all([switchTrialOn(owner, input, now), switchTrialOn(owner, input, now)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.ruleChange.count()).toBe(1);
});

test("a switch that fails half way leaves nothing behind", async () => {
  const { ann } = ids();
  const gone = "00000000-0000-4000-8000-000000000000";
  const input = await confirmed(
    { kind: "fee", area: shop.areaId, fee: 700 },
    { kind: "rule", name: "weights.travel", value: 2 },
    { kind: "serves", who: ann, area: gone },
  );
  await expect(switchTrialOn(owner, input, now)).rejects.toThrow();
  expect(await db.ruleChange.count()).toBe(0);
  expect(await db.area.findUniqueOrThrow({ where: { id: shop.areaId } })).toMatchObject({ feeAmount: 0 });
});

test("only the owner switches on, and only what the rules allow", async () => {
  const fee = await confirmed({ kind: "fee", area: shop.areaId, fee: 700 });
  await expect(switchTrialOn(shop.manager, fee, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const wild = await confirmed({ kind: "rule", name: "weights.travel", value: 99 });
  expect(await switchTrialOn(owner, wild, now)).toEqual({ ok: false, reason: "invalid" });
  expect(await switchTrialOn(owner, { changes: "nonsense", mark: fee.mark }, now)).toMatchObject({ reason: "invalid" });
  expect(await db.ruleChange.count()).toBe(0);
});

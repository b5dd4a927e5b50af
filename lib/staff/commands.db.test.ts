import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { system } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { makeNextOffer } from "@/lib/dispatch/commands";
import { addTimeOff, removeTimeOff, resetPassword, saveArea, saveSkill, saveWorker } from "./commands";
import { getWorker, listAreas, listSkills, listWorkers } from "./queries";
import { loadRoster } from "./queries-roster";

const now = new Date("2024-06-11T00:00:00Z"); // Tuesday 08:00 in Shanghai
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
let shop: Shop;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(1);
});

const input = (change: object = {}) => ({
  name: "王小明",
  shortName: "王师傅",
  phone: "13812345678",
  active: true,
  homeLat: "23.12",
  homeLng: "113.3",
  skills: [{ skillId: shop.skillId, level: "2" }],
  areaIds: [shop.areaId],
  shifts: [{ weekday: "2", startMinute: "480", endMinute: "1080" }],
  login: " Wang ",
  password: "long enough",
  ...change,
});

test("a new worker has a login, skills, areas and shifts, and can be sent", async () => {
  const saved = await saveWorker(shop.manager, null, input(), now);
  const id = saved.ok ? saved.id : "";
  expect(await getWorker(shop.manager, id, now)).toMatchObject({
    phone: "+8613812345678",
    joinedAt: now,
    user: { login: "wang" },
    skills: [{ level: 2, skill: { id: shop.skillId } }],
    areas: [{ area: { id: shop.areaId } }],
    shifts: [{ weekday: 2, startMinute: 480, endMinute: 1080 }],
  });
  const [person] = await loadRoster(db, { start: now.getTime(), end: hours(1).getTime(), zone: "Asia/Shanghai" }, [id]);
  expect(person?.hours).toEqual([{ start: now.getTime(), end: hours(10).getTime() }]);
  expect(person).toMatchObject({
    weeklyMinutes: 600,
    areaIds: new Set([shop.areaId]),
    skills: new Map([[shop.skillId, 2]]),
  });
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { login: "wang" } });
  expect(await verifyPassword("long enough", passwordHash)).toBe(true);
});

test("what cannot be is refused beside its field", async () => {
  const wrong = {
    name: " ",
    phone: "12",
    password: "short",
    login: "no spaces",
    shifts: [{ weekday: 1, startMinute: 60, endMinute: 60 }],
  };
  expect(await saveWorker(shop.manager, null, input(wrong), now)).toEqual({
    ok: false,
    reason: "invalid",
    fields: { name: "required", login: "login_wrong", password: "password_short", "shifts.0": "shift_wrong" },
  });
  expect(await saveWorker(shop.manager, null, input({ phone: "12" }), now)).toMatchObject({
    fields: { phone: "phone_wrong" },
  });
  expect(await saveWorker(shop.manager, null, input({ login: "worker1" }), now)).toMatchObject({
    fields: { login: "login_taken" },
  });
  expect(await db.worker.count()).toBe(1);
});

test("a change replaces skills and shifts; who stops keeps visits, which are named, and cannot sign in", async () => {
  const { workerId } = shop.workers[0] as Shop["workers"][number];
  const orderId = await waitingOrder(shop, now);
  await makeNextOffer(system("dispatch"), orderId, now);
  const saved = await saveWorker(shop.manager, workerId, input({ active: false, skills: [], shifts: [] }), now);
  expect(saved).toMatchObject({ ok: true, id: workerId, conflicts: [{ orderId }] });
  expect(await getWorker(shop.manager, workerId, now)).toMatchObject({
    active: false,
    skills: [],
    shifts: [],
    user: { login: "worker1" },
  });
  expect(await db.user.findFirst({ where: { worker: { id: workerId } } })).toMatchObject({
    active: false,
    name: "王小明",
  });
});

test("time off is shown while it lasts, names the visits in it, and can be taken back", async () => {
  const { workerId } = shop.workers[0] as Shop["workers"][number];
  const orderId = await waitingOrder(shop, now);
  await makeNextOffer(system("dispatch"), orderId, now);
  expect(await addTimeOff(shop.manager, workerId, { startAt: hours(2), endAt: hours(1) })).toMatchObject({
    fields: { endAt: "time_off_wrong" },
  });
  const added = await addTimeOff(shop.manager, workerId, {
    startAt: now.toISOString(),
    endAt: hours(8),
    reason: "ill",
  });
  expect(added).toMatchObject({ ok: true, conflicts: [{ orderId }] });
  expect((await listWorkers(shop.manager, hours(1)))[0]?.away).toEqual({ endAt: hours(8), reason: "ill" });
  expect((await listWorkers(shop.manager, hours(9)))[0]?.away).toBeNull();
  expect((await getWorker(shop.manager, workerId, now)).timeOff).toHaveLength(1);
  expect(await removeTimeOff(shop.manager, added.ok ? added.id : "")).toEqual({ ok: true });
  expect((await getWorker(shop.manager, workerId, now)).timeOff).toEqual([]);
});

test("a new password opens a login that was closed", async () => {
  const { workerId, userId } = shop.workers[0] as Shop["workers"][number];
  await db.user.update({ where: { id: userId }, data: { failedLogins: 5, lockedUntil: hours(1) } });
  expect(await resetPassword(shop.manager, workerId, { password: "short" })).toMatchObject({
    fields: { password: "password_short" },
  });
  expect(await resetPassword(shop.manager, workerId, { password: "a new password" })).toEqual({ ok: true });
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  expect(user).toMatchObject({ failedLogins: 0, lockedUntil: null });
  expect(await verifyPassword("a new password", user.passwordHash)).toBe(true);
});

test("areas and skills: made, changed, a code once", async () => {
  const ring = [
    [113, 23],
    [113.2, 23],
    [113.2, 23.2],
    [113, 23.2],
    [113, 23],
  ];
  const area = { code: "haizhu", nameZh: "海珠区", nameEn: "Haizhu", feeAmount: "500", active: true, ring };
  expect(await saveArea(shop.manager, null, { ...area, ring: ring.slice(1) })).toMatchObject({
    fields: { ring: "ring_wrong" },
  });
  const made = await saveArea(shop.manager, null, area);
  expect(await saveArea(shop.manager, null, area)).toMatchObject({ fields: { code: "slug_taken" } });
  const shown = (await listAreas(shop.manager)).find(({ code }) => code === "haizhu");
  expect(shown).toMatchObject({ feeAmount: 500, workers: 0, ring });
  expect([shown?.lat, shown?.lng].map((value) => value?.toFixed(6))).toEqual(["23.100000", "113.100000"]);
  await saveArea(shop.manager, made.ok ? made.id : "", {
    nameZh: "海珠",
    nameEn: "Haizhu",
    feeAmount: 0,
    active: false,
  });
  expect((await listAreas(shop.manager)).find(({ code }) => code === "haizhu")).toMatchObject({
    nameZh: "海珠",
    active: false,
    ring,
  });
  const skill = await saveSkill(shop.manager, null, { code: "plumbing", nameZh: "管道", nameEn: "Plumbing" });
  expect(await saveSkill(shop.manager, null, { code: "plumbing", nameZh: "管道", nameEn: "Pipes" })).toMatchObject({
    fields: { code: "slug_taken" },
  });
  await saveSkill(shop.manager, skill.ok ? skill.id : "", { code: "plumbing", nameZh: "水管", nameEn: "Plumbing" });
  expect((await listSkills(shop.manager)).map(({ nameZh }) => nameZh)).toEqual(["保洁", "水管"]);
});

test("only managers and the owner change staff; workers do not even look", async () => {
  const worker = shop.workers[0] as Shop["workers"][number];
  const support = { ...shop.manager, role: "support" as const };
  await expect(saveWorker(support, null, input(), now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(addTimeOff(worker, worker.workerId, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(saveArea(support, null, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(listWorkers(worker, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(listAreas(worker)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(getWorker(shop.manager, shop.areaId, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(saveWorker(shop.manager, shop.areaId, input(), now)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

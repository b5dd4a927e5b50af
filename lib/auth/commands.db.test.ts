import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { db } from "@/lib/db";
import { publicActor } from "./actor";
import { checkCredentials } from "./commands";
import { DEMO_PASSWORD } from "./demo";
import { hashPassword } from "./password";
import { demoLogins, staffActor } from "./queries";

const now = new Date("2026-11-27T01:30:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const passwordHash = await hashPassword("right", { ln: 8, r: 8, p: 1 });
const no = { ok: false, reason: "sign_in_failed" };

beforeEach(async () => {
  await emptyDatabase();
  await db.user.create({ data: { login: "wang", name: "王秀兰", role: "worker", passwordHash } });
});

const tryIn = (password: string, at = now, login = "wang") => checkCredentials(publicActor, { login, password }, at);
const row = () => db.user.findUniqueOrThrow({ where: { login: "wang" } });

test("the right password opens, also with the login typed in capitals or full width", async () => {
  const { id } = await row();
  expect(await tryIn("right")).toEqual({ ok: true, userId: id, role: "worker" });
  expect(await tryIn("right", now, " ＷＡＮＧ ")).toEqual({ ok: true, userId: id, role: "worker" });
});

test("unknown, wrong, empty and switched off are answered alike", async () => {
  expect(await tryIn("wrong")).toEqual(no);
  expect(await tryIn("right", now, "nobody")).toEqual(no);
  expect(await checkCredentials(publicActor, { login: "wang" }, now)).toEqual(no);
  await db.user.update({ where: { login: "wang" }, data: { active: false } });
  expect(await tryIn("right")).toEqual(no);
});

test("of twenty wrong tries at once five count, and the login is closed for fifteen minutes", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => tryIn("wrong")));
  expect(answers).toEqual(answers.map(() => no));
  expect(await row()).toMatchObject({ failedLogins: 5, lockedUntil: later(15) });
  expect(await tryIn("right", later(14))).toEqual(no);
  expect(await tryIn("right", later(15))).toMatchObject({ ok: true });
  expect(await row()).toMatchObject({ failedLogins: 0, lockedUntil: null });
});

test("twenty right tries at once all get in", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => tryIn("right")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
});

test("a success forgets earlier failures", async () => {
  for (let count = 0; count < 4; count++) await tryIn("wrong");
  expect(await row()).toMatchObject({ failedLogins: 4, lockedUntil: null });
  expect(await tryIn("right")).toMatchObject({ ok: true });
  expect(await row()).toMatchObject({ failedLogins: 0 });
});

test("role and active flag are those of the database now, not those of the sign-in", async () => {
  const { id } = await row();
  expect(await staffActor(id)).toMatchObject({ role: "worker", workerId: null });
  await db.user.update({ where: { id }, data: { role: "manager" } });
  expect(await staffActor(id)).toMatchObject({ role: "manager" });
  await db.user.update({ where: { id }, data: { active: false } });
  expect(await staffActor(id)).toBeNull();
});

test("demo logins are shown for a demo business only, one per role", async () => {
  await db.user.createMany({
    data: [
      { login: "li", name: "李桂英", role: "worker", passwordHash },
      { login: "owner", name: "刘敏", role: "owner", passwordHash },
    ],
  });
  const business = { nameZh: "店", nameEn: "Shop", phone: "", lat: 23, lng: 113, terms: {}, dispatchPolicy: {} };
  await db.business.create({ data: { slug: "demo-guangzhou", ...business } });
  expect(await demoLogins()).toEqual([
    { login: "owner", name: "刘敏", role: "owner", password: DEMO_PASSWORD },
    { login: "wang", name: "王秀兰", role: "worker", password: DEMO_PASSWORD },
  ]);
  await db.business.updateMany({ data: { slug: "my-shop" } });
  expect(await demoLogins()).toEqual([]);
});

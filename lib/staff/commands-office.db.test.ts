import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop } from "@/e2e/fixtures/shop";
import { publicActor, type StaffActor } from "@/lib/auth/actor";
import { checkCredentials } from "@/lib/auth/commands";
import { staffActor } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { resetOfficePassword, saveOfficeUser } from "./commands-office";
import { listOfficeUsers } from "./queries-office";

const now = new Date("2024-06-11T02:00:00Z");
const input = { name: "李主管", role: "manager", active: true, login: "Li.M", password: "a long password" };
const signIn = (login: string, password: string) => checkCredentials(publicActor, { login, password }, now);

async function owner(): Promise<{ owner: StaffActor; manager: StaffActor; workerUserId: string }> {
  const { manager, workers } = await openShop(1);
  const { id } = await db.user.create({ data: { login: "owner", name: "o", role: "owner", passwordHash: "none" } });
  return {
    owner: { ...manager, userId: id, role: "owner", name: "o" },
    manager,
    workerUserId: workers[0]?.userId ?? "",
  };
}

beforeEach(emptyDatabase);

test("the owner gives somebody of the office a login; it works at once, and is kept without its password", async () => {
  const { owner: boss } = await owner();
  const made = await saveOfficeUser(boss, null, input, now);
  if (!made.ok) throw new Error(made.reason);
  expect(await signIn("li.m", input.password)).toMatchObject({ ok: true, role: "manager" });
  expect(await listOfficeUsers(boss)).toContainEqual(expect.objectContaining({ login: "li.m", name: "李主管" }));
  const kept = await db.ruleChange.findMany({ where: { subject: "logins" } });
  expect(kept).toMatchObject([{ actorName: "o", after: { [`${made.id}.role`]: "manager" } }]);
  expect(JSON.stringify(kept)).not.toMatch(/password|long/i);
});

test("what is missing or taken is said beside its field; nobody is made an owner or a worker", async () => {
  const { owner: boss } = await owner();
  const fields = async (changes: object) => {
    const result = await saveOfficeUser(boss, null, { ...input, ...changes }, now);
    return result.ok ? {} : result.fields;
  };
  expect(await fields({ login: "boss" })).toEqual({ login: "login_taken" });
  expect(await fields({ name: " ", password: "short", login: "李" })).toEqual({
    name: "required",
    password: "password_short",
    login: "login_wrong",
  });
  for (const role of ["owner", "worker", ""]) expect(await fields({ role })).toEqual({ role: "required" });
});

test("whoever is switched off is out with the next click; a new password opens a closed login", async () => {
  const { owner: boss, manager } = await owner();
  const { name, role } = { name: "boss", role: "support" };
  expect((await saveOfficeUser(boss, manager.userId, { name, role, active: true }, now)).ok).toBe(true);
  expect(await staffActor(manager.userId)).toMatchObject({ role: "support" });
  for (let tries = 0; tries < 5; tries++) await signIn("boss", "wrong");
  expect(await resetOfficePassword(boss, manager.userId, { password: "short" })).toMatchObject({ ok: false });
  expect(await resetOfficePassword(boss, manager.userId, { password: "another password" })).toEqual({ ok: true });
  expect(await signIn("boss", "another password")).toMatchObject({ ok: true });
  expect((await saveOfficeUser(boss, manager.userId, { name, role, active: false }, now)).ok).toBe(true);
  expect(await staffActor(manager.userId)).toBeNull();
  expect((await signIn("boss", "another password")).ok).toBe(false);
});

test("nobody but the owner, and no login of a worker or an owner", async () => {
  const { owner: boss, manager, workerUserId } = await owner();
  const { password: _, login: __, ...edit } = input;
  for (const actor of [manager, { ...manager, role: "support" } as const, publicActor]) {
    await expect(saveOfficeUser(actor, null, input, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(saveOfficeUser(actor, manager.userId, edit, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(resetOfficePassword(actor, boss.userId, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(listOfficeUsers(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  for (const id of [boss.userId, workerUserId]) {
    await expect(saveOfficeUser(boss, id, edit, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(resetOfficePassword(boss, id, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

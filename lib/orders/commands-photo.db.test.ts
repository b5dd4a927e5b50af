import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type Actor, publicActor, type StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { addPhoto, removePhoto } from "./commands-photo";
import { MAX_PHOTOS } from "./photo-type";
import { findPhoto } from "./queries-photo";

const now = new Date("2024-06-11T02:00:00Z");
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const kept = env.DATA_DIR;
let shop: Shop;
let holder: StaffActor;
let other: StaffActor;
let orderId: string;

beforeAll(async () => {
  env.DATA_DIR = await mkdtemp(join(tmpdir(), "photos-"));
});
afterAll(async () => {
  await rm(env.DATA_DIR, { recursive: true });
  env.DATA_DIR = kept;
});

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(2);
  [holder, other] = shop.workers as [StaffActor, StaffActor];
  orderId = await waitingOrder(shop, now);
  await db.order.update({ where: { id: orderId }, data: { status: "in_progress", workerId: holder.workerId } });
});

async function taken(): Promise<string> {
  const photo = await addPhoto(holder, orderId, jpeg, now);
  if (!photo.ok) throw new Error(photo.reason);
  return photo.id;
}

test("a photo is seen by its worker, the office, and the order's link; by nobody else", async () => {
  const id = await taken();
  const another = await waitingOrder(shop, now);
  const sees = async (actor: Actor) => (await findPhoto(actor, id)) !== null;
  expect(await findPhoto(holder, id)).toMatchObject({ mime: "image/jpeg", bytes: jpeg.length });
  expect(await sees(shop.manager)).toBe(true);
  expect(await sees({ kind: "link", orderId })).toBe(true);
  expect(await sees(other)).toBe(false);
  expect(await sees({ kind: "link", orderId: another })).toBe(false);
  expect(await sees(publicActor)).toBe(false);
  expect(await findPhoto(holder, "../../etc/passwd")).toBeNull();
});

test("only the worker at the visit adds or removes one", async () => {
  const id = await taken();
  await expect(addPhoto(other, orderId, jpeg, now)).rejects.toThrow("NOT_FOUND");
  await expect(removePhoto(other, id)).rejects.toThrow("NOT_FOUND");
  await expect(addPhoto(shop.manager, orderId, jpeg, now)).rejects.toThrow("FORBIDDEN");
  await expect(addPhoto({ kind: "link", orderId }, orderId, jpeg, now)).rejects.toThrow("FORBIDDEN");
  await db.order.update({ where: { id: orderId }, data: { status: "completed" } });
  expect(await addPhoto(holder, orderId, jpeg, now)).toMatchObject({ reason: "not_possible_now" });
  expect(await removePhoto(holder, id)).toMatchObject({ reason: "not_possible_now" });
  expect(await readdir(join(env.DATA_DIR, "photos"))).toContain(id);
});

test("what is no picture leaves neither row nor file; a removed photo is gone", async () => {
  const before = existsSync(join(env.DATA_DIR, "photos")) ? await readdir(join(env.DATA_DIR, "photos")) : [];
  expect(await addPhoto(holder, orderId, Buffer.from("<svg/>"), now)).toMatchObject({ reason: "photo_wrong_kind" });
  const id = await taken();
  expect(await removePhoto(holder, id)).toEqual({ ok: true });
  expect(await findPhoto(holder, id)).toBeNull();
  expect(await readdir(join(env.DATA_DIR, "photos"))).toEqual(before);
});

test("of twenty photos at once an order keeps twelve", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => addPhoto(holder, orderId, jpeg, now)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(MAX_PHOTOS);
  expect(await db.photo.count({ where: { orderId } })).toBe(MAX_PHOTOS);
});

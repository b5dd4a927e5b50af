import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";

/** A push service's address: this server will call it, so nothing near by may be named. */
const endpoint = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(1000)
  .regex(/^https:\/\/[^/:]+\//);

/** What a browser says of itself when it subscribes (Push API). */
const subscription = z.object({
  endpoint,
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
  }),
});

/** More browsers than anybody uses: the one subscribed longest ago goes. */
const MOST_DEVICES = 10;

/** Messages of the signed-in person ring on this browser from now on, and no more for whoever used it before. */
export async function subscribeDevice(actor: Actor, input: unknown, now: Date): Promise<Result> {
  const userId = person(actor);
  const read = subscription.safeParse(input);
  if (!read.success) return refuse("invalid");
  const { endpoint, keys } = read.data;
  const data = { userId, p256dh: keys.p256dh, auth: keys.auth, createdAt: now };
  await db.pushDevice.upsert({ where: { endpoint }, create: { endpoint, ...data }, update: data });
  const old = await db.pushDevice.findMany({ where: { userId }, orderBy: { createdAt: "desc" }, skip: MOST_DEVICES });
  await db.pushDevice.deleteMany({ where: { endpoint: { in: old.map(({ endpoint }) => endpoint) } } });
  return { ok: true };
}

/** Messages of the signed-in person no longer ring on that browser. */
export async function unsubscribeDevice(actor: Actor, endpoint: string): Promise<void> {
  await db.pushDevice.deleteMany({ where: { endpoint, userId: person(actor) } });
}

const email = z.union([z.literal("").transform(() => null), z.email().max(200)]);

/** Where mail reaches the signed-in person; empty for nowhere. Refusal: `invalid` with `fields.email`. */
export async function saveEmail(actor: Actor, input: { email: string }): Promise<Result> {
  const id = person(actor);
  const read = email.safeParse(input.email);
  if (!read.success) return refuse("invalid", { email: "email_wrong" });
  await db.user.update({ where: { id }, data: { email: read.data } });
  return { ok: true };
}

/** @throws AppError FORBIDDEN for anybody but staff */
function person(actor: Actor): string {
  if (actor.kind !== "user") throw new AppError("FORBIDDEN");
  return actor.userId;
}

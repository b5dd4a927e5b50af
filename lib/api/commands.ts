import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";

/** How a key is kept: the SHA-256 of its text. A key is 256 random bits, so no slow hash is needed. */
export const hashKey = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** Makes a partner's key. Its text is in the answer and nowhere else. Refusal: `invalid` with `fields.name`. */
export async function createApiKey(
  actor: Actor,
  { name }: { name: string },
  random: (bytes: number) => Uint8Array,
  now: Date,
): Promise<Result<{ id: string; key: string }>> {
  if (actor.kind !== "system" && !may(actor, "api_keys", "edit")) throw new AppError("FORBIDDEN");
  const trimmed = name.trim().slice(0, 60);
  if (!trimmed) return refuse("invalid", { name: "required" });
  const key = `jd_${Buffer.from(random(32)).toString("base64url")}`;
  const data = { name: trimmed, prefix: key.slice(0, 8), hash: hashKey(key), createdAt: now };
  const { id } = await db.apiKey.create({ data, select: { id: true } });
  return { ok: true, id, key };
}

/** Takes a key out of use for good. Refusal: `not_possible_now` if it was already. */
export async function revokeApiKey(actor: Actor, id: string, now: Date): Promise<Result> {
  if (!may(actor, "api_keys", "edit")) throw new AppError("FORBIDDEN");
  const { count } = await db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  return count ? { ok: true } : refuse("not_possible_now");
}

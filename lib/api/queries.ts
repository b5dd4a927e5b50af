import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { visibleTo } from "@/lib/orders/access";
import { requestsOf } from "@/lib/staff/requests";
import { hashKey } from "./commands";

/** Last use of a key is written down at most this often. */
const TOUCH_MS = 60_000;

/** Who holds the key of an `Authorization: Bearer` header. @throws AppError UNAUTHENTICATED without a key in use. */
export async function actorOfKey(authorization: string | null, now: Date): Promise<Extract<Actor, { kind: "key" }>> {
  const key = authorization?.match(/^Bearer (jd_[\w-]{43})$/)?.[1];
  const row = key && (await db.apiKey.findUnique({ where: { hash: hashKey(key) } }));
  if (!row || row.revokedAt) throw new AppError("UNAUTHENTICATED");
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > TOUCH_MS) {
    await db.apiKey.update({ where: { id: row.id }, data: { lastUsedAt: now } });
  }
  return { kind: "key", keyId: row.id, name: row.name };
}

/** Every key, newest first, without what would let anyone use it. */
export async function listApiKeys(actor: Actor) {
  if (!may(actor, "api_keys", "view")) throw new AppError("FORBIDDEN");
  const select = { id: true, name: true, prefix: true, createdAt: true, lastUsedAt: true, revokedAt: true };
  return db.apiKey.findMany({ orderBy: { createdAt: "desc" }, select });
}

/** An order as the open API answers it. @throws AppError NOT_FOUND if there is none, or it is another's. */
export async function orderForApi(actor: Actor, id: string, publicUrl: string) {
  const order = await db.order.findFirst({
    where: { ...(/^[0-9a-f-]{36}$/i.test(id) ? { id } : { code: id.toUpperCase() }), AND: visibleTo(actor) },
    select: {
      id: true,
      code: true,
      token: true,
      status: true,
      channel: true,
      asap: true,
      windowStart: true,
      windowEnd: true,
      amount: true,
      currency: true,
      priceLines: true,
      placedAt: true,
      arrivalAt: true,
      arrivalFrom: true,
      arrivalTo: true,
      durationMinutes: true,
      wantsGender: true,
      wantsLanguage: true,
      service: { select: { slug: true } },
      area: { select: { code: true } },
      worker: { select: { shortName: true } },
    },
  });
  if (!order) throw new AppError("NOT_FOUND");
  const { token, amount, currency, priceLines, windowStart, windowEnd, service, area, worker, ...more } = order;
  const { wantsGender, wantsLanguage, ...rest } = more;
  return {
    ...rest,
    requests: requestsOf({ wantsGender, wantsLanguage }),
    service: service.slug,
    area: area.code,
    window: { start: windowStart, end: windowEnd },
    price: { amount, currency, lines: priceLines },
    worker:
      worker && ["accepted", "en_route", "in_progress", "completed"].includes(order.status)
        ? { name: worker.shortName }
        : null,
    trackingUrl: `${publicUrl}/o/${token}`,
  };
}

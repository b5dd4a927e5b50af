import { createHash } from "node:crypto";
import { type Actor, signature } from "@/lib/auth/actor";
import { reserveStock } from "@/lib/catalog/commands-stock";
import { db, type Tx } from "@/lib/db";
import { canPromise, claimDays } from "@/lib/dispatch/queries";
import { AppError, type Refusal, type Result, refuse } from "@/lib/errors";
import { asksAnything } from "@/lib/staff/requests";
import { straightTo } from "@/lib/staff/travel";
import type { Channel } from "@/prisma/generated/enums";
import { newCode, newToken, type Random } from "./code";
import { shortItems } from "./items";
import { claimed, record } from "./move";
import { checkOrder, type OrderJob } from "./queries-check";
import { type OrderWay, wayFor } from "./queries-way";
import type { OrderInput } from "./schema";

/** The clock, chance, and the caller's key under which the same call answers the same order. */
export type PlaceContext = { now: Date; random: Random; idempotencyKey?: string };

/** What is answered to whoever placed an order. Amount in minor units. */
export type PlacedOrder = { id: string; code: string; token: string; status: string; amount: number; currency: string };

/** Two orders of one person for the same thing within this time are one order sent twice. */
const SAME_ORDER_MINUTES = 10;

/** So often another place is looked for, when stock was taken while its window was being promised. */
const ATTEMPTS = 5;

/**
 * Takes an order: checks every field, finds the area, prices, promises the window, and writes it with its history,
 * event, messages and the products it reserves in one transaction. One pipeline for every channel. As soon as possible
 * is a window like others. The place it ships from is chosen first, so that the promise is made for its way.
 * @param input unchecked; shape: `orderSchema`
 * @returns the order; `repeated` if the same key, or the same order without a key, was already placed.
 *   Refusals: `invalid` with `fields`, `window_full`, `idempotency_mismatch`.
 */
export async function placeOrder(
  actor: Actor,
  input: unknown,
  context: PlaceContext,
): Promise<Result<{ order: PlacedOrder; repeated: boolean }>> {
  const checked = await checkOrder(actor, input, context.now);
  if (!checked.ok) return checked;
  const fingerprint = fingerprintOf(checked.job);
  const { job } = checked;
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(async (tx) => {
        const known = await knownOrder(tx, actor, fingerprint, context, hash(JSON.stringify(input)));
        if ("ok" in known) return known;
        if (known.orderId) return { ok: true, repeated: true, order: await placed(tx, known.orderId) };
        const way = await promise(tx, job, context.now);
        const order = await write(tx, actor, { job, way }, fingerprint, context);
        if (context.idempotencyKey) {
          const key = { scope: scopeOf(actor), key: context.idempotencyKey };
          await tx.idempotencyKey.update({ where: { scope_key: key }, data: { orderId: order.id } });
        }
        await reserve(tx, order.id, job, way);
        return { ok: true, repeated: false, order };
      });
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      if (!(error instanceof PlaceChanged) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Thrown, because what has been written of the order must go. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** Another place must ship the order than the one its window was promised with: it is to be promised anew. */
class PlaceChanged extends AppError {
  constructor() {
    super("CONFLICT", "the stock was taken by others again and again");
  }
}

/** Promises the window, by way of the place that is to ship the order. @throws Refused */
async function promise(tx: Tx, job: OrderJob, now: Date): Promise<OrderWay> {
  const { input, business, service, place, pickup } = job;
  const to = straightTo(place);
  await claimDays(tx, business, job);
  const found = await wayFor(tx, service, { items: input.items, to, pickup: pickup && straightTo(pickup) });
  if (!found.ok) throw new Refused(refuse("invalid", shortItems(input.items, found.short)));
  const who = { requests: input.requests, customer: { phone: job.phone } };
  const wanted = { ...job, ...to, ...found.way, ...who, areaId: place.area.id };
  if (await canPromise(tx, business, wanted, now)) return found.way;
  const without = asksAnything(input.requests) && { ...wanted, requests: undefined };
  const asked = without && (await canPromise(tx, business, without, now));
  throw new Refused(
    refuse("window_full", { window: asked ? "window_request" : input.asap ? "asap_full" : "window_full" }),
  );
}

/** Reserves the products at the place that is to ship them, after all other rows. @throws Refused, PlaceChanged */
async function reserve(tx: Tx, orderId: string, { input: { items }, place }: OrderJob, way: OrderWay): Promise<void> {
  const reserved = await reserveStock(tx, { orderId, items, to: place, placeId: way.placeId });
  if (reserved.ok) return;
  throw "moved" in reserved ? new PlaceChanged() : new Refused(refuse("invalid", shortItems(items, reserved.short)));
}

/** Claims the caller's key, or looks for the same order without one. Holds a lock until the transaction ends. */
async function knownOrder(
  tx: Tx,
  actor: Actor,
  fingerprint: string,
  { idempotencyKey, now }: PlaceContext,
  requestHash: string,
): Promise<{ orderId: string | null } | Refusal> {
  if (idempotencyKey) {
    const scope = scopeOf(actor);
    const fresh = await tx.$executeRaw`
      INSERT INTO "IdempotencyKey" (scope, key, "requestHash", "orderId")
      VALUES (${scope}, ${idempotencyKey}, ${requestHash}, '00000000-0000-0000-0000-000000000000')
      ON CONFLICT DO NOTHING`;
    if (!fresh) {
      const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { scope_key: { scope, key: idempotencyKey } } });
      return row.requestHash === requestHash ? { orderId: row.orderId } : refuse("idempotency_mismatch");
    }
    if (actor.kind === "key") return { orderId: null };
  }
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${fingerprint}, 1))`;
  const since = new Date(now.getTime() - SAME_ORDER_MINUTES * 60_000);
  const twin = await tx.order.findFirst({
    where: { fingerprint, placedAt: { gte: since }, status: { not: "cancelled" } },
    select: { id: true },
  });
  if (twin && idempotencyKey) {
    const where = { scope_key: { scope: scopeOf(actor), key: idempotencyKey } };
    await tx.idempotencyKey.update({ where, data: { orderId: twin.id } });
  }
  return { orderId: twin?.id ?? null };
}

async function write(
  tx: Tx,
  actor: Actor,
  { job, way }: { job: OrderJob; way: OrderWay },
  fingerprint: string,
  { now, random }: PlaceContext,
): Promise<PlacedOrder> {
  const { input, business, service, place, pickup } = job;
  const locale = input.locale ?? "zh";
  const { name, email } = input.customer;
  const [customer] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Customer" (id, name, phone, locale) VALUES (gen_random_uuid(), ${name}, ${job.phone}, ${locale})
    ON CONFLICT (phone) DO UPDATE SET phone = excluded.phone RETURNING id`;
  if (!customer) throw new AppError("INTERNAL", "no customer was written");
  const after = await tx.order.create({
    select: { ...claimed, ...placedView },
    data: {
      code: newCode(random),
      token: newToken(random),
      channel: channelOf(actor, input),
      apiKeyId: actor.kind === "key" ? actor.keyId : null,
      fingerprint,
      locale,
      customerId: customer.id,
      name,
      phone: job.phone,
      email,
      serviceId: service.id,
      address: input.address.text,
      addressKey: place.addressKey,
      areaId: place.area.id,
      lat: place.lat,
      lng: place.lng,
      precision: place.precision,
      placeId: way.placeId,
      ...(pickup && {
        pickupAddress: input.pickup?.text,
        pickupLat: pickup.lat,
        pickupLng: pickup.lng,
        pickupPrecision: pickup.precision,
      }),
      asap: Boolean(input.asap),
      windowStart: job.window.start,
      windowEnd: job.window.end,
      durationMinutes: job.durationMinutes,
      crew: job.crew,
      options: job.chosen,
      items: input.items,
      note: input.note,
      wantsGender: input.requests?.gender,
      wantsLanguage: input.requests?.language,
      priority: service.priority,
      amount: job.quote.amount,
      currency: business.currency,
      priceLines: job.quote.lines,
      terms: business.terms ?? {},
      consentAt: input.consent ? now : null,
      placedAt: now,
    },
  });
  await record(tx, actor, { verb: "place", now, before: null, after, data: { channel: channelOf(actor, input) } });
  const { id, code, token, status, amount, currency } = after;
  return { id, code, token, status, amount, currency };
}

const placedView = { id: true, code: true, token: true, status: true, amount: true, currency: true } as const;

const placed = (tx: Tx, id: string): Promise<PlacedOrder> =>
  tx.order.findUniqueOrThrow({ where: { id }, select: placedView });

const channelOf = (actor: Actor, input: OrderInput): Channel =>
  input.channel ?? (actor.kind === "key" ? "api" : actor.kind === "user" ? "phone" : "website");

const scopeOf = (actor: Actor): string => (actor.kind === "key" ? actor.keyId : (signature(actor).actorId ?? "form"));

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Whatever makes it another order: who, what, with which products, from where to where, when. */
function fingerprintOf({ phone, service, input, window }: OrderJob): string {
  const line = (text = "") => text.replace(/\s/g, "");
  const items = input.items.map(({ sku, quantity }) => `${sku}*${quantity}`).sort();
  const when = input.asap ? "asap" : window.start.toISOString();
  return hash([phone, service.id, items.join(), line(input.pickup?.text), line(input.address.text), when].join("|"));
}

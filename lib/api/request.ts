import { z } from "zod";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { requestsInput } from "@/lib/staff/requests";

/** The largest body that is read, bytes. */
const MAX_BODY = 64 * 1024;

/** The JSON of a request. @throws AppError INVALID if it is none or too large. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (Buffer.byteLength(text) > MAX_BODY) throw new AppError("INVALID", "the body is too large");
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("INVALID", "the body is not JSON");
  }
}

/** The caller's `Idempotency-Key`, if any. @throws AppError INVALID for one that is empty or over 255 characters. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!key.trim() || key.length > 255) throw new AppError("INVALID", "Idempotency-Key must have 1 to 255 characters");
  return key;
}

/** The address under which customers reach this install, without a slash at the end. */
export const publicUrl = (request: Request): string =>
  (env.PUBLIC_URL ?? new URL(request.url).origin).replace(/\/$/, "");

/** The language to say no in. Programs that do not ask for Chinese get English. */
export const localeOf = (request: Request): Locale =>
  /^\s*zh/i.test(request.headers.get("accept-language") ?? "") ? "zh" : "en";

const degrees = (limit: number) =>
  z.coerce.number("position_wrong").min(-limit, "position_wrong").max(limit, "position_wrong");

/** What may be asked of `GET /api/v1/slots`. */
export const slotQuery = z.object({
  service: z.string("service_missing").min(1, "service_missing"),
  address: z.string().trim().max(300, "address_too_long").optional(),
  lat: degrees(90).optional(),
  lng: degrees(180).optional(),
  gender: requestsInput.shape.gender,
  language: requestsInput.shape.language,
  /** Where it is to be picked up, as text or as a position. */
  pickup: z.string().trim().max(300, "address_too_long").optional(),
  pickupLat: degrees(90).optional(),
  pickupLng: degrees(180).optional(),
  /** `rose:2,vase:1`: products by SKU, since they decide which place ships. */
  items: z
    .string()
    .regex(/^[^:,]{1,60}:\d{1,3}(,[^:,]{1,60}:\d{1,3}){0,49}$/, "invalid")
    .transform((text) => text.split(",").map(readItem))
    .default([]),
  days: z.coerce.number().int().min(1).max(14).default(7),
});

function readItem(text: string): { sku: string; quantity: number } {
  const [sku = "", quantity] = text.split(":");
  return { sku, quantity: Number(quantity) };
}

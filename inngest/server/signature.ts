import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const MAX_AGE_SECONDS = 300;
const PREFIX = /^signkey-\w+-/;

/** The `x-inngest-signature` of a body sent at `now` (SDK_SPEC 4.1.1): `t=<unix seconds>&s=<hmac-sha256 hex>`. */
export function sign(body: string, key: string, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  return `t=${seconds}&s=${hmac(body, key, seconds)}`;
}

/** True if `header` signs `body` with `key` and is not older or newer than five minutes at `now`. */
export function verify(header: string | undefined, body: string, key: string, now: Date): boolean {
  const given = new URLSearchParams(header ?? "");
  const seconds = given.get("t") ?? "";
  const age = now.getTime() / 1000 - Number.parseInt(seconds, 10);
  if (!(Math.abs(age) <= MAX_AGE_SECONDS)) return false;
  return sameSecret(given.get("s") ?? "", hmac(body, key, seconds));
}

/** The bearer token the SDK presents (SDK_SPEC 4.1.4): the key's prefix, then the SHA-256 of its bytes in hex. */
export function bearerOf(key: string): string {
  const bytes = Buffer.from(key.replace(PREFIX, ""), "hex");
  return `${key.match(PREFIX)?.[0] ?? ""}${createHash("sha256").update(bytes).digest("hex")}`;
}

/** Compares two secrets without telling by the time taken where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function hmac(body: string, key: string, seconds: string): string {
  return createHmac("sha256", key.replace(PREFIX, "")).update(body).update(seconds).digest("hex");
}

import { type Refusal, refuse } from "@/lib/errors";

/** A photo's size, at most, in bytes. */
export const MAX_PHOTO_BYTES = 8 * 1024 * 1024;

/** Photos of one order, at most. */
export const MAX_PHOTOS = 12;

/** Kinds of pictures that are kept. */
export type ImageMime = "image/jpeg" | "image/png" | "image/webp";

/**
 * What kind of picture these bytes are, by their signature, whatever the file calls itself.
 * Source: WHATWG MIME Sniffing Standard, section 6.1. Refusals: `photo_too_big`, `photo_wrong_kind`.
 */
export function imageType(bytes: Uint8Array): { ok: true; mime: ImageMime } | Refusal {
  if (bytes.length > MAX_PHOTO_BYTES) return refuse("photo_too_big");
  const begins = (at: number, ...signature: number[]) => signature.every((byte, index) => bytes[at + index] === byte);
  if (begins(0, 0xff, 0xd8, 0xff)) return { ok: true, mime: "image/jpeg" };
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { ok: true, mime: "image/png" };
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50))
    return { ok: true, mime: "image/webp" };
  return refuse("photo_wrong_kind");
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: 48 bits of `millis`, then 80 bits of `entropy` (10 bytes), in Crockford's base 32. Sorts by time. */
export function ulid(millis: number, entropy: Uint8Array): string {
  let bits = BigInt(millis);
  for (const byte of entropy.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let i = 0; i < 26; i++) {
    text = ALPHABET[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text;
}

/**
 * The id that the event at `index` of a request gets from the request's `x-inngest-event-id-seed` header
 * (`<millis>,<10 bytes in base64>`), so that a request sent again makes the same ids. Undefined if the header is no seed.
 */
export function seededId(header: string | undefined, index: number): string | undefined {
  const [millis, base64, ...rest] = header?.split(",") ?? [];
  const entropy = Buffer.from(base64 ?? "", "base64");
  if (!/^\d{1,14}$/.test(millis ?? "") || entropy.length !== 10 || rest.length) return undefined;
  entropy.writeUInt32BE((entropy.readUInt32BE(6) + index) >>> 0, 6);
  return ulid(Number(millis), entropy);
}

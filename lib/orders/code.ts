/** A source of chance: that many random bytes. */
export type Random = (bytes: number) => Uint8Array;

/** Letters that are not mistaken for one another or for digits, read out over a phone. */
const LETTERS = "ACDEFHJKLMNPRTUVWXY";

/** A short code a person reads over the phone: two letters and six digits, e.g. `KA204817`. Unique by index, not by chance. */
export function newCode(random: Random): string {
  const bytes = random(6);
  const letter = (index: number) => LETTERS[(bytes[index] ?? 0) % LETTERS.length];
  const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(2) % 1_000_000;
  return `${letter(0)}${letter(1)}${String(number).padStart(6, "0")}`;
}

/** The unguessable token of a customer's link: 144 bits, 24 characters of the URL alphabet. */
export const newToken = (random: Random): string => Buffer.from(random(18)).toString("base64url");

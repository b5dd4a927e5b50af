import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** log2 N, r, p: 32 MiB and about 80 ms. Source: OWASP Password Storage Cheat Sheet, scrypt with N = 2^15. */
const COST = { ln: 15, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

/** Hashes a password into a string that names its own parameters: `$scrypt$ln=15,r=8,p=1$salt$key`, base64url. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, KEY_BYTES, cost);
  const { ln, r, p } = cost;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/**
 * Is this the password that was hashed? Compares in constant time. A hash that cannot be read fits no password,
 * and costs the same time as one that can; give null for a login that nobody has.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const read = PHC.exec(hash ?? "");
  const [, ln, r, p, salt = "", key = ""] = read ?? [];
  const expected = Buffer.from(key, "base64url");
  const cost = read ? { ln: Number(ln), r: Number(r), p: Number(p) } : COST;
  const found = await derive(password, Buffer.from(salt, "base64url"), expected.length || KEY_BYTES, cost);
  return expected.length >= KEY_BYTES && timingSafeEqual(found, expected);
}

/** The same letters typed on another keyboard are the same password: Unicode NFKC. */
function derive(password: string, salt: Buffer, length: number, { ln, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

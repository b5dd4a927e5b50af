import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

test("a password fits its own hash and no other", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await verifyPassword("correct horse", hash)).toBe(true);
  expect(await verifyPassword("correct hors", hash)).toBe(false);
  expect(await hashPassword("correct horse")).not.toBe(hash);
});

test("the same letters in another Unicode form are the same password", async () => {
  expect(await verifyPassword("ｐａｓｓ１", await hashPassword("pass1"))).toBe(true);
});

test("the parameters are those of the hash: RFC 7914, section 12", async () => {
  const salt = Buffer.from("SodiumChloride").toString("base64url");
  const key = Buffer.from(
    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
    "hex",
  ).toString("base64url");
  expect(await verifyPassword("pleaseletmein", `$scrypt$ln=14,r=8,p=1$${salt}$${key}`)).toBe(true);
});

test.each([null, "", "plain", "$scrypt$ln=15,r=8,p=1$$", "$scrypt$ln=15,r=8,p=1$AAAA$AAAA"])(
  "%j fits no password",
  async (hash) => {
    expect(await verifyPassword("", hash)).toBe(false);
    expect(await verifyPassword("plain", hash)).toBe(false);
  },
);

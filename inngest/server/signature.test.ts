import { expect, test } from "vitest";
import { canonicalJson } from "./canonical";
import { bearerOf, sameSecret, sign, verify } from "./signature";

const KEY = "signkey-test-0123";
const now = new Date("2026-01-01T00:00:00.700Z");

test("a signature holds for its body, key and time", () => {
  const header = sign("body", KEY, now);
  expect(header).toMatch(/^t=1767225600&s=[0-9a-f]{64}$/);
  expect(verify(header, "body", "0123", now)).toBe(true);
  expect(verify(header, "other", KEY, now)).toBe(false);
  expect(verify(header, "body", "signkey-test-4567", now)).toBe(false);
  expect(verify(header.replace("t=17", "t=16"), "body", KEY, now)).toBe(false);
});

test("a signature is good for five minutes either way", () => {
  const header = sign("body", KEY, now);
  const at = (seconds: number) => verify(header, "body", KEY, new Date(now.getTime() + seconds * 1000));
  expect([at(-299), at(299), at(-302), at(302)]).toEqual([true, true, false, false]);
});

test("nonsense is no signature", () => {
  for (const header of [undefined, "", "t=abc&s=1", "t=1767225600", "s=00"]) {
    expect(verify(header, "body", KEY, now)).toBe(false);
  }
});

test("the bearer token is the specification's example", () => {
  expect(bearerOf("signkey-prod-12345678")).toBe(
    "signkey-prod-b2ed992186a5cb19f6668aade821f502c1d00970dfd0e35128d51bac4649916c",
  );
});

test("secrets of any length can be compared", () => {
  expect([sameSecret("a", "a"), sameSecret("a", "ab"), sameSecret("", "a")]).toEqual([true, false, false]);
});

test("canonical JSON sorts keys by code unit at every depth and keeps the order of arrays", () => {
  const value = { b: [{ z: 1, a: null }], a: "é\u0000\ud800", "10": 1, "9": true, skipped: undefined };
  expect(canonicalJson(value)).toBe('{"10":1,"9":true,"a":"é\\u0000\\ud800","b":[{"a":null,"z":1}]}');
});

import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newCode, newToken } from "./code";

test("codes are two clear letters and six digits", () => {
  for (let i = 0; i < 500; i++) expect(newCode(randomBytes)).toMatch(/^[ACDEFHJKLMNPRTUVWXY]{2}\d{6}$/);
});

test("the same chance makes the same code, other chance another", () => {
  const zeros = (count: number) => new Uint8Array(count);
  expect(newCode(zeros)).toBe("AA000000");
  expect(new Set(Array.from({ length: 500 }, () => newCode(randomBytes))).size).toBeGreaterThan(490);
});

test("tokens fit a URL and carry 144 bits", () => {
  expect(newToken(randomBytes)).toMatch(/^[\w-]{24}$/);
});

import { expect, test } from "vitest";
import { sayKey } from "./fill";

test("a key may carry the number of its sentence", () => {
  const words = { left: "{n} {n|is|are} left", gone: "gone" };
  expect(sayKey(words, "left:1")).toBe("1 is left");
  expect(sayKey(words, "left:3")).toBe("3 are left");
  expect(sayKey(words, "gone")).toBe("gone");
  expect(sayKey(words, "other:3")).toBeUndefined();
});

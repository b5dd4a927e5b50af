import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPhones, readPhone } from "./phone";
import { tidy } from "./text";

describe("readPhone", () => {
  it.each([
    ["13812345678", "+8613812345678", "mobile"],
    ["138 1234 5678", "+8613812345678", "mobile"],
    ["138-1234-5678", "+8613812345678", "mobile"],
    ["１３８１２３４５６７８", "+8613812345678", "mobile"],
    ["+86 138 1234 5678", "+8613812345678", "mobile"],
    ["008613812345678", "+8613812345678", "mobile"],
    ["86 13812345678", "+8613812345678", "mobile"],
    ["手机：13812345678", "+8613812345678", "mobile"],
    ["020-85551234", "+862085551234", "landline"],
    ["(0755) 8888 1234", "+8675588881234", "landline"],
    ["400-812-3123", "+864008123123", "other"],
    ["+852 9123 4567", "+85291234567", "mobile"],
  ])("reads %s", (text, e164, kind) => {
    expect(readPhone(text, "CN")).toMatchObject({ ok: true, e164, kind });
  });

  it.each([
    ["13812345678转1234", "+8613812345678", "1234"],
    ["13812345678 ext 12", "+8613812345678", "12"],
    ["0755-88881234-801", "+8675588881234", "801"],
  ])("keeps the extension of %s", (text, e164, extension) => {
    expect(readPhone(text, "CN")).toMatchObject({ ok: true, e164, extension });
  });

  it.each(["", "   ", "电话："])("misses a number in %j", (text) => {
    expect(readPhone(text, "CN")).toEqual({ ok: false, reason: "phone_missing" });
  });

  it.each(["1381234567", "138123456789", "12012345678", "85551234", "1381234567O", "13812345678/13912345678", "abc"])(
    "refuses %s",
    (text) => {
      expect(readPhone(text, "CN")).toEqual({ ok: false, reason: "phone_wrong" });
    },
  );

  it("knows the numbers of the business's own country", () => {
    expect(readPhone("040 123 4567", "FI")).toMatchObject({ ok: true, e164: "+358401234567" });
    expect(readPhone("300 123 4567", "CO")).toMatchObject({ ok: true, e164: "+573001234567" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, country) => void readPhone(text, country)),
    );
  }, 20_000);
});

describe("findPhones", () => {
  const raws = (text: string) => findPhones(tidy(text), "CN").map((span) => span.raw);

  it.each([
    ["张三13812345678天河区", ["13812345678"]],
    ["138 1234 5678 或 139-1234-5678", ["13812345678", "13912345678"]],
    ["510000 13812345678", ["13812345678"]],
    ["86-13812345678", ["13812345678"]],
    ["体育西路103号 138 1234 5678", ["13812345678"]],
    ["13812345678转1234", ["13812345678转1234"]],
    ["020-85551234", ["02085551234"]],
    ["订单 20251203123456789", []],
    ["3栋1502室 2025-12-03", []],
  ])("%s", (text, expected) => {
    expect(raws(text)).toEqual(expected);
  });

  it("lists a mobile with a digit too few as wrong", () => {
    expect(findPhones("1381234567", "CN")).toMatchObject([{ raw: "1381234567", phone: { ok: false } }]);
  });
});

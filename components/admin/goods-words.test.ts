import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { goodsLines } from "./goods-words";

const names = new Map([["1", "角阀"]]);
const change = (before: object, after: object) => ({
  id: "c",
  at: new Date(0),
  actorName: "boss",
  before: before as Record<string, string>,
  after: after as Record<string, string>,
});

test("a change in words: of what, which field, from what to what", () => {
  const reading = { names, currency: "CNY", locale: "zh" as const };
  const before = { "product.1.amount": 2900, "product.1.services": [], "product.1.active": true };
  const after = { "product.1.amount": 3150, "product.1.services": ["pipe", "tap"], "product.1.active": false };
  expect(goodsLines(change(before, after), reading, messages("zh"))).toEqual([
    "角阀 · 单价：¥29 → ¥31.50",
    "角阀 · 哪些服务可以选：无 → pipe、tap",
    "角阀 · 使用：是 → 否",
  ]);
});

test("what was made new had nothing before; what is gone has no name", () => {
  const reading = { names, currency: "CNY", locale: "en" as const };
  expect(goodsLines(change({ "place.2.nameEn": null }, { "place.2.nameEn": "East" }), reading, messages("en"))).toEqual(
    ["deleted · English name: None → East"],
  );
});

import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { wayWords } from "./what-would-win";

test.each([
  [{ lever: "travel", amount: 12 }, "路程少 12 分钟", "12 min less on the road"],
  [{ lever: "workload", amount: 1 }, "当天少 1 单", "1 visit fewer that day"],
  [{ lever: "fairness", amount: 2 }, "比应得的再少做 2 单", "2 jobs further below their share"],
  [{ lever: "rating", amount: 6 }, "评分高 0.6 星", "0.6 stars more"],
  [{ lever: "continuity", amount: 1 }, "上次去的就是这个人", "the last visit theirs"],
  [{ lever: "cost", amount: 15 }, "这次人工便宜 ¥15", "¥15 cheaper for this visit"],
] as const)("%o in words", (way, zh, en) => {
  expect(wayWords(way, { locale: "zh", currency: "CNY" }, messages("zh"))).toBe(zh);
  expect(wayWords(way, { locale: "en", currency: "CNY" }, messages("en"))).toBe(en);
});

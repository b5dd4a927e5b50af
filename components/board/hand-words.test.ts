import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { canTake, changeLines, heldLines } from "./hand-words";

const startAt = Date.UTC(2026, 2, 2, 6, 20);
const share = { before: -0.5, after: 0.5 };
const reading = { locale: "zh" as const, zone: "Asia/Shanghai", now: new Date(0) };
const wordsOf = (locale: "zh" | "en") => ({ hand: messages(locale).hand, rules: messages(locale).dispatch.refusals });
const fine = { startAt, lateMinutes: 0, addedMinutes: 12, share, overridden: [] };
const row = (change: object | null, holds = false) => ({
  workerId: "a",
  name: "王师傅",
  holds,
  change: change && { ...fine, ...change },
});
const lines = (...given: Parameters<typeof row>) => changeLines(row(...given), reading, wordsOf("zh"));

test("in time: when they come, the road, and the share", () => {
  expect(lines({}).map(({ text }) => text)).toEqual([
    "14:20 到 · 在约定时段内",
    "路上多 12 分钟",
    "比应得单数 −0.5 → +0.5",
  ]);
  expect(lines({}).every(({ state }) => !state)).toBe(true);
});

test("late and against rules: said first, in their colours; the window's miss is not said twice", () => {
  const overridden = ["no_skill", "off_shift", "outside_window"] as const;
  const en = wordsOf("en");
  const said = changeLines(row({ lateMinutes: 35, addedMinutes: 0, overridden }), { ...reading, locale: "en" }, en);
  expect(said.slice(0, 3)).toEqual([
    { key: "late", text: "Arrives 14:20 · 35 min late", state: "error" },
    { key: "rules", text: `Sets aside: ${en.rules.no_skill}, ${en.rules.off_shift}`, state: "warn" },
    { key: "road", text: "No more time on the road" },
  ]);
});

test("an overlap is impossible, in words; who has accepted it cannot be given it", () => {
  expect(lines(null)).toEqual([{ key: "impossible", text: expect.stringContaining("重叠"), state: "error" }]);
  expect(canTake({ status: "placed" }, row(null))).toBe(false);
  expect(canTake({ status: "accepted" }, row({}, true))).toBe(false);
  expect(canTake({ status: "offered" }, row({}, true))).toBe(true);
});

test("whom it is taken from: when they would come, what they are spared", () => {
  const held = {
    workerId: "b",
    name: "林师傅",
    startAt,
    lateMinutes: 5,
    savedMinutes: 15,
    share: { before: 1, after: 0 },
  };
  expect(heldLines({ held }, reading, wordsOf("zh")).map(({ text }) => text)).toEqual([
    "现在是林师傅，14:20 到 · 晚 5 分钟",
    "换人后路上省 15 分钟",
    "林师傅比应得单数 +1 → 0",
  ]);
  expect(heldLines({ held: null }, reading, wordsOf("zh"))).toEqual([{ key: "held", text: "现在还没有人" }]);
});

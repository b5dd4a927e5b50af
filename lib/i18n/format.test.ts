import { describe, expect, test } from "vitest";
import * as f from "./format";

const zone = "Asia/Shanghai";
// Friday 2026-11-27, 09:30 in Shanghai.
const now = new Date("2026-11-27T01:30:00Z");
const zh = { locale: "zh", zone, now } as const;
const en = { locale: "en", zone, now } as const;
const at = (text: string) => new Date(`${text}+08:00`);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

test.each([
  [12800, "CNY", "¥128"],
  [12850, "CNY", "¥128.50"],
  [0, "CNY", "¥0"],
  [-1299, "CNY", "-¥12.99"],
  [123456700, "CNY", "¥1,234,567"],
  [500, "JPY", "¥500"],
  [1990, "EUR", "€19.90"],
  [4500, "ILS", "₪45"],
])("money %i %s is %s in both languages", (amount, currency, text) => {
  expect(f.money(amount, currency, "zh")).toBe(text);
  expect(f.money(amount, currency, "en")).toBe(text);
});

test("exact money keeps its decimals", () => expect(f.money(12800, "CNY", "zh", true)).toBe("¥128.00"));

describe("windows are said as people say them", () => {
  test.each([
    [span("2026-11-27T14:00", "2026-11-27T16:00"), "今天 14:00–16:00", "Today 14:00–16:00"],
    [span("2026-11-28T14:00", "2026-11-28T16:00"), "明天 14:00–16:00", "Tomorrow 14:00–16:00"],
    [span("2026-11-29T08:00", "2026-11-29T10:00"), "后天 08:00–10:00", "Sun 29 Nov 08:00–10:00"],
    [span("2026-12-05T14:00", "2026-12-05T16:00"), "周六 12月5日 14:00–16:00", "Sat 5 Dec 14:00–16:00"],
    [span("2027-01-02T14:00", "2027-01-02T16:00"), "周六 2027年1月2日 14:00–16:00", "Sat 2 Jan 2027 14:00–16:00"],
    [span("2026-11-26T22:00", "2026-11-27T02:00"), "昨天 22:00–次日 02:00", "Yesterday 22:00–02:00 next day"],
    [span("2026-11-27T22:00", "2026-11-28T00:00"), "今天 22:00–24:00", "Today 22:00–24:00"],
  ])("%#", (window, chinese, english) => {
    expect(f.windowText(window, zh)).toBe(chinese);
    expect(f.windowText(window, en)).toBe(english);
  });

  test("the day turns at the business's midnight, not at UTC's", () => {
    const late = { ...zh, now: at("2026-11-27T23:59") };
    expect(f.timeText(at("2026-11-28T00:01"), late)).toBe("明天 00:01");
    expect(f.timeText(at("2026-11-28T00:01"), { ...late, zone: "Europe/Helsinki" })).toBe("今天 18:01");
  });
});

test.each([
  [0, "刚刚", "just now"],
  [-20, "刚刚", "just now"],
  [20, "马上", "any moment"],
  [-300, "5 分钟前", "5 min ago"],
  [720, "12 分钟后", "in 12 min"],
  [-7200, "2 小时前", "2 h ago"],
  [-86400, "1 天前", "1 day ago"],
  [3 * 86400, "3 天后", "in 3 days"],
])("%i seconds from now", (seconds, chinese, english) => {
  const moment = new Date(now.getTime() + seconds * 1000);
  expect(f.relative(moment, zh)).toBe(chinese);
  expect(f.relative(moment, en)).toBe(english);
});

test.each([
  [0.5, "30 秒", "30 s"],
  [45, "45 分钟", "45 min"],
  [60, "1 小时", "1 h"],
  [90, "1 小时 30 分钟", "1 h 30 min"],
  [2880, "2 天", "2 days"],
])("duration of %d minutes", (minutes, chinese, english) => {
  expect(f.duration(minutes, "zh")).toBe(chinese);
  expect(f.duration(minutes, "en")).toBe(english);
});

test.each([
  [4, "0 米"],
  [847, "850 米"],
  [996, "1 公里"],
  [3240, "3.2 公里"],
  [12300, "12 公里"],
])("distance of %d metres", (metres, text) => expect(f.distance(metres, "zh")).toBe(text));

test("shares, counts and timers", () => {
  expect(f.percent(0.963, "zh")).toBe("96%");
  expect(f.percent(0.963, "en", 1)).toBe("96.3%");
  expect(f.count(12345.6, "zh")).toBe("12,346");
  expect([65, 720, 3720, -3, 0.2].map(f.countdown)).toEqual(["1:05", "12:00", "1:02:00", "0:00", "0:01"]);
});

import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { kinds } from "./kinds";
import { type MessageChange, type MessageOrder, messagesFor, paramsOf } from "./messages";
import { wordsOf } from "./words";

const zone = "Asia/Shanghai";
const now = new Date("2026-11-27T01:30:00Z");
const serviceNames = { nameZh: "日常保洁", nameEn: "Home cleaning" };
const order: MessageOrder = {
  id: "o",
  code: "KA204817",
  status: "accepted",
  locale: "zh",
  workerId: "w",
  round: 1,
  windowStart: new Date("2026-11-27T06:00:00Z"),
  windowEnd: new Date("2026-11-27T08:00:00Z"),
  asap: false,
  plannedStart: null,
  arrivalAt: new Date("2026-11-27T06:20:00Z"),
};
const change = (verb: string, data: MessageChange["data"] = {}): MessageChange => ({
  verb,
  now,
  before: { ...order, workerId: "v" },
  after: order,
  data,
});
const words = (kind: string, params: object, locale: "zh" | "en" = "zh") =>
  wordsOf({ kind, params, serviceNames }, locale, zone, now);

test("the customer reads who comes and when", () => {
  const [draft] = messagesFor(change("set_out"));
  const params = { ...draft?.params, workerName: "王师傅" };
  expect(words("on_the_way", params)).toEqual({
    title: "王师傅已出发，约 14:20 到",
    body: "日常保洁，单号 KA204817。请保持电话畅通。",
  });
  expect(words("on_the_way", params, "en").title).toBe("王师傅 is on the way, there about 14:20");
  const range = { arrivalFrom: "2026-11-27T06:21:00Z", arrivalTo: "2026-11-27T06:34:00Z" };
  expect(words("on_the_way", { ...params, ...range }).title).toBe("王师傅已出发，14:20–14:35 到");
  expect(words("on_the_way", { ...params, ...range }, "en").title).toBe(
    "王师傅 is on the way, there between 14:20 and 14:35",
  );
});

test("windows are said from the moment of reading, as soon as possible in words", () => {
  const [draft] = messagesFor(change("place"));
  expect(words("order_received", draft?.params ?? {}).body).toContain("日常保洁，今天 14:00–16:00。");
  expect(words("order_received", { ...draft?.params, asap: "yes" }).body).toContain("日常保洁，尽快上门。");
});

test("reasons are words, kept as codes or as typed", () => {
  expect(words("order_escalated", { code: "A", reason: "too_slow" }).body).toContain("原因：等太久了。");
  expect(words("order_escalated", { code: "A", reason: "下雨" }).body).toContain("原因：下雨。");
  expect(words("order_escalated", { code: "A" }).body).toMatch(/单号 A。$/);
});

test("what a message lacks is said vaguely, an unknown kind does not break the inbox", () => {
  expect(wordsOf({ kind: "on_the_way", params: null, serviceNames: null }, "zh", zone, now)).toEqual({
    title: "服务人员已出发，很快到",
    body: "上门服务，单号 。请保持电话畅通。",
  });
  expect(words("from_the_future", { code: "KA204817" })).toEqual({ title: "有新消息", body: "KA204817" });
});

test("every kind of message has words without holes, in every language", () => {
  for (const locale of locales) {
    for (const kind of Object.keys(kinds)) {
      expect(Object.keys(messages(locale).notify)).toContain(kind);
      const { title, body } = words(kind, { ...paramsOf(order), rating: "2" }, locale);
      expect(`${title} ${body}`).not.toMatch(/[{}]/);
    }
  }
});

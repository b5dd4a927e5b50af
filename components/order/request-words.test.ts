import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import type { Requests } from "@/lib/staff/requests";
import { requestWords } from "./request-words";

test.each<[Requests, string, string]>([
  [{}, "", ""],
  [{ gender: "female" }, "女服务人员", "A woman"],
  [{ gender: "male", language: "yue" }, "男服务人员、会说粤语", "A man, speaks Cantonese"],
])("%o in words", (requests, zh, en) => {
  expect(requestWords(requests, messages("zh"), "zh")).toBe(zh);
  expect(requestWords(requests, messages("en"), "en")).toBe(en);
});

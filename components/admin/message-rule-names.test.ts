import { expect, test } from "vitest";
import { changesOf } from "@/lib/business/changes";
import { messages } from "@/lib/i18n/messages";
import { defaultMessagePolicy } from "@/lib/notify/policy";
import { messageRuleNames, messageRuleValue } from "./message-rule-names";

test("every rule that can change has a name in both languages", () => {
  const { after } = changesOf({}, defaultMessagePolicy);
  for (const locale of ["zh", "en"] as const) {
    const names = messageRuleNames(messages(locale));
    expect(Object.keys(after).filter((name) => !names[name])).toEqual([]);
  }
});

test("values are said as people say them", () => {
  const t = messages("zh");
  expect(messageRuleValue("quiet.worker.startMinute", 1320, t)).toBe("22:00");
  expect(messageRuleValue("channels.customer", ["sms", "email"], t)).toBe("短信、邮件");
  expect(messageRuleValue("soonMinutes", 120, t)).toBeUndefined();
});

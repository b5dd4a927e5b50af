import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { kinds, type MessageKind } from "./kinds";
import { faultOf, variablesOf } from "./template";

test("every built-in text passes the check that the owner's pass", () => {
  for (const locale of locales) {
    for (const kind of Object.keys(kinds) as MessageKind[]) {
      const { title, body } = messages(locale).notify[kind];
      expect([kind, faultOf(kind, title), faultOf(kind, body)]).toEqual([kind, null, null]);
    }
  }
});

test.each([
  ["on_the_way", "{worker} {arrival}", null],
  ["order_received", "{worker} {arrival}", "template_variable"],
  ["order_received", "{wroker}", "template_variable"],
  ["low_rating", "{rating|star|stars}", null],
  ["order_received", "{service", "template_brace"],
  ["order_received", "service}", "template_brace"],
  ["order_received", "{单号}", "template_brace"],
  ["order_received", "{ code }", "template_brace"],
  ["order_received", "没有变量", null],
] as const)("%s: %s is %s", (kind, text, fault) => expect(faultOf(kind, text)).toBe(fault));

test("every variable has a name in every language", () => {
  const names = new Set((Object.keys(kinds) as MessageKind[]).flatMap(variablesOf));
  for (const locale of locales)
    expect(Object.keys(messages(locale).outbox.templates.names).sort()).toEqual([...names].sort());
});

test("every kind has a name in every language", () => {
  for (const locale of locales)
    expect(Object.keys(messages(locale).outbox.kinds).sort()).toEqual(Object.keys(kinds).sort());
});

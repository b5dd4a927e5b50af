import { expect, test } from "vitest";
import { fill, placeholders } from "./fill";
import { localeFromHeader, parseLocale } from "./locale";
import { messages } from "./messages";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const zh = leaves(messages("zh"));
const en = new Map(leaves(messages("en")));

test("both languages say everything, with the same placeholders", () => {
  expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort());
  for (const [key, text] of zh) {
    expect(text.trim(), key).not.toBe("");
    // English has no measure words: "63 单" is just "63".
    if (!key.endsWith("Unit")) expect(en.get(key)?.trim(), key).not.toBe("");
    expect(placeholders(en.get(key) ?? ""), key).toEqual(placeholders(text));
  }
});

test("English texts hold no Chinese", () => {
  for (const [key, text] of en) expect(text, key).not.toMatch(/[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/);
});

test("fill puts in values and picks the singular", () => {
  expect(fill("{name}: {n} {n|order|orders}", { name: "王", n: 1 })).toBe("王: 1 order");
  expect(fill("{n} {n|order|orders} {else}", { n: 0 })).toBe("0 orders {else}");
});

test.each([
  ["en-US,en;q=0.9,zh;q=0.8", "en"],
  ["zh-TW", "zh"],
  ["fr-FR,en;q=0.5,zh;q=0.7", "zh"],
  ["fr, *;q=0.1", undefined],
  ["en;q=0, zh;q=0.1", "zh"],
  [null, undefined],
])("Accept-Language %s is %s", (header, locale) => expect(localeFromHeader(header)).toBe(locale));

test("an unknown language is not a locale", () => expect(parseLocale("fr")).toBeUndefined());

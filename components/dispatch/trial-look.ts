import type { TrialChoices } from "@/lib/dispatch/queries-what-if";
import { type Part, rowsOf, sections, type TypedRow } from "@/lib/dispatch/what-if/rows";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** Names by id. */
export type Names = Readonly<Record<string, string>>;

/** How a trial is read: the reader's language, the business's currency, the words, and what everything is called. */
export type TrialLook = {
  locale: Locale;
  currency: string;
  words: Messages["whatIf"];
  rules: Names;
  areas: Names;
  /** Of these, the areas that take orders. */
  served: Names;
  skills: Names;
  people: Names;
  /** What stood in the way of an order, by its code. */
  misses: Names;
  /** Monday first. */
  weekdays: readonly string[];
};

/** The look of a trial of these things. */
export function trialLook(choices: TrialChoices, locale: Locale, t: Messages): TrialLook {
  const { currency, areaNames, skills, people, areas } = choices;
  const areaName = (id: string) => [id, named(areaNames[id] ?? { nameZh: id, nameEn: id }, locale)];
  return {
    locale,
    currency,
    words: t.whatIf,
    rules: ruleNames(t.dispatchAdmin),
    areas: Object.fromEntries(Object.keys(areaNames).map(areaName)),
    served: Object.fromEntries(areas.map(({ areaId }) => areaName(areaId))),
    skills: Object.fromEntries(skills.map((skill) => [skill.skillId, named(skill, locale)])),
    people: Object.fromEntries(people.map(({ workerId, name }) => [workerId, name])),
    misses: { ...t.dispatch.escalations, ...t.dispatch.refusals },
    weekdays: Object.values(t.time.weekdays),
  };
}

/** What a field of the form is called where it stands alone: rows with their section and number. */
export function fieldName(field: string, typed: TypedRow, { words, rules, currency }: TrialLook): string {
  const [, of = "", row, part = ""] = /^(\w+)\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const section = sections.find((one) => one === of);
  if (field === "from" || field === "to") return words.ownParts[field];
  if (!section) return rules[field] ?? words.assumed;
  const place = rowsOf(typed, section).findIndex((one) => one.row === Number(row)) + 1;
  const label = fill(words.parts[part as Part], { currency });
  return [words.sections[section], fill(words.row, { n: place }), label].join(" · ");
}

/** The names of the rules as they are kept. */
export function ruleNames({ weights, fields, stored }: Messages["dispatchAdmin"]): Names {
  const named = Object.entries(weights).map(([name, label]) => [`weights.${name}`, label]);
  return { ...fields, ...stored, ...Object.fromEntries(named) };
}

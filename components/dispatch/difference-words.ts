import type { Difference } from "@/lib/dispatch/what-if/switchable";
import { clockOfMinute } from "@/lib/form-data";
import { fill } from "@/lib/i18n/fill";
import { count, money } from "@/lib/i18n/format";
import { squareKm } from "@/lib/staff/area";
import type { WeeklyShift } from "@/lib/staff/shift-hours";
import type { TrialLook } from "./trial-look";

/** One thing that a trial's switch changes, in a sentence. */
export function sayDifference(one: Difference, look: TrialLook): string {
  const { words, locale, currency } = look;
  const rule = (name: string, before: string, after: string) => fill(words.switchRule, { name, before, after });
  const of = (name: string, part: keyof typeof words.switchParts) =>
    fill(words.switchName, { name, part: words.switchParts[part] });
  switch (one.of) {
    case "rule": {
      const said = (value: number | null) => String(value ?? words.unknown);
      return rule(look.rules[one.name] ?? one.name, said(one.before), said(one.after));
    }
    case "shifts":
      return weekChanges(one.before, one.after, look)
        .map(({ days, before, after }) => rule(`${of(one.name, "shifts")} ${days}`, before, after))
        .join(words.partJoin);
    case "skills": {
      const said = (skills: typeof one.before) =>
        skills.map(([id, n]) => fill(words.level, { skill: look.skills[id] ?? "", n })).join(words.listJoin);
      return rule(of(one.name, "skills"), said(one.before) || words.cannot, said(one.after) || words.cannot);
    }
    case "areas": {
      const said = (ids: readonly string[]) => ids.map((id) => look.areas[id] ?? "").join(words.listJoin);
      return rule(of(one.name, "areas"), said(one.before) || words.unknown, said(one.after) || words.unknown);
    }
    case "fee": {
      const said = (fee: number) => money(fee, currency, locale);
      return rule(of(look.areas[one.areaId] ?? "", "feeAmount"), said(one.before), said(one.after));
    }
    case "outline": {
      const said = (ring: typeof one.before) => fill(words.squareKm, { n: count(squareKm(ring), locale, 1) });
      return rule(of(look.areas[one.areaId] ?? "", "ring"), said(one.before), said(one.after));
    }
    case "closed":
      return fill(words.switchClosed, { name: look.areas[one.areaId] ?? "" });
    case "out":
      return fill(words.switchOut, { name: one.name });
    case "twin":
      return fill(words.switchTwin, { name: one.name });
  }
}

/** Where two weeks differ: days that follow each other and change alike are said together. */
export function weekChanges(
  before: readonly WeeklyShift[],
  after: readonly WeeklyShift[],
  { words, weekdays }: Pick<TrialLook, "words" | "weekdays">,
): { days: string; before: string; after: string }[] {
  const said = (week: readonly WeeklyShift[], weekday: number) =>
    week
      .filter((shift) => shift.weekday === weekday)
      .map(({ startMinute, endMinute }) => `${clockOfMinute(startMinute)}–${clockOfMinute(endMinute)}`)
      .join(words.listJoin) || words.rest;
  const runs: { first: number; last: number; before: string; after: string }[] = [];
  for (const weekday of weekdays.keys()) {
    const [was, is] = [said(before, weekday + 1), said(after, weekday + 1)];
    const run = runs.at(-1);
    if (was === is) continue;
    if (run?.last === weekday - 1 && run.before === was && run.after === is) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, before: was, after: is });
  }
  return runs.map(({ first, last, ...said }) => {
    const [from = "", to = ""] = [weekdays[first], weekdays[last]];
    return { ...said, days: first === last ? from : fill(words.daySpan, { first: from, last: to }) };
  });
}

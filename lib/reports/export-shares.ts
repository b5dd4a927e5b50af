import { DateTime } from "luxon";
import { decimalsOf } from "@/lib/catalog/amount";
import type { Messages } from "@/lib/i18n/messages";
import { BOM, csvLine } from "./csv";
import type { OverrideRow } from "./queries-overrides";
import type { ShareRow } from "./queries-shares";

/** Shares as the lines of a CSV file: income in major units, and left out for whoever may not see it. */
export function csvShares(rows: readonly ShareRow[], currency: string, t: Messages): string[] {
  const heads = t.reports.shares.csv;
  const digits = (value: number) => Number(value.toFixed(2));
  const shown = rows.some(({ income }) => income !== null);
  const pick = (cells: Record<keyof typeof heads, string | number | null>) =>
    csvLine(
      (Object.keys(heads) as (keyof typeof heads)[]).flatMap((key) => (key !== "income" || shown ? cells[key] : [])),
    );
  return [
    BOM + pick(heads),
    ...rows.map(({ name, jobs, target, below, hours, shiftHours, income, km }) =>
      pick({
        name,
        jobs,
        target: digits(target),
        below: digits(below),
        hours: digits(hours),
        shiftHours: digits(shiftHours),
        income: income === null ? null : income / 10 ** decimalsOf(currency),
        km: digits(km),
      }),
    ),
  ];
}

/** Choices by hand as the lines of a CSV file; times in the business's zone. */
export function csvOverrides(rows: readonly OverrideRow[], zone: string, t: Messages): string[] {
  const heads = t.reports.shares.overridesCsv;
  const reasons: Record<string, string> = t.dispatch.refusals;
  return [
    BOM + csvLine(Object.values(heads)),
    ...rows.map(({ at, by, code, fromName, toName, bestName, reason, rules, undone }) =>
      csvLine([
        DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd HH:mm"),
        by,
        code,
        fromName,
        toName,
        bestName,
        reason,
        rules.map((rule) => reasons[rule] ?? rule).join(" / "),
        undone ? t.common.yes : t.common.no,
      ]),
    ),
  ];
}

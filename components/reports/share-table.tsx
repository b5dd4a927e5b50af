import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { count, money } from "@/lib/i18n/format";
import type { ShareRow } from "@/lib/reports/queries-shares";
import type { Look } from "./report-stats";
import { sayBelow } from "./share-bars";

/** Jobs, hours, income and road of everybody, in figures; without money for whoever may not see it. */
export function ShareTable({ rows, look, aside }: { rows: ShareRow[]; look: Look; aside: ReactNode }) {
  const { locale, currency, t } = look;
  const words = t.reports.shares;
  const columns: Column<ShareRow>[] = [
    { key: "name", header: words.name, cell: ({ name }) => name },
    { key: "jobs", header: t.reports.jobs, cell: ({ jobs }) => jobs, end: true },
    { key: "target", header: words.target, cell: ({ target }) => count(target, locale, 1), end: true },
    { key: "below", header: words.difference, cell: ({ below }) => sayBelow(below, look), end: true },
    { key: "hours", header: words.hours, cell: ({ hours }) => count(hours, locale, 1), end: true },
    { key: "shift", header: words.shiftHours, cell: ({ shiftHours }) => count(shiftHours, locale), end: true },
    ...(rows.some(({ income }) => income !== null)
      ? [
          {
            key: "income",
            header: words.income,
            cell: ({ income }: ShareRow) => money(income ?? 0, currency, locale),
            end: true,
          },
        ]
      : []),
    { key: "km", header: t.reports.km, cell: ({ km }) => count(km, locale), end: true },
  ];
  return (
    <Card id="people" title={words.table} aside={aside} flush>
      <DataTable
        caption={words.table}
        columns={columns}
        rows={rows}
        rowKey={({ workerId }) => workerId}
        rowHref={({ workerId }) => `/admin/staff/${workerId}`}
      />
    </Card>
  );
}

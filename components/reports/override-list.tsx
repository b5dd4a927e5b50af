import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { TimeText } from "@/components/ui/time-text";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { OverrideRow } from "@/lib/reports/queries-overrides";

/** Choices by hand, by manager, whoever made most first: when, which order, from whom to whom, and why. */
export function OverrideList({ rows, reading, t, aside }: OverrideListProps) {
  const words = t.reports.shares;
  const managers = [...new Set(rows.map(({ by }) => by))]
    .map((name) => ({ name, own: rows.filter(({ by }) => by === name) }))
    .sort((a, b) => b.own.length - a.own.length);
  const title = rows.length > 0 ? fill(words.overridesCount, { n: rows.length }) : words.overrides;
  return (
    <Card id="overrides" title={title} aside={rows.length > 0 && aside}>
      {rows.length === 0 && <p className="text-ink-3">{words.overridesNone}</p>}
      {managers.map(({ name, own }) => (
        <Disclosure
          key={name}
          open={managers.length === 1}
          summary={fill(words.byManager, { name, n: own.length })}
          className="border-b last:border-0"
        >
          <DataTable
            caption={fill(words.byManager, { name, n: own.length })}
            columns={columnsOf(reading, t)}
            rows={own}
            rowKey={({ id }) => id}
            rowHref={({ orderId }) => `/admin/orders/${orderId}`}
          />
        </Disclosure>
      ))}
    </Card>
  );
}

function columnsOf(reading: Reading, t: Messages): Column<OverrideRow>[] {
  const words = t.reports.shares;
  const rules: Record<string, string> = t.dispatch.refusals;
  return [
    { key: "order", header: words.order, cell: ({ code }) => code },
    { key: "at", header: words.when, cell: ({ at }) => <TimeText at={at} reading={reading} /> },
    { key: "from", header: words.from, cell: ({ fromName }) => fromName ?? words.nobody },
    { key: "to", header: words.to, cell: ({ toName }) => toName },
    { key: "best", header: words.best, cell: ({ bestName }) => bestName ?? words.nobody },
    {
      key: "reason",
      header: words.reason,
      cell: ({ reason, undone }) => (undone ? `${reason} (${words.undone})` : reason),
    },
    {
      key: "rules",
      header: words.rules,
      cell: (row) => row.rules.map((rule) => rules[rule] ?? rule).join(" · ") || t.common.none,
    },
  ];
}

type OverrideListProps = { rows: OverrideRow[]; reading: Reading; t: Messages; aside: ReactNode };

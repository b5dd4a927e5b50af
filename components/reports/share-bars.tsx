import { Card } from "@/components/ui/card";
import { fill } from "@/lib/i18n/fill";
import { count } from "@/lib/i18n/format";
import type { ShareRow } from "@/lib/reports/queries-shares";
import type { Look } from "./report-stats";

/** Closer to one's share than this, in jobs, is even. */
const EVEN = 0.5;

/** Everybody's jobs as a bar, with their fair share as a line across it. */
export function ShareBars({ rows, look }: { rows: ShareRow[]; look: Look }) {
  const words = look.t.reports.shares;
  const most = Math.max(1, ...rows.flatMap(({ jobs, target }) => [jobs, target]));
  return (
    <Card id="shares" title={finding(rows, look)}>
      <p className="mb-3 flex flex-wrap gap-x-4 text-sm text-ink-2">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden className="h-2 w-6 rounded-full bg-ink-3" />
          {words.barsKey.jobs}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden className="h-4 w-0.75 bg-brand" />
          {words.barsKey.target}
        </span>
      </p>
      <ul aria-label={words.bars} className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {rows.map((row) => (
          <li key={row.workerId} className="grid gap-1">
            <p className="flex flex-wrap justify-between gap-x-4 text-sm">
              <a href={`/admin/staff/${row.workerId}`} className="font-semibold underline underline-offset-4">
                {row.name}
              </a>
              <span className="num">
                {fill(words.jobsOfTarget, { jobs: row.jobs, target: count(row.target, look.locale, 1) })}
                {" · "}
                <span className="font-semibold">{sayBelow(row.below, look)}</span>
              </span>
            </p>
            <div aria-hidden className="relative h-4">
              <div className="absolute inset-x-0 top-1 h-2 rounded-full bg-sunken" />
              <div
                className="absolute inset-s-0 top-1 h-2 rounded-full bg-ink-3"
                style={{ width: `${(row.jobs / most) * 100}%` }}
              />
              <div
                className="absolute top-0 h-4 w-0.75 bg-brand"
                style={{ insetInlineStart: `calc(${(Math.max(0, row.target) / most) * 100}% - 2px)` }}
              />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-xs text-ink-3">{words.note}</p>
    </Card>
  );
}

/** How far somebody is from their share, in words. */
export function sayBelow(below: number, { locale, t }: Look): string {
  const words = t.reports.shares;
  const n = count(Math.abs(below), locale, 1);
  return n === "0" ? words.none : fill(below > 0 ? words.below : words.above, { n });
}

function finding(rows: ShareRow[], { locale, t }: Look): string {
  const words = t.reports.shares;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || first.below > -EVEN || last.below < EVEN) return words.even;
  const [more, less] = [count(-first.below, locale, 1), count(last.below, locale, 1)];
  return fill(words.finding, { above: first.name, more, below: last.name, less });
}

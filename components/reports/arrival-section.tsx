import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { fill } from "@/lib/i18n/fill";
import { count, dateText, percent, type Reading } from "@/lib/i18n/format";
import { allWeeks, ENOUGH_VISITS, type WeekAccuracy } from "@/lib/reports/accuracy";
import type { Look } from "./report-stats";

/** How good the arrival estimates were: a title that says it, and every week. With few visits it says that instead. */
export function ArrivalSection({ weeks, reading, look }: { weeks: WeekAccuracy[]; reading: Reading; look: Look }) {
  const { locale, t } = look;
  const words = t.reports.arrivals;
  const all = allWeeks(weeks);
  const minutes = (value: number) => fill(words.minutes, { n: count(value, locale, 1) });
  const share = (value: number) => percent(value, locale);
  const title = !all
    ? words.empty
    : fill(all.visits < ENOUGH_VISITS ? words.few : words.title, {
        n: all.visits,
        share: share(all.within),
        minutes: minutes(all.error),
      });
  const columns: Column<WeekAccuracy>[] = [
    // Noon UTC of a calendar day is the same calendar day in every business's zone that matters here.
    { key: "week", header: words.week, cell: ({ week }) => dateText(new Date(`${week}T12:00:00Z`), reading) },
    { key: "visits", header: words.visits, cell: ({ visits }) => count(visits, locale), end: true },
    { key: "within", header: words.within, cell: ({ within }) => share(within), end: true },
    { key: "early", header: words.early, cell: ({ early }) => share(early), end: true },
    { key: "late", header: words.late, cell: ({ late }) => share(late), end: true },
    { key: "error", header: words.error, cell: ({ error }) => minutes(error), end: true },
    { key: "width", header: words.width, cell: ({ width }) => minutes(width), end: true },
  ];
  return (
    <Card id="arrivals" title={title} flush={weeks.length > 0} className="lg:col-span-2">
      {weeks.length > 0 && (
        <DataTable caption={words.caption} columns={columns} rows={weeks.toReversed()} rowKey={({ week }) => week} />
      )}
      <p className={`text-xs text-ink-3 ${weeks.length > 0 ? "px-4 py-3" : ""}`}>{words.note}</p>
    </Card>
  );
}

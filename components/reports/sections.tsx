import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Meter } from "@/components/ui/meter";
import { fill } from "@/lib/i18n/fill";
import { count, dateText, money, percent, type Reading } from "@/lib/i18n/format";
import { heatmap } from "@/lib/reports/heatmap";
import { hexagons } from "@/lib/reports/hexagons";
import type { AreaRow, DayRow, HourCell, PersonRow } from "@/lib/reports/queries";
import { AreaMap } from "./area-map";
import { HeatmapTable } from "./heatmap-table";
import type { Look } from "./report-stats";
import { TrendChart } from "./trend-chart";

/** Orders day by day: a title that says the finding, the chart, and the table behind it. */
export function TrendSection({
  rows,
  days,
  reading,
  look,
}: {
  rows: DayRow[];
  days: string[];
  reading: Reading;
  look: Look;
}) {
  const { locale, currency, t } = look;
  const words = t.reports;
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const all = days.map((day) => byDay.get(day) ?? { day, orders: 0, completed: 0, revenue: 0 });
  const most = all.reduce((best, row) => (row.orders > best.orders ? row : best), all[0] ?? { day: "", orders: 0 });
  const total = all.reduce((sum, { orders }) => sum + orders, 0);
  // Noon UTC of a calendar day is the same calendar day in every business's zone that matters here.
  const dayName = (day: string) => dateText(new Date(`${day}T12:00:00Z`), { ...reading, zone: "UTC" });
  const title = total
    ? fill(words.trendTitle, {
        orders: count(total / Math.max(1, all.length), locale, 1),
        day: dayName(most.day),
        max: most.orders,
      })
    : words.trendEmpty;
  const columns: Column<DayRow>[] = [
    { key: "day", header: words.day, cell: (row) => dayName(row.day) },
    { key: "orders", header: words.orders, cell: (row) => row.orders, end: true },
    { key: "completed", header: words.completed, cell: (row) => row.completed, end: true },
    { key: "revenue", header: words.revenue, cell: (row) => money(row.revenue, currency, locale), end: true },
  ];
  return (
    <Card id="trend" title={title} className="lg:col-span-2">
      <TrendChart rows={all.map(({ day, orders }) => ({ day: day.slice(5), orders }))} label={words.orders} />
      <Disclosure summary={words.trendTable}>
        <DataTable caption={words.trendTable} columns={columns} rows={all.toReversed()} rowKey={(row) => row.day} />
      </Disclosure>
    </Card>
  );
}

/** When the work is. */
export function HoursSection({ cells, days, look: { t, locale } }: { cells: HourCell[]; days: string[]; look: Look }) {
  const map = heatmap(cells, days);
  const weekdays = Object.values(t.time.weekdays);
  const title = map.busiest
    ? fill(t.reports.heatTitle, {
        weekday: weekdays[map.busiest.weekday - 1] ?? "",
        hour: map.busiest.hour,
        n: count(map.busiest.average, locale, 1),
      })
    : t.reports.heatEmpty;
  return (
    <Card id="hours" title={title}>
      <HeatmapTable map={map} words={t.reports} weekdays={weekdays} />
    </Card>
  );
}

/** Where the work is. */
export function AreaSection({
  areas,
  points,
  look,
}: {
  areas: AreaRow[];
  points: { lat: number; lng: number }[];
  look: Look;
}) {
  const { locale, currency, t } = look;
  const words = t.reports;
  const total = areas.reduce((sum, { orders }) => sum + orders, 0);
  const named = areas.map((area) => ({ ...area, name: locale === "zh" ? area.nameZh : area.nameEn }));
  const [first] = named;
  const title =
    first && total
      ? fill(words.areaTitle, { area: first.name, share: percent(first.orders / total, locale) })
      : words.areaEmpty;
  return (
    <Card id="areas" title={title}>
      <AreaMap areas={named} cells={hexagons(points)} label={words.mapLabel} />
      <p className="mt-1 mb-3 text-xs text-ink-3">{words.mapLegend}</p>
      <div className="grid gap-3">
        {named.map((area) => (
          <Meter
            key={area.id}
            label={area.name}
            value={area.orders}
            max={first?.orders || 1}
            text={`${area.orders} · ${money(area.revenue, currency, locale)}${area.onTime === null ? "" : ` · ${words.onTime} ${percent(area.onTime, locale)}`}`}
          />
        ))}
      </div>
    </Card>
  );
}

/** How the work is shared. */
export function PeopleSection({ people, look }: { people: PersonRow[]; look: Look }) {
  const { locale, currency, t } = look;
  const words = t.reports;
  const [first, last] = [people[0], people.at(-1)];
  const title =
    first && last && first.jobs > 0
      ? fill(words.peopleTitle, { name: first.name, max: first.jobs, last: last.name, min: last.jobs })
      : words.peopleEmpty;
  const columns: Column<PersonRow>[] = [
    { key: "name", header: words.people, cell: (row) => row.name },
    { key: "jobs", header: words.jobs, cell: (row) => row.jobs, end: true },
    { key: "hours", header: words.hours, cell: (row) => count(row.hours, locale, 1), end: true },
    { key: "revenue", header: words.revenue, cell: (row) => money(row.revenue, currency, locale), end: true },
    { key: "km", header: words.km, cell: (row) => count(row.km, locale), end: true },
    {
      key: "onTime",
      header: words.onTime,
      cell: (row) => (row.onTime === null ? "–" : percent(row.onTime, locale)),
      end: true,
    },
    { key: "rating", header: words.rating, cell: (row) => row.rating?.toFixed(2) ?? "–", end: true },
    { key: "declined", header: words.declined, cell: (row) => row.declined, end: true },
    { key: "silent", header: words.silent, cell: (row) => row.silent, end: true },
  ];
  return (
    <Card id="people" title={title} flush className="lg:col-span-2">
      <DataTable
        caption={title}
        columns={columns}
        rows={people}
        rowKey={(row) => row.id}
        rowHref={(row) => `/admin/staff/${row.id}`}
      />
    </Card>
  );
}

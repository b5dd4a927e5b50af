import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { count, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { zoned } from "@/lib/i18n/zoned";
import type { WorkerRow } from "@/lib/staff/queries";

/** Everybody who can be sent: what they can do, where, and whether they work today. */
export function WorkerTable({ workers, reading, t }: { workers: WorkerRow[]; reading: Reading; t: Messages }) {
  const words = t.staffAdmin.people;
  const { locale } = reading;
  const between = locale === "zh" ? "、" : ", ";
  const columns: Column<WorkerRow>[] = [
    { key: "name", header: words.name, cell: (worker) => <span className="whitespace-nowrap">{worker.name}</span> },
    {
      key: "today",
      header: words.today,
      cell: (worker) => (
        <span className={worker.active && !worker.away ? "" : "text-ink-3"}>{todayText(worker, reading, t)}</span>
      ),
    },
    {
      key: "skills",
      header: words.skills,
      cell: ({ skills }) =>
        skills.map(({ skill, level }) => `${named(skill, locale)} ${level}`).join(between) || t.common.none,
    },
    {
      key: "areas",
      header: words.areas,
      cell: ({ areas }) => areas.map(({ area }) => named(area, locale)).join(between) || t.common.none,
    },
    {
      key: "rating",
      header: words.rating,
      end: true,
      cell: ({ rating }) => (
        <span className="inline-flex items-center gap-1">
          <Icon name="star" size={14} className="text-ink-3" />
          {count(rating, locale, 1)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={workers}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/staff/${id}`}
    />
  );
}

function todayText({ active, away, shifts }: WorkerRow, { zone, now }: Reading, t: Messages): string {
  const words = t.staffAdmin.people;
  if (!active) return words.inactive;
  if (away) return [words.away, away.reason].filter(Boolean).join(" · ");
  const { weekday } = zoned(now, zone);
  return shifts.some((shift) => shift.weekday === weekday) ? words.atWork : words.off;
}

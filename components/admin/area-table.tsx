import { type Column, DataTable } from "@/components/ui/data-table";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { AreaView } from "@/lib/staff/queries";

/** Where the business goes, for which fee, and with how many people. */
export function AreaTable({ areas, currency, edits, locale, t }: AreaTableProps) {
  const words = t.staffAdmin.areas;
  const columns: Column<AreaView>[] = [
    { key: "name", header: words.title, cell: (area) => named(area, locale) },
    {
      key: "fee",
      header: fill(words.fee, { currency }),
      end: true,
      cell: ({ feeAmount }) => (feeAmount > 0 ? money(feeAmount, currency, locale) : words.feeNone),
    },
    { key: "people", header: words.people, end: true, cell: ({ workers }) => fill(words.workers, { n: workers }) },
    { key: "active", header: words.active, cell: ({ active }) => (active ? t.common.yes : words.inactive) },
  ];
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={areas}
      rowKey={({ id }) => id}
      rowHref={edits ? ({ id }) => `/admin/areas/${id}` : undefined}
    />
  );
}

type AreaTableProps = { areas: AreaView[]; currency: string; edits: boolean; locale: Locale; t: Messages };

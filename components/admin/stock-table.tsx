import { type Column, DataTable } from "@/components/ui/data-table";
import type { StockRow } from "@/lib/catalog/queries-stock";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** So few free pieces are low. */
const LOW = 3;

/** What lies where: the fewest free pieces first. */
export function StockTable({ rows, edits, locale, t }: StockTableProps) {
  const words = t.stock;
  const columns: Column<StockRow>[] = [
    { key: "product", header: words.product, cell: ({ product }) => named(product, locale) },
    {
      key: "place",
      header: words.place,
      cell: ({ place }) => (place.active ? named(place, locale) : `${named(place, locale)} · ${words.inactive}`),
    },
    { key: "onHand", header: words.onHand, end: true, cell: ({ onHand }) => onHand },
    { key: "reserved", header: words.reserved, end: true, cell: ({ reserved }) => reserved },
    { key: "free", header: words.free, end: true, cell: ({ free }) => <Free free={free} words={words} /> },
  ];
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={edits ? ({ id }) => `/admin/stock/change?stock=${id}` : undefined}
    />
  );
}

function Free({ free, words }: { free: number; words: Messages["stock"] }) {
  if (free > LOW) return free;
  return (
    <span data-state={free === 0 ? "error" : "warn"} className="font-semibold text-state-ink">
      {free} · {free === 0 ? words.soldOut : words.low}
    </span>
  );
}

type StockTableProps = { rows: StockRow[]; edits: boolean; locale: Locale; t: Messages };

import { type Column, DataTable } from "@/components/ui/data-table";
import type { PlaceRow } from "@/lib/catalog/queries-goods";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** Places that ship, and how much lies there. */
export function PlaceTable({ places, edits, locale, t }: PlaceTableProps) {
  const { goods, stock } = t;
  const columns: Column<PlaceRow>[] = [
    { key: "name", header: goods.place, cell: (place) => named(place, locale) },
    { key: "state", header: goods.state, cell: ({ active }) => (active ? goods.inUse : stock.inactive) },
    { key: "products", header: goods.kinds, end: true, cell: ({ products }) => products },
    { key: "onHand", header: stock.onHand, end: true, cell: ({ onHand }) => onHand },
    { key: "reserved", header: stock.reserved, end: true, cell: ({ reserved }) => reserved },
  ];
  return (
    <DataTable
      caption={goods.places}
      columns={columns}
      rows={places}
      rowKey={({ id }) => id}
      rowHref={edits ? ({ id }) => `/admin/stock/places/${id}` : undefined}
    />
  );
}

type PlaceTableProps = { places: PlaceRow[]; edits: boolean; locale: Locale; t: Messages };

import { type Column, DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import type { ProductRow } from "@/lib/catalog/queries-goods";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** Products: price, which services offer them, where they lie. */
export function ProductTable({ products, edits, currency, locale, t }: ProductTableProps) {
  const { goods, stock } = t;
  const list = (names: string[]) => names.join(locale === "zh" ? "、" : ", ");
  const columns: Column<ProductRow>[] = [
    {
      key: "name",
      header: goods.product,
      cell: (product) => (product.active ? named(product, locale) : `${named(product, locale)} · ${stock.inactive}`),
    },
    { key: "sku", header: goods.sku, cell: ({ sku }) => sku },
    {
      key: "price",
      header: goods.priceShort,
      end: true,
      cell: ({ amount }) => <Money amount={amount} currency={currency} locale={locale} />,
    },
    {
      key: "services",
      header: goods.offeredBy,
      cell: ({ services }) =>
        list(services.map((service) => named(service, locale))) || <span className="text-ink-3">{t.common.none}</span>,
    },
    {
      key: "places",
      header: goods.where,
      cell: ({ stocks }) =>
        list(stocks.map(({ place, onHand }) => `${named(place, locale)} ${onHand}`)) || (
          <span className="text-ink-3">{goods.notCounted}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={goods.products}
      columns={columns}
      rows={products}
      rowKey={({ id }) => id}
      rowHref={edits ? ({ id }) => `/admin/stock/products/${id}` : undefined}
    />
  );
}

type ProductTableProps = {
  products: ProductRow[];
  edits: boolean;
  currency: string;
  locale: Locale;
  t: Messages;
};

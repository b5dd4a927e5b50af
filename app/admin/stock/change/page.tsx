import { StockForm } from "@/components/admin/stock-form";
import { PageHeader } from "@/components/ui/page-header";
import { listStock, stockChoices } from "@/lib/catalog/queries-stock";
import { office, type Query, single, titled } from "../../office";
import { change } from "./actions";

export const generateMetadata = titled((t) => t.stock.change);

/** What came in or was counted, of one product at one place; `?stock=` names which. */
export default async function StockChangePage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale } = await office("/admin/stock/change", "stock", "edit");
  const [choices, rows, { stock, product }] = await Promise.all([
    stockChoices(actor),
    listStock(actor),
    single(searchParams),
  ]);
  const row = rows.find(({ id }) => id === stock);
  return (
    <div className="grid max-w-2xl gap-4">
      <PageHeader title={t.stock.change} back={{ href: "/admin/stock", label: t.stock.back }} />
      <StockForm
        action={change}
        choices={choices}
        row={row}
        productId={row?.product.id ?? product}
        locale={locale}
        t={t}
      />
    </div>
  );
}

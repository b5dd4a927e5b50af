import { SavedNotice } from "@/components/admin/saved-notice";
import { StockChanges } from "@/components/admin/stock-changes";
import { StockTable } from "@/components/admin/stock-table";
import { StockTabs } from "@/components/admin/stock-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { listStock, stockChanges } from "@/lib/catalog/queries-stock";
import { office, type Query, single, titled } from "../office";

export const generateMetadata = titled((t) => t.stock.title);

/** What lies where, what is promised to orders, and who changed it. */
export default async function StockPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, reading } = await office("/admin/stock", "stock");
  const [rows, changes, { done }] = await Promise.all([listStock(actor), stockChanges(actor), single(searchParams)]);
  const edits = may(actor, "stock", "edit");
  const change = edits && (
    <ButtonLink href="/admin/stock/change" icon="plus">
      {t.stock.change}
    </ButtonLink>
  );
  return (
    <div className="grid gap-4">
      <PageHeader title={t.stock.title} lead={t.stock.lead} actions={change} />
      <StockTabs current="counts" words={t.goods} />
      <SavedNotice done={done} t={t} />
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState icon="box" title={t.stock.emptyTitle} action={change}>
            {t.stock.emptyText}
          </EmptyState>
        ) : (
          <StockTable rows={rows} edits={edits} locale={locale} t={t} />
        )}
      </Card>
      <Card title={t.stock.changes} id="changes">
        <StockChanges changes={changes} reading={reading} words={t.stock} />
      </Card>
    </div>
  );
}

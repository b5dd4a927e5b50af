import { GoodsChanges } from "@/components/admin/goods-changes";
import { ProductTable } from "@/components/admin/product-table";
import { SavedNotice } from "@/components/admin/saved-notice";
import { StockTabs } from "@/components/admin/stock-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { goodsChanges, goodsNames, listProducts } from "@/lib/catalog/queries-goods";
import { office, type Query, single, titled } from "../../office";

export const generateMetadata = titled((t) => t.goods.products);

/** What is sold along with services. */
export default async function ProductsPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, business, reading } = await office("/admin/stock/products", "stock");
  const { currency } = business;
  const [products, changes, names, { done }] = await Promise.all([
    listProducts(actor),
    goodsChanges(actor),
    goodsNames(actor, locale),
    single(searchParams),
  ]);
  const edits = may(actor, "stock", "edit");
  const add = edits && (
    <ButtonLink href="/admin/stock/products/new" icon="plus">
      {t.goods.addProduct}
    </ButtonLink>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader title={t.stock.title} actions={add} />
      <StockTabs current="products" words={t.goods} />
      <SavedNotice done={done} t={t} />
      <Card flush>
        {products.length === 0 ? (
          <EmptyState icon="box" title={t.goods.emptyProducts} action={add}>
            {t.goods.emptyProductsText}
          </EmptyState>
        ) : (
          <ProductTable products={products} edits={edits} currency={currency} locale={locale} t={t} />
        )}
      </Card>
      <Card title={t.goods.changes} id="changes">
        <GoodsChanges changes={changes} names={names} currency={currency} reading={reading} t={t} />
      </Card>
    </div>
  );
}

import { GoodsChanges } from "@/components/admin/goods-changes";
import { PlaceTable } from "@/components/admin/place-table";
import { SavedNotice } from "@/components/admin/saved-notice";
import { StockTabs } from "@/components/admin/stock-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { goodsChanges, goodsNames, listPlaces } from "@/lib/catalog/queries-goods";
import { office, type Query, single, titled } from "../../office";

export const generateMetadata = titled((t) => t.goods.places);

/** From where products ship. */
export default async function PlacesPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, business, reading } = await office("/admin/stock/places", "stock");
  const [places, changes, names, { done }] = await Promise.all([
    listPlaces(actor),
    goodsChanges(actor),
    goodsNames(actor, locale),
    single(searchParams),
  ]);
  const edits = may(actor, "stock", "edit");
  const add = edits && (
    <ButtonLink href="/admin/stock/places/new" icon="plus">
      {t.goods.addPlace}
    </ButtonLink>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader title={t.stock.title} actions={add} />
      <StockTabs current="places" words={t.goods} />
      <SavedNotice done={done} t={t} />
      <Card flush>
        {places.length === 0 ? (
          <EmptyState icon="pin" title={t.goods.emptyPlaces} action={add}>
            {t.goods.emptyPlacesText}
          </EmptyState>
        ) : (
          <PlaceTable places={places} edits={edits} locale={locale} t={t} />
        )}
      </Card>
      <Card title={t.goods.changes} id="changes">
        <GoodsChanges changes={changes} names={names} currency={business.currency} reading={reading} t={t} />
      </Card>
    </div>
  );
}

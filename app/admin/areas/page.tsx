import { AreaPicture } from "@/components/admin/area-picture";
import { AreaTable } from "@/components/admin/area-table";
import { SavedNotice } from "@/components/admin/saved-notice";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { listAreas } from "@/lib/staff/queries";
import { office, type Query, single, titled } from "../office";

export const generateMetadata = titled((t) => t.staffAdmin.areas.title);

/** Where the business goes: a picture, and the list with fees and people. */
export default async function AreasPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, business } = await office("/admin/areas", "areas");
  const [areas, { done }] = await Promise.all([listAreas(actor), single(searchParams)]);
  const words = t.staffAdmin.areas;
  const shared = { areas, currency: business.currency, locale };
  return (
    <>
      <PageHeader title={words.title} />
      <SavedNotice done={done} t={t} />
      {areas.length === 0 ? (
        <EmptyState icon="map" title={words.emptyTitle}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className="mt-3 grid items-start gap-4 lg:grid-cols-2">
          <Card flush>
            <AreaTable {...shared} edits={may(actor, "areas", "edit")} t={t} />
          </Card>
          <Card>
            <AreaPicture {...shared} words={words} />
          </Card>
        </div>
      )}
    </>
  );
}

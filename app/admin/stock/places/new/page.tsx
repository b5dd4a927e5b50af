import { PlaceForm } from "@/components/admin/place-form";
import { PageHeader } from "@/components/ui/page-header";
import { listAreas } from "@/lib/staff/queries";
import { office, titled } from "../../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.goods.addPlace);

/** A new place that ships. */
export default async function NewPlacePage() {
  const { actor, t, locale } = await office("/admin/stock/places/new", "stock", "edit");
  const areas = await listAreas(actor);
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={t.goods.addPlace} back={{ href: "/admin/stock/places", label: t.goods.backPlaces }} />
      <PlaceForm action={save.bind(null, null)} place={null} areas={areas} locale={locale} t={t} />
    </div>
  );
}

import { notFound } from "next/navigation";
import { PlaceForm } from "@/components/admin/place-form";
import { PageHeader } from "@/components/ui/page-header";
import { listPlaces } from "@/lib/catalog/queries-goods";
import { named } from "@/lib/i18n/named";
import { listAreas } from "@/lib/staff/queries";
import { office, titled } from "../../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.goods.place);

/** One place that ships: its names, where it is, whether it is in use. */
export default async function PlacePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t, locale } = await office(`/admin/stock/places/${id}`, "stock", "edit");
  const [places, areas] = await Promise.all([listPlaces(actor), listAreas(actor)]);
  const place = places.find((one) => one.id === id);
  if (!place) notFound();
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={named(place, locale)} back={{ href: "/admin/stock/places", label: t.goods.backPlaces }} />
      <PlaceForm action={save.bind(null, id)} place={place} areas={areas} locale={locale} t={t} />
    </div>
  );
}

import { cornersOf, mapPicture } from "@/components/board/map-picture";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlaceRow } from "@/lib/catalog/queries-goods";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { AreaView } from "@/lib/staff/queries";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { PinMap } from "./pin-map";
import { TypedCheck, TypedInput } from "./typed-fields";

/** A place that ships: its names, where it is, whether it is in use; without one, a new place. */
export function PlaceForm({ action, place, areas, locale, t }: PlaceFormProps) {
  const words = t.goods;
  const nameOf = new Map(areas.map((area) => [area.id, named(area, locale)]));
  const shapes = mapPicture(areas)?.shapes ?? [];
  return (
    <ActionForm action={action} label={words.place}>
      <Card>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TypedInput name="nameZh" label={words.nameZh} defaultValue={place?.nameZh} maxLength={40} required />
          <TypedInput name="nameEn" label={words.nameEn} defaultValue={place?.nameEn} maxLength={60} required />
          {shapes.length > 0 && (
            <div className="grid gap-1.5 sm:col-span-2">
              <p className="text-sm font-semibold">{words.pin}</p>
              <PinMap
                corners={cornersOf(areas)}
                shapes={shapes.map((shape) => ({ ...shape, name: nameOf.get(shape.id) ?? "" }))}
                pin={place && { lat: place.lat, lng: place.lng }}
                label={words.pin}
                hint={words.pinHint}
                words={t.map}
              />
            </div>
          )}
          <div className="sm:col-span-2">
            <TypedInput
              name="address"
              label={words.address}
              hint={words.addressHint}
              maxLength={200}
              autoComplete="off"
              optional={t.common.optional}
            />
          </div>
          <TypedCheck name="active" label={words.placeActive} defaultChecked={place?.active ?? true} />
        </div>
      </Card>
      <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
        {words.save}
      </SubmitButton>
    </ActionForm>
  );
}

type PlaceFormProps = {
  action: FormAction;
  place: PlaceRow | null;
  areas: AreaView[];
  locale: Locale;
  t: Messages;
};

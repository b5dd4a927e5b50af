import { notFound } from "next/navigation";
import { ActionForm } from "@/components/admin/action-form";
import { AreaPicture } from "@/components/admin/area-picture";
import { TypedCheck, TypedInput } from "@/components/admin/typed-fields";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeAmount } from "@/lib/catalog/amount";
import { fill } from "@/lib/i18n/fill";
import { named } from "@/lib/i18n/named";
import { listAreas } from "@/lib/staff/queries";
import { office, titled } from "../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.staffAdmin.areas.title);

/** One area: names, fee, whether it takes orders; its bounds as a picture. */
export default async function AreaPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t, locale, business } = await office(`/admin/areas/${id}`, "areas", "edit");
  const areas = await listAreas(actor);
  const area = areas.find((one) => one.id === id);
  if (!area) notFound();
  const words = t.staffAdmin.areas;
  const { currency } = business;
  return (
    <>
      <PageHeader title={named(area, locale)} back={{ href: "/admin/areas", label: words.back }} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card>
          <ActionForm action={save.bind(null, id)} label={named(area, locale)}>
            <TypedInput name="nameZh" label={words.nameZh} defaultValue={area.nameZh} maxLength={40} required />
            <TypedInput name="nameEn" label={words.nameEn} defaultValue={area.nameEn} maxLength={60} required />
            <TypedInput
              name="feeAmount"
              label={fill(words.fee, { currency })}
              hint={t.staffAdmin.services.noteOldOrders}
              inputMode="decimal"
              defaultValue={writeAmount(area.feeAmount, currency)}
              required
            />
            <TypedCheck name="active" label={words.active} defaultChecked={area.active} />
            <SubmitButton size="lg" pendingLabel={t.common.sending}>
              {words.save}
            </SubmitButton>
          </ActionForm>
        </Card>
        <Card>
          <AreaPicture areas={areas} chosen={id} currency={currency} locale={locale} words={words} />
        </Card>
      </div>
    </>
  );
}

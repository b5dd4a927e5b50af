import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeAmount } from "@/lib/catalog/amount";
import type { ServiceView } from "@/lib/catalog/queries";
import { MOST_CREW } from "@/lib/catalog/schema";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { SkillView } from "@/lib/staff/queries";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { ServicePickup } from "./service-pickup";
import { TypedArea, TypedCheck, TypedInput, TypedSelect } from "./typed-fields";

const LEVELS = [1, 2, 3, 4, 5];
const CREWS = Array.from({ length: MOST_CREW }, (_, i) => i + 1);

/** A service as managers edit it; without one, a new service. */
export function ServiceForm({ action, service, skills, currency, locale, t }: ServiceFormProps) {
  const words = t.staffAdmin.services;
  const amount = (minor: number | undefined) => (minor === undefined ? "" : writeAmount(minor, currency));
  return (
    <ActionForm action={action} className="grid gap-4" label={words.title}>
      <Card>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TypedInput name="nameZh" label={words.nameZh} defaultValue={service?.nameZh} maxLength={40} required />
          <TypedInput name="nameEn" label={words.nameEn} defaultValue={service?.nameEn} maxLength={60} required />
          <TypedArea
            name="descriptionZh"
            label={words.descriptionZh}
            defaultValue={service?.descriptionZh}
            maxLength={300}
          />
          <TypedArea
            name="descriptionEn"
            label={words.descriptionEn}
            defaultValue={service?.descriptionEn}
            maxLength={300}
          />
          <TypedInput
            name="slug"
            label={words.slug}
            hint={words.slugHint}
            defaultValue={service?.slug}
            maxLength={40}
            autoCapitalize="none"
            required
          />
          <TypedSelect
            name="icon"
            label={words.icon}
            defaultValue={service?.icon ?? "home"}
            options={Object.entries(words.icons).map(([value, label]) => ({ value, label }))}
          />
        </div>
      </Card>
      <Card>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TypedInput
            name="baseAmount"
            label={fill(words.price, { currency })}
            hint={words.noteOldOrders}
            inputMode="decimal"
            defaultValue={amount(service?.baseAmount)}
            required
          />
          <TypedInput
            name="durationMinutes"
            label={words.duration}
            inputMode="numeric"
            defaultValue={service?.durationMinutes}
            required
          />
          <TypedSelect
            name="skillId"
            label={words.skill}
            defaultValue={service?.skillId}
            empty={t.common.choose}
            options={skills.map((skill) => ({ value: skill.id, label: named(skill, locale) }))}
          />
          <TypedSelect
            name="minLevel"
            label={words.minLevel}
            defaultValue={service?.minLevel}
            options={LEVELS.map((level) => ({
              value: String(level),
              label: fill(t.staffAdmin.people.levelName, { n: level }),
            }))}
          />
          <TypedSelect
            name="crew"
            label={words.crew}
            hint={words.crewHint}
            defaultValue={String(service?.crew ?? 1)}
            options={CREWS.map((n) => ({ value: String(n), label: fill(words.crewSize, { n }) }))}
          />
          <TypedInput
            name="asapFeeAmount"
            label={fill(words.asapFee, { currency })}
            inputMode="decimal"
            defaultValue={amount(service?.asapFeeAmount ?? 0)}
          />
          <div>
            <TypedCheck name="asapAllowed" label={words.asapAllowed} defaultChecked={service?.asapAllowed ?? false} />
            <TypedCheck name="priority" label={words.priority} defaultChecked={service?.priority === "high"} />
            <TypedCheck name="active" label={words.active} defaultChecked={service?.active ?? true} />
          </div>
        </div>
      </Card>
      <ServicePickup service={service} words={words} />
      <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
        {words.save}
      </SubmitButton>
    </ActionForm>
  );
}

type ServiceFormProps = {
  action: FormAction;
  service: ServiceView | null;
  skills: SkillView[];
  currency: string;
  locale: Locale;
  t: Messages;
};

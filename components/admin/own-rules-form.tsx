import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedInput } from "./typed-fields";

/** What a service sets for itself; an empty field follows the shop, whose value it shows. */
export function OwnRulesForm({ id, title, lead, action, fields, t }: OwnRulesFormProps) {
  return (
    <Card id={id} title={title}>
      <p className="mb-3 text-sm text-ink-2">{lead}</p>
      <ActionForm action={action} label={title}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {fields.map(({ name, label, usual, own }) => (
            <TypedInput
              key={name}
              name={name}
              label={label}
              hint={fill(t.staffAdmin.ladder.usual, { n: usual })}
              inputMode="decimal"
              defaultValue={own}
            />
          ))}
        </div>
        <SubmitButton variant="quiet" className="sm:justify-self-start" pendingLabel={t.common.sending}>
          {t.common.save}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

type OwnRulesFormProps = {
  id: string;
  title: string;
  lead: string;
  action: FormAction;
  fields: { name: string; label: string; usual: number; own: number | undefined }[];
  t: Messages;
};

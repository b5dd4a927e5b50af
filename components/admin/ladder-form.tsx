import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { type EscalationPolicy, escalationFields } from "@/lib/dispatch/escalation-policy";
import type { DispatchPolicy } from "@/lib/dispatch/policy";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedInput } from "./typed-fields";

/** A service's own deadlines of the ladder; an empty field follows the business, whose value it shows. */
export function LadderForm({ action, own, policy, t }: LadderFormProps) {
  const words = t.staffAdmin.ladder;
  const usual = { ...policy, answerMinutes: policy.offer.soonSeconds / 60 };
  return (
    <Card id="ladder" title={words.title}>
      <p className="mb-3 text-sm text-ink-2">{words.lead}</p>
      <ActionForm action={action} label={words.title}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {escalationFields.map((field) => (
            <TypedInput
              key={field}
              name={field}
              label={words.fields[field]}
              hint={fill(words.usual, { n: usual[field] })}
              inputMode="decimal"
              defaultValue={own[field]}
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

type LadderFormProps = { action: FormAction; own: EscalationPolicy; policy: DispatchPolicy; t: Messages };

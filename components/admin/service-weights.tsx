import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DispatchPolicy } from "@/lib/dispatch/policy";
import { type ServiceWeights, weights } from "@/lib/dispatch/schema";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedInput } from "./typed-fields";

/** Where a service weighs people otherwise than the shop; an empty field follows the shop, whose value it shows. */
export function ServiceWeightsForm({ action, own, policy, t }: ServiceWeightsFormProps) {
  const words = t.dispatchAdmin;
  return (
    <Card id="weights" title={words.weightsTitle}>
      <p className="mb-3 text-sm text-ink-2">{words.serviceWeightsLead}</p>
      <ActionForm action={action} label={words.weightsTitle}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {weights.map((name) => (
            <TypedInput
              key={name}
              name={`weights.${name}`}
              label={words.weights[name]}
              hint={fill(t.staffAdmin.ladder.usual, { n: policy.weights[name] })}
              inputMode="decimal"
              defaultValue={own[name]}
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

type ServiceWeightsFormProps = { action: FormAction; own: ServiceWeights; policy: DispatchPolicy; t: Messages };

import type { DispatchPolicy } from "@/lib/dispatch/policy";
import { type ServiceWeights, weights } from "@/lib/dispatch/schema";
import type { Messages } from "@/lib/i18n/messages";
import type { FormAction } from "./form-state";
import { OwnRulesForm } from "./own-rules-form";

/** Where a service weighs people otherwise than the shop. */
export function ServiceWeightsForm({ action, own, policy, t }: ServiceWeightsFormProps) {
  const words = t.dispatchAdmin;
  const fields = weights.map((name) => ({
    name: `weights.${name}`,
    label: words.weights[name],
    usual: policy.weights[name],
    own: own[name],
  }));
  return (
    <OwnRulesForm
      id="weights"
      title={words.weightsTitle}
      lead={words.serviceWeightsLead}
      action={action}
      fields={fields}
      t={t}
    />
  );
}

type ServiceWeightsFormProps = { action: FormAction; own: ServiceWeights; policy: DispatchPolicy; t: Messages };

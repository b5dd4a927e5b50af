import { type EscalationPolicy, escalationFields } from "@/lib/dispatch/escalation-policy";
import type { DispatchPolicy } from "@/lib/dispatch/policy";
import type { Messages } from "@/lib/i18n/messages";
import type { FormAction } from "./form-state";
import { OwnRulesForm } from "./own-rules-form";

/** A service's own deadlines of the ladder. */
export function LadderForm({ action, own, policy, t }: LadderFormProps) {
  const words = t.staffAdmin.ladder;
  const usual = { ...policy, answerMinutes: policy.offer.soonSeconds / 60 };
  const fields = escalationFields.map((name) => ({
    name,
    label: words.fields[name],
    usual: usual[name],
    own: own[name],
  }));
  return <OwnRulesForm id="ladder" title={words.title} lead={words.lead} action={action} fields={fields} t={t} />;
}

type LadderFormProps = { action: FormAction; own: EscalationPolicy; policy: DispatchPolicy; t: Messages };

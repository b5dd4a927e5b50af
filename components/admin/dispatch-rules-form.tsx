import { Card } from "@/components/ui/card";
import { type RuleField, ruleFields } from "@/lib/dispatch/form";
import type { DispatchPolicy } from "@/lib/dispatch/policy";
import { sliders, weights } from "@/lib/dispatch/schema";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { FormAction } from "./form-state";
import { RulesForm } from "./rules-form";
import { TypedInput } from "./typed-fields";
import { WeightField } from "./weight-field";

const groups: Record<"fairness" | "offers" | "limits", RuleField[]> = {
  fairness: ["fairness.days", "fairness.capJobs"],
  offers: [
    "offer.soonSeconds",
    "offer.soonWithinMinutes",
    "offer.sameDaySeconds",
    "offer.laterSeconds",
    "offer.aheadHours",
    "maxRounds",
  ],
  limits: ["dailyVisits", "slackMinutes"],
};

/** The owner's rules of dispatch in plain words; `save` null: to be read only. `money`: a hundred minor units, in words. */
export function DispatchRulesForm({ save, policy, money, t }: DispatchRulesFormProps) {
  const words = t.dispatchAdmin;
  return (
    <RulesForm save={save} label={words.rules} words={words} t={t}>
      <Fields policy={policy} money={money} t={t} />
    </RulesForm>
  );
}

function Fields({ policy, money, t }: Omit<DispatchRulesFormProps, "save">) {
  const words = t.dispatchAdmin;
  return (
    <>
      <Card title={words.weightsTitle} id="weights">
        <p className="mb-4 text-sm text-ink-2">{words.weightsLead}</p>
        <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-2">
          {weights.map((name) => (
            <WeightField
              key={name}
              name={`weights.${name}`}
              label={words.weights[name]}
              sentence={fill(words.means[name], { money })}
              times={name === "wait" ? 10 : 1}
              value={policy.weights[name]}
              ends={words.ends}
              {...sliders[name]}
            />
          ))}
        </div>
      </Card>
      {Object.entries(groups).map(([group, names]) => (
        <Card key={group} title={words.groups[group as keyof typeof groups]} id={group}>
          <div className="grid items-end gap-4 sm:grid-cols-2">
            {names.map((name) => (
              <TypedInput
                key={name}
                name={name}
                label={words.fields[name]}
                hint={words.hints[name]}
                inputMode="decimal"
                defaultValue={ruleFields[name](policy)}
              />
            ))}
          </div>
        </Card>
      ))}
    </>
  );
}

type DispatchRulesFormProps = { save: FormAction | null; policy: DispatchPolicy; money: string; t: Messages };

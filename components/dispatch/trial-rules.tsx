import { WeightField } from "@/components/admin/weight-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextInput } from "@/components/ui/text-input";
import type { DispatchPolicy } from "@/lib/dispatch/policy";
import { sliders, weights } from "@/lib/dispatch/schema";
import type { Typed } from "@/lib/dispatch/what-if/form";
import { trialRules } from "@/lib/dispatch/what-if/rules";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { TrialLook } from "./trial-look";

const plain = trialRules.filter(({ name }) => !name.startsWith("weights."));

/** The rules of a trial: weights as sliders, the rest as numbers with their range. */
export function TrialRules({ policy, typed, money, errors, look, t }: TrialRulesProps) {
  const { words } = look;
  const { means, ends, weightsLead, weights: labels } = t.dispatchAdmin;
  const opened = plain.some(
    ({ name, of }) => errors[name] || (typed[name] ?? String(of(policy) ?? "")) !== String(of(policy) ?? ""),
  );
  return (
    <>
      <p className="mb-4 text-sm text-ink-2">{weightsLead}</p>
      <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-2">
        {weights.map((name) => (
          <WeightField
            key={name}
            name={`weights.${name}`}
            label={labels[name]}
            sentence={fill(means[name], { money })}
            times={name === "wait" ? 10 : 1}
            value={Number(typed[`weights.${name}`] ?? policy.weights[name])}
            ends={ends}
            {...sliders[name]}
          />
        ))}
      </div>
      <Disclosure summary={words.moreRules} open={opened} className="mt-3">
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {plain.map(({ name, of, min, max, nullable }) => (
            <TextInput
              key={name}
              name={name}
              label={look.rules[name] ?? name}
              hint={fill(nullable ? words.rangeOrNone : words.range, { min, max })}
              error={errors[name]}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={typed[name] ?? of(policy) ?? ""}
            />
          ))}
        </div>
      </Disclosure>
    </>
  );
}

type TrialRulesProps = {
  policy: DispatchPolicy;
  typed: Typed;
  /** One unit of the business's money, as it is written. */
  money: string;
  /** What is wrong, by field, in words. */
  errors: Record<string, string>;
  look: TrialLook;
  t: Messages;
};

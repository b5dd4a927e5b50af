import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import type { TrialLook } from "./trial-figures";

/** Switches the tried rules on, once it was said what changes. `save` null: somebody else may. */
export function TrialSwitch({ trial, save, look: { words, rules }, sending }: TrialSwitchProps) {
  const said = (value: number | null) => value ?? words.none;
  if (trial.rules.length === 0) return trial.more ? <p className="text-sm text-ink-2">{words.switchMore}</p> : null;
  if (!save) return <p className="text-sm text-ink-2">{words.switchOwner}</p>;
  return (
    <ActionForm action={save} label={words.switchOn} folded={words.switchOn} className="grid gap-3">
      <div>
        <p className="text-sm">{words.switchTitle}</p>
        <ul className="ms-5 list-disc text-sm">
          {trial.rules.map(({ name, before, after }) => (
            <li key={name}>
              {fill(words.switchRule, { name: rules[name], before: said(before), after: said(after) })}
            </li>
          ))}
        </ul>
        {trial.more && <p className="mt-1 text-sm text-ink-2">{words.switchMore}</p>}
      </div>
      {trial.rules.map(({ name, after }) => (
        <input key={name} type="hidden" name={name} value={after ?? ""} />
      ))}
      <SubmitButton variant="primary" className="sm:justify-self-start" pendingLabel={sending}>
        {words.switchConfirm}
      </SubmitButton>
    </ActionForm>
  );
}

type TrialSwitchProps = { trial: Trial; save: FormAction | null; look: TrialLook; sending: string };

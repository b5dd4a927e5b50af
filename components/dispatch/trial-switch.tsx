import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-state";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Tried } from "@/lib/dispatch/queries-what-if";
import { canSwitch } from "@/lib/dispatch/what-if/switchable";
import { sayDifference } from "./difference-words";
import type { TrialLook } from "./trial-look";

/** Switches on what was tried, once it was said what changes. `save` null: somebody else may. */
export function TrialSwitch({ trial, save, look, sending }: TrialSwitchProps) {
  const { words } = look;
  const wanted = trial.differences.filter(canSwitch);
  const left = trial.differences.filter((one) => !canSwitch(one));
  return (
    <div className="grid gap-2">
      {wanted.length > 0 &&
        (save ? (
          <ActionForm action={save} label={words.switchOn} folded={words.switchOn} className="grid gap-3">
            <p className="text-sm">{words.switchTitle}</p>
            <ul className="ms-5 list-disc text-sm">
              {wanted.map((one) => (
                <li key={keyOf(one)}>{sayDifference(one, look)}</li>
              ))}
            </ul>
            <input type="hidden" name="changes" value={JSON.stringify(trial.changes)} />
            <input type="hidden" name="mark" value={trial.mark} />
            <SubmitButton variant="primary" className="sm:justify-self-start" pendingLabel={sending}>
              {words.switchConfirm}
            </SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-sm text-ink-2">{words.switchOwner}</p>
        ))}
      {left.length > 0 && (
        <ul className="ms-5 list-disc text-sm text-ink-2">
          {left.map((one) => (
            <li key={keyOf(one)}>{sayDifference(one, look)}</li>
          ))}
        </ul>
      )}
      {left.some((one) => one.of === "twin") && (
        <ButtonLink variant="quiet" href="/admin/staff/new" className="sm:justify-self-start">
          {words.addPerson}
        </ButtonLink>
      )}
    </div>
  );
}

const keyOf = (one: Tried["differences"][number]): string =>
  `${one.of} ${"workerId" in one ? one.workerId : "areaId" in one ? one.areaId : one.name}`;

type TrialSwitchProps = { trial: Tried; save: FormAction | null; look: TrialLook; sending: string };

import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Messages } from "@/lib/i18n/messages";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";

/** Rules of the owner's; `save` null: to be read only. */
export function RulesForm({ save, label, words, t, children }: RulesFormProps) {
  if (!save) {
    return (
      <>
        <Notice>{words.readOnly}</Notice>
        <fieldset disabled className="mt-4 grid gap-4">
          {children}
        </fieldset>
      </>
    );
  }
  return (
    <ActionForm action={save} label={label}>
      {children}
      <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
        {words.save}
      </SubmitButton>
    </ActionForm>
  );
}

type RulesFormProps = {
  save: FormAction | null;
  label: string;
  words: { readOnly: string; save: string };
  t: Messages;
  children: ReactNode;
};

import { ChoiceCards } from "@/components/ui/choice-cards";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Messages } from "@/lib/i18n/messages";
import type { Reason } from "./reasons";
import { type VerbAction, VerbForm } from "./verb-form";

/** Declining or giving back: folded away under a quiet line, and only with a reason from a short list. */
export function ReasonForm({ action, open, label, text, confirm, reasons, words }: ReasonFormProps) {
  return (
    <Disclosure summary={open} className="mt-4">
      <VerbForm action={action} title={words.refusedTitle} aria-label={label} className="grid gap-3">
        {text && <p className="text-sm text-ink-2">{text}</p>}
        <ChoiceCards
          name="reason"
          label={label}
          required
          options={reasons.map((reason) => ({ value: reason, label: words.reasons[reason] }))}
        />
        <SubmitButton variant="danger" wide>
          {confirm}
        </SubmitButton>
      </VerbForm>
    </Disclosure>
  );
}

type ReasonFormProps = {
  action: VerbAction;
  open: string;
  label: string;
  text?: string;
  confirm: string;
  reasons: readonly Reason[];
  words: Messages["jobs"];
};

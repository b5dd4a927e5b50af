import { BottomBar } from "@/components/ui/bottom-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Messages } from "@/lib/i18n/messages";
import { NoteField } from "./note-field";
import { type VerbAction, VerbForm } from "./verb-form";

/** The end of a visit: what was done, and the last verb. */
export function CompleteForm({ jobId, action, above, words, optional }: CompleteFormProps) {
  return (
    <VerbForm
      action={action}
      title={words.refusedTitle}
      aria-label={words.complete}
      className="mt-4 flex flex-1 flex-col gap-4"
    >
      <NoteField jobId={jobId} label={words.workerNote} hint={words.workerNoteHint} optional={optional} />
      <BottomBar above={above && <span className="text-ink-2">{above}</span>}>
        <SubmitButton size="lg" pendingLabel={words.completing}>
          {words.complete}
        </SubmitButton>
      </BottomBar>
    </VerbForm>
  );
}

type CompleteFormProps = {
  jobId: string;
  action: VerbAction;
  above: string | null;
  words: Messages["jobs"];
  optional: string;
};

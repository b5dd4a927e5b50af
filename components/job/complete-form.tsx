import type { Messages } from "@/lib/i18n/messages";
import { NoteField } from "./note-field";
import { VerbBar } from "./verb-bar";
import type { VerbAction } from "./verb-form";

/** The end of a visit: what was done, and the last verb. */
export function CompleteForm({ jobId, action, above, words, optional }: CompleteFormProps) {
  return (
    <VerbBar
      action={action}
      verb={words.complete}
      pending={words.completing}
      above={above && <span className="text-ink-2">{above}</span>}
      refusedTitle={words.refusedTitle}
      className="mt-4 flex flex-1 flex-col gap-4"
    >
      <NoteField jobId={jobId} label={words.workerNote} hint={words.workerNoteHint} optional={optional} />
    </VerbBar>
  );
}

type CompleteFormProps = {
  jobId: string;
  action: VerbAction;
  above: string | null;
  words: Messages["jobs"];
  optional: string;
};

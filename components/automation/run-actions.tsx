import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RunRow } from "@/lib/automation/queries";
import type { Messages } from "@/lib/i18n/messages";

/** What can be done to a run, after a question: cancel one that has not ended, start a failed one again, once. */
export function RunActions({ run, cancel, rerun, t }: RunActionsProps) {
  const words = t.automation;
  if (run.phase === "failed" && !run.rerunId) {
    return (
      <Dialog open={words.rerun} title={words.rerunTitle} close={t.common.close}>
        <p>{words.rerunText}</p>
        <form action={rerun}>
          <SubmitButton wide pendingLabel={t.common.sending}>
            {words.rerunConfirm}
          </SubmitButton>
        </form>
      </Dialog>
    );
  }
  if (run.endedAt) return null;
  return (
    <Dialog open={words.cancel} title={words.cancelTitle} close={t.common.close} variant="danger">
      <p>{words.cancelText}</p>
      <form action={cancel}>
        <SubmitButton variant="danger" wide pendingLabel={t.common.sending}>
          {words.cancelConfirm}
        </SubmitButton>
      </form>
    </Dialog>
  );
}

type RunActionsProps = { run: RunRow; cancel: () => Promise<void>; rerun: () => Promise<void>; t: Messages };

import { Notice } from "@/components/ui/notice";
import type { Messages } from "@/lib/i18n/messages";

/** After a button of the outbox, a template or the rules: what was done, or why it was not; both are codes of the address. */
export function OutboxNotice({ done, no, t }: { done?: string; no?: string; t: Messages }) {
  const { saved, wasReset } = t.outbox.templates;
  const good: Record<string, string> = { ...t.outbox.done, saved, wasReset, rules: t.messageRules.saved };
  const bad: Record<string, string> = t.refusals;
  const said = done ? good[done] : no && (bad[no] ?? bad.not_possible_now);
  if (!said) return null;
  return (
    <div className="mb-4">
      <Notice tone={done ? "ok" : "error"} live>
        {said}
      </Notice>
    </div>
  );
}

import { Notice } from "@/components/ui/notice";
import type { Messages } from "@/lib/i18n/messages";

/** After a button: what was done to a run, or why it was not; both are codes of the address. */
export function AutomationNotice({ done, no, t }: { done?: string; no?: string; t: Messages }) {
  const good: Record<string, string> = t.automation.done;
  const bad: Record<string, string> = t.automation.refusals;
  const said = done ? good[done] : no && bad[no];
  if (!said) return null;
  return (
    <Notice tone={done ? "ok" : "error"} live>
      {said}
    </Notice>
  );
}

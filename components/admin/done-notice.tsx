import { Notice } from "@/components/ui/notice";
import type { Messages } from "@/lib/i18n/messages";

/** After a button: what was done, or why it was not; both are codes of the address. */
export function DoneNotice({ done, no, t }: { done?: string; no?: string; t: Messages }) {
  const good: Record<string, string> = t.orderDetail.done;
  const bad: Record<string, string> = t.refusals;
  const said = done ? good[done] : no ? (bad[no] ?? bad.not_possible_now) : undefined;
  if (!said) return null;
  return (
    <Notice tone={done ? "ok" : "error"} live>
      {said}
    </Notice>
  );
}

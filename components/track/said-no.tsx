import { Notice } from "@/components/ui/notice";
import type { Messages } from "@/lib/i18n/messages";

/** Why the last thing that was asked for did not happen; `reason` is a key of `refusals` or `fieldErrors`. */
export function SaidNo({ reason, t }: { reason: string | undefined; t: Messages }) {
  if (!reason) return null;
  const known: Record<string, string> = { ...t.fieldErrors, ...t.refusals };
  return (
    <Notice tone="error" live>
      {known[reason] ?? t.refusals.not_possible_now}
    </Notice>
  );
}

import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OpenSuggestion } from "@/lib/dispatch/queries-shadow";
import { fill } from "@/lib/i18n/fill";
import { clock, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** Whom the engine would send, for a manager to confirm with one tap, or to choose somebody else. */
export function SuggestionNotice({ suggestion, confirm, until, reading, t }: SuggestionNoticeProps) {
  const words = t.dispatchAdmin.suggestion;
  return (
    <Notice
      tone="warn"
      title={suggestionWords(suggestion, reading, t)}
      action={confirm && <ConfirmButtons suggestion={suggestion} confirm={confirm} t={t} />}
    >
      <p>{words.why}</p>
      {until && <p>{until}</p>}
    </Notice>
  );
}

/** The two ways to answer a suggestion. */
export function ConfirmButtons({ suggestion, confirm, t }: Pick<SuggestionNoticeProps, "suggestion" | "t"> & Confirm) {
  const words = t.dispatchAdmin.suggestion;
  return (
    <div className="flex flex-wrap gap-2">
      <form action={confirm}>
        <SubmitButton pendingLabel={t.common.sending}>{fill(words.confirm, { name: suggestion.name })}</SubmitButton>
      </form>
      <ButtonLink href={`/admin/orders/${suggestion.orderId}/assign`} variant="quiet" icon="user">
        {words.other}
      </ButtonLink>
    </div>
  );
}

/** "系统建议派给王秀兰，14:00 到". */
export function suggestionWords({ name, startAt }: OpenSuggestion, { zone }: Reading, t: Messages): string {
  const words = t.dispatchAdmin.suggestion;
  return startAt ? fill(words.titleAt, { name, time: clock(startAt, zone) }) : fill(words.title, { name });
}

type Confirm = { confirm: () => Promise<void> };

type SuggestionNoticeProps = {
  suggestion: OpenSuggestion;
  /** Null for those who may only look. */
  confirm: (() => Promise<void>) | null;
  /** By when it should be answered, in words. */
  until?: string;
  reading: Reading;
  t: Messages;
};

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OpenEscalation } from "@/lib/dispatch/queries-why";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { reasonWords } from "./event-words";

/** Why an order needs a person, until when, and who has taken it; `acknowledge` where one may take it. */
export function EscalationNotice({ escalation, acknowledge, reading, t }: EscalationNoticeProps) {
  const words = t.admin.escalations;
  const { acknowledgedAt } = escalation;
  return (
    <Notice
      tone="error"
      title={LATE.includes(escalation.reason) ? t.orderDetail.troubleTitle : t.orderDetail.escalatedTitle}
      action={
        !acknowledgedAt &&
        acknowledge && (
          <form action={acknowledge}>
            <SubmitButton pendingLabel={t.common.sending}>{words.acknowledge}</SubmitButton>
          </form>
        )
      }
    >
      <p>{reasonWords(escalation.reason, t)}</p>
      <p>{escalationDeadline(escalation, reading, t)}</p>
    </Notice>
  );
}

/** Who has taken it, or by when somebody should. */
export function escalationDeadline(escalation: OpenEscalation, reading: Reading, t: Messages): string {
  const words = t.admin.escalations;
  const { acknowledgedBy, acknowledgedAt, dueAt } = escalation;
  if (acknowledgedAt) {
    return fill(words.acknowledged, { name: acknowledgedBy ?? "", when: timeText(acknowledgedAt, reading) });
  }
  return fill(dueAt < reading.now ? words.overdue : words.due, { when: timeText(dueAt, reading) });
}

/** Somebody holds the order, but it does not go as planned. */
const LATE = ["late_departure", "late_start", "overrun"];

type EscalationNoticeProps = {
  escalation: OpenEscalation;
  acknowledge: (() => Promise<void>) | null;
  reading: Reading;
  t: Messages;
};

import { ButtonLink } from "@/components/ui/button-link";
import { Slip } from "@/components/ui/slip";
import { StateShape } from "@/components/ui/state-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { WindowTime } from "@/components/ui/time-text";
import { fill } from "@/lib/i18n/fill";
import { type Reading, relative } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { lateness } from "@/lib/orders/lateness";
import type { EscalatedOrder } from "@/lib/orders/queries-escalations";
import { reasonWords } from "./event-words";

/** An order that burns: why, until when somebody must take it, and the ways out. */
export function EscalatedSlip({ order, acknowledge, retry, reading, t }: EscalatedSlipProps) {
  const words = t.admin.escalations;
  const { escalation } = order;
  const lag = lateness(order, reading.now);
  const here = `/admin/orders/${order.id}`;
  return (
    <Slip
      as="li"
      state="escalated"
      aria-label={order.code}
      stub={
        <>
          <a
            href={here}
            className="num inline-flex min-h-11 items-center gap-2 font-semibold underline underline-offset-4"
          >
            <StateShape state="escalated" />
            {order.code}
          </a>
          {escalation && <span className="text-sm font-semibold text-state-ink">{deadline(order, reading, t)}</span>}
        </>
      }
      foot={
        <div className="flex flex-wrap gap-2">
          {acknowledge && escalation && !escalation.acknowledgedAt && (
            <form action={acknowledge}>
              <SubmitButton pendingLabel={t.common.sending}>{words.acknowledge}</SubmitButton>
            </form>
          )}
          {acknowledge && (
            <ButtonLink href={`${here}/assign`} variant={escalation?.acknowledgedAt ? "primary" : "quiet"} icon="user">
              {words.assign}
            </ButtonLink>
          )}
          {retry && (
            <form action={retry}>
              <SubmitButton variant="quiet" pendingLabel={t.common.sending}>
                {words.retry}
              </SubmitButton>
            </form>
          )}
        </div>
      }
    >
      <p className="font-semibold">
        {named(order.service, reading.locale)} · {named(order.area, reading.locale)} · {order.name}
      </p>
      <p>
        <WindowTime start={order.windowStart} end={order.windowEnd} reading={reading} />
        {lag === "late" && <strong className="ms-2 text-state-ink">{t.board.late}</strong>}
      </p>
      {escalation && (
        <p className="text-sm text-ink-2">
          {fill(words.since, { when: relative(escalation.createdAt, reading) })} · {reasonWords(escalation.reason, t)}
        </p>
      )}
    </Slip>
  );
}

function deadline({ escalation }: EscalatedOrder, reading: Reading, t: Messages): string {
  const words = t.admin.escalations;
  if (!escalation) return "";
  const { acknowledgedAt, acknowledgedBy, dueAt } = escalation;
  if (acknowledgedAt) {
    return fill(words.acknowledged, { name: acknowledgedBy ?? "", when: relative(acknowledgedAt, reading) });
  }
  return fill(dueAt < reading.now ? words.overdue : words.due, { when: relative(dueAt, reading) });
}

type EscalatedSlipProps = {
  order: EscalatedOrder;
  /** Null for those who may only look. */
  acknowledge: (() => Promise<void>) | null;
  retry: (() => Promise<void>) | null;
  reading: Reading;
  t: Messages;
};

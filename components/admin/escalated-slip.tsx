import { ButtonLink } from "@/components/ui/button-link";
import { Slip } from "@/components/ui/slip";
import { StateBadge } from "@/components/ui/state-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { WindowTime } from "@/components/ui/time-text";
import type { OpenSuggestion } from "@/lib/dispatch/queries-shadow";
import type { CandidateReport } from "@/lib/dispatch/score";
import { fill } from "@/lib/i18n/fill";
import { clock, type Reading, relative } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { lateness } from "@/lib/orders/lateness";
import type { EscalatedOrder } from "@/lib/orders/queries-escalations";
import { allows } from "@/lib/orders/state";
import { reasonWords } from "./event-words";
import { ConfirmButtons, suggestionWords } from "./suggestion-notice";

/** An order that burns: why, until when somebody must take it, and the ways out, each one tap. */
export function EscalatedSlip({ order, ways, suggested, toConfirm, reading, t }: EscalatedSlipProps) {
  const words = t.admin.escalations;
  const { escalation } = order;
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
            {order.code}
          </a>
          {escalation && <span className="text-sm font-semibold text-state-ink">{deadline(order, reading, t)}</span>}
        </>
      }
      foot={ways && <WaysOut order={order} ways={ways} toConfirm={toConfirm} t={t} />}
    >
      <p className="flex flex-wrap items-center justify-between gap-x-3 font-semibold">
        {named(order.service, reading.locale)} · {named(order.area, reading.locale)} · {order.name}
        <StateBadge state={order.status} label={t.states[order.status]} />
      </p>
      <p>
        <WindowTime start={order.windowStart} end={order.windowEnd} reading={reading} />
        {lateness(order, reading.now) === "late" && <strong className="ms-2 text-state-ink">{t.board.late}</strong>}
      </p>
      {escalation && (
        <p className="text-sm text-ink-2">
          {fill(words.since, { when: relative(escalation.since, reading) })} · {reasonWords(escalation.reason, t)}
          {escalation.sentTo === "owner" && ` · ${words.ownerTold}`}
        </p>
      )}
      {order.crew > 1 && order.worker && (
        <p className="text-sm">
          {fill(words.crewSome, { crew: order.crew, n: 1 + order.mateIds.length, worker: order.worker.shortName })}
        </p>
      )}
      {order.crew > 1 && !order.worker && <p className="text-sm">{fill(words.crewNone, { crew: order.crew })}</p>}
      {toConfirm && <p className="font-semibold">{suggestionWords(toConfirm, reading, t)}</p>}
      {suggested?.startAt && order.crew === 1 && allows(order.status, "assign") && (
        <p className="text-sm">
          <a href={`${here}/assign`} className="inline-flex min-h-11 items-center underline underline-offset-4">
            {fill(words.suggest, { name: suggested.name, time: clock(new Date(suggested.startAt), reading.zone) })}
          </a>
        </p>
      )}
    </Slip>
  );
}

function WaysOut({ order, ways, toConfirm, t }: WaysOutProps) {
  const words = t.admin.escalations;
  const here = `/admin/orders/${order.id}`;
  const taken = Boolean(order.escalation?.acknowledgedAt);
  return (
    <div className="flex flex-wrap gap-2">
      {toConfirm && <ConfirmButtons suggestion={toConfirm} confirm={ways.confirm} t={t} />}
      {!taken && (
        <form action={ways.acknowledge}>
          <SubmitButton variant={toConfirm ? "quiet" : "primary"} pendingLabel={t.common.sending}>
            {words.acknowledge}
          </SubmitButton>
        </form>
      )}
      {allows(order.status, "assign") && !toConfirm && (
        <ButtonLink href={`${here}/assign`} variant={taken ? "primary" : "quiet"} icon="user">
          {order.worker ? t.orderDetail.reassign : words.assign}
        </ButtonLink>
      )}
      {allows(order.status, "retry") && (
        <form action={ways.retry}>
          <SubmitButton variant="quiet" pendingLabel={t.common.sending}>
            {words.retry}
          </SubmitButton>
        </form>
      )}
      {order.worker && (
        <ButtonLink href={`tel:${order.worker.phone}`} variant="quiet" icon="phone">
          {fill(t.orderDetail.callWorker, { worker: order.worker.shortName })}
        </ButtonLink>
      )}
      <ButtonLink href={`tel:${order.phone}`} variant="quiet" icon="phone">
        {t.orderDetail.callCustomer}
      </ButtonLink>
      {order.status !== "in_progress" && (
        <form action={ways.tell}>
          <SubmitButton variant="quiet" pendingLabel={t.common.sending}>
            {words.tell}
          </SubmitButton>
        </form>
      )}
      {allows(order.status, "cancel") && (
        <ButtonLink href={`${here}/cancel`} variant="ghost" icon="x">
          {t.orderDetail.cancel}
        </ButtonLink>
      )}
    </div>
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

/** What a manager can do at the desk itself. */
type Ways = Record<"confirm" | "acknowledge" | "retry" | "tell", () => Promise<void>>;

type WaysOutProps = { order: EscalatedOrder; ways: Ways; toConfirm?: OpenSuggestion; t: Messages };

type EscalatedSlipProps = {
  order: EscalatedOrder;
  /** Null for those who may only look. */
  ways: Ways | null;
  /** The most suitable person who could still come. */
  suggested?: CandidateReport;
  /** In shadow mode: whom a manager should confirm. */
  toConfirm?: OpenSuggestion;
  reading: Reading;
  t: Messages;
};

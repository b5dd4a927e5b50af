import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import type { Priority } from "@/lib/dispatch/weigh";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderDetail } from "@/lib/orders/queries-order";
import { allows, openStatuses } from "@/lib/orders/state";

/** What can be done to an order now, by this person; the most likely first. */
export function OrderActions({ order, actor, retry, prioritise, t }: OrderActionsProps) {
  const words = t.orderDetail;
  const here = `/admin/orders/${order.id}`;
  const dispatches = may(actor, "dispatch", "edit");
  const edits = may(actor, "orders", "edit");
  const urgent = order.status === "escalated" || order.status === "placed";
  const can = {
    assign: dispatches && allows(order.status, "assign"),
    retry: dispatches && allows(order.status, "retry"),
    reschedule: edits && allows(order.status, "reschedule"),
    cancel: edits && allows(order.status, "cancel"),
    prioritise: edits && openStatuses.some((status) => status === order.status),
  };
  return (
    <div className="grid grid-cols-2 gap-2 lg:grid-cols-1">
      {can.assign && (
        <ButtonLink href={`${here}/assign`} icon="user" variant={urgent ? "primary" : "quiet"} wide>
          {order.workerId ? words.reassign : words.assign}
        </ButtonLink>
      )}
      {can.retry && (
        <form action={retry}>
          <SubmitButton variant="quiet" wide pendingLabel={t.common.sending}>
            {words.retry}
          </SubmitButton>
        </form>
      )}
      <ButtonLink href={`tel:${order.phone}`} icon="phone" variant="quiet" wide>
        {words.callCustomer}
      </ButtonLink>
      {order.worker && (
        <ButtonLink href={`tel:${order.worker.phone}`} icon="phone" variant="quiet" wide>
          {fill(words.callWorker, { worker: order.worker.shortName })}
        </ButtonLink>
      )}
      {can.reschedule && (
        <ButtonLink href={`${here}/reschedule`} icon="calendar" variant="quiet" wide>
          {words.reschedule}
        </ButtonLink>
      )}
      {can.prioritise && (
        <form action={prioritise.bind(null, order.priority === "high" ? "normal" : "high")}>
          <SubmitButton variant="quiet" wide pendingLabel={t.common.sending}>
            {order.priority === "high" ? words.lower : words.raise}
          </SubmitButton>
        </form>
      )}
      {can.cancel && (
        <ButtonLink href={`${here}/cancel`} icon="x" variant="danger" wide>
          {words.cancel}
        </ButtonLink>
      )}
      {!Object.values(can).some(Boolean) && <p className="col-span-full text-sm text-ink-3">{words.noActions}</p>}
      <ButtonLink href={`/o/${order.token}`} icon="external" variant="ghost" wide>
        {words.link}
      </ButtonLink>
    </div>
  );
}

type OrderActionsProps = {
  order: OrderDetail;
  actor: Actor;
  retry: () => Promise<void>;
  prioritise: (priority: Priority) => Promise<void>;
  t: Messages;
};

import { Slip } from "@/components/ui/slip";
import { StateBadge } from "@/components/ui/state-badge";
import { WindowTime } from "@/components/ui/time-text";
import { listed, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { OrderDetail } from "@/lib/orders/queries-order";

/** Which order a decision is about, in two lines. */
export function OrderBrief({ order, reading, t }: { order: OrderDetail; reading: Reading; t: Messages }) {
  return (
    <Slip
      as="div"
      state={order.status}
      stub={
        <>
          <span className="num font-semibold">{order.code}</span>
          <StateBadge state={order.status} label={t.states[order.status]} plain />
        </>
      }
    >
      <p className="font-semibold">
        {named(order.service, reading.locale)} ·{" "}
        <WindowTime start={order.windowStart} end={order.windowEnd} reading={reading} />
      </p>
      <p className="text-sm text-ink-2">
        {order.name} · {order.address}
      </p>
      {order.worker && (
        <p className="text-sm text-ink-2">
          {t.orderDetail.worker}:{" "}
          {order.crew > 1
            ? listed(
                order.members.map(({ name }) => name),
                reading.locale,
              )
            : order.worker.name}
        </p>
      )}
    </Slip>
  );
}

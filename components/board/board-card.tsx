import { Icon } from "@/components/ui/icon";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { Day } from "@/lib/orders/day";
import { lateness } from "@/lib/orders/lateness";
import type { BoardCard as Card } from "@/lib/orders/queries-board";
import { allows } from "@/lib/orders/state";
import { whenText, whoText } from "./card-words";
import { draggable, GiveLink } from "./give-link";

/** An order on the board: when, what and where, for whom and by whom; late ones say so. `gives`: may be given away. */
export function BoardCard({ order, day, reading, gives, t }: BoardCardProps) {
  const words = t.board;
  const { locale } = reading;
  const lag = lateness(order, reading.now);
  return (
    <div
      {...draggable(order, gives)}
      data-state={order.status}
      className="flex rounded-md border border-s-4 border-s-state bg-paper text-sm shadow-low [-webkit-touch-callout:none] hover:border-line-strong hover:border-s-state"
    >
      <a href={`/admin/orders/${order.id}`} className="grid min-w-0 flex-1 gap-0.5 px-3 py-2">
        <span className="flex flex-wrap items-baseline justify-between gap-x-2">
          <span className="num font-semibold">{whenText(order, day, reading, words)}</span>
          {order.priority === "high" && <span className="font-semibold text-brand">{t.orderDetail.high}</span>}
          <span className="num text-xs text-ink-3">{order.code}</span>
        </span>
        <span className="truncate">
          {named(order.service, locale)}
          <span className="text-ink-3"> · {named(order.area, locale)}</span>
        </span>
        <span className="flex flex-wrap items-baseline justify-between gap-x-2 text-ink-2">
          <span className="truncate">{order.name}</span>
          <span className={order.worker ? "" : "text-ink-3"}>{whoText(order, reading, t)}</span>
        </span>
        {lag && (
          <span
            data-state={lag === "late" ? "error" : "warn"}
            className="flex items-center gap-1 font-semibold text-state-ink"
          >
            <Icon name={lag === "late" ? "alert" : "clock"} size={16} />
            {words[lag]}
          </span>
        )}
      </a>
      {gives && allows(order.status, "assign") && <GiveLink order={order} words={t.hand} />}
    </div>
  );
}

type BoardCardProps = { order: Card; day: Day; reading: Reading; gives: boolean; t: Messages };

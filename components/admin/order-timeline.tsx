import { Timeline } from "@/components/ui/timeline";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderEventView } from "@/lib/orders/queries-order";
import { eventWords } from "./event-words";

/** Everything that happened to an order: what, when, by whom, why. */
export function OrderTimeline({ events, reading, t }: { events: OrderEventView[]; reading: Reading; t: Messages }) {
  const told = eventWords(events, t);
  const items = events.map((event, index) => {
    const { title, by, reason, refund } = told[index] ?? { title: "", by: "", reason: null, refund: null };
    return {
      key: event.id,
      title,
      when: timeText(event.at, reading),
      iso: event.at.toISOString(),
      state: event.to ?? undefined,
      note: [by, reason && fill(t.orderDetail.reason, { reason }), refund].filter(Boolean).join(" · "),
    };
  });
  return <Timeline label={t.orderDetail.timeline} items={items} />;
}
